import { randomInt } from 'node:crypto';
import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import type { Act, Look, Reader } from '../../platform/index.ts';
import { recoveryCode, totpSecret } from '../table.ts';
import { digestOf } from '../../platform/token.ts';
import { STEP } from './factors.ts';

const RECOVERY_CODES = 10;
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const totpOf = (secret: string, label = '') =>
  new TOTP({ issuer: '联诊', label, secret: Secret.fromBase32(secret), digits: 6, period: STEP });

const stepAt = (now: Date) => Math.floor(now.getTime() / 1000 / STEP);

type Source = { db: Reader; seal: Look['seal']; now: Date };

/** The code of a secret at an instant; for the demo and for tests. */
export function codeAt(secret: string, now: Date): string {
  return totpOf(secret).generate({ timestamp: now.getTime() });
}

/** A code that has not been used and would be taken now; `null` when the next one has still to come. */
export async function unusedCode(
  source: Source,
  practitionerId: string,
  secret: string,
): Promise<string | null> {
  const [row] = await source.db
    .select({ lastStep: totpSecret.lastStep })
    .from(totpSecret)
    .where(eq(totpSecret.practitionerId, practitionerId));
  const present = stepAt(source.now);
  const step = Math.max(present, (row?.lastStep ?? 0) + 1);
  return step > present + 1 ? null : codeAt(secret, new Date(step * STEP * 1000));
}

/** Begins with an authenticator app: a secret that counts only when a code of it has been shown. */
export async function beginTotp(act: Source, practitionerId: string, label: string) {
  const secret = new Secret({ size: 20 }).base32;
  await act.db
    .insert(totpSecret)
    .values({ practitionerId, secret: act.seal.close(secret) })
    .onConflictDoUpdate({
      target: totpSecret.practitionerId,
      set: { secret: act.seal.close(secret), lastStep: 0 },
      setWhere: isNull(totpSecret.confirmedAt),
    });
  return { secret, uri: totpOf(secret, label).toString() };
}

/**
 * Whether a code is right now, one step early and one late allowed. A code is used up by the one who shows it first:
 * the same code never works twice.
 */
export async function codeMatches(
  source: Source,
  practitionerId: string,
  code: string,
  standing: 'begun' | 'confirmed' = 'confirmed',
): Promise<boolean> {
  const stands = standing === 'confirmed' ? isNotNull : isNull;
  const own = and(eq(totpSecret.practitionerId, practitionerId), stands(totpSecret.confirmedAt));
  const [row] = await source.db.select({ secret: totpSecret.secret }).from(totpSecret).where(own);
  if (!row) return false;
  const totp = totpOf(source.seal.open(row.secret));
  const delta = totp.validate({ token: code, timestamp: source.now.getTime(), window: 1 });
  if (delta === null) return false;
  const step = stepAt(source.now) + delta;
  const used = await source.db
    .update(totpSecret)
    .set({ lastStep: step, ...(standing === 'begun' && { confirmedAt: source.now }) })
    .where(and(own, eq(totpSecret.secret, row.secret), lt(totpSecret.lastStep, step)))
    .returning({ practitionerId: totpSecret.practitionerId });
  return used.length === 1;
}

/** One of about 2⁴⁹. */
function newCode(): string {
  const five = () => Array.from({ length: 5 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return `${five()}-${five()}`;
}

/** Ten codes for the day the phone is lost; those given before stop working. Shown once: only digests are kept. */
export async function newRecoveryCodes(db: Reader, practitionerId: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  await db.delete(recoveryCode).where(eq(recoveryCode.practitionerId, practitionerId));
  await db.insert(recoveryCode).values(codes.map(code => ({ practitionerId, codeDigest: digestOf(code) })));
  return codes;
}

/** Uses up a recovery code. */
export async function useRecoveryCode(
  source: Source,
  practitionerId: string,
  code: string,
): Promise<boolean> {
  const used = await source.db
    .update(recoveryCode)
    .set({ usedAt: source.now })
    .where(
      and(
        eq(recoveryCode.practitionerId, practitionerId),
        eq(recoveryCode.codeDigest, digestOf(code.trim().toLowerCase())),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ practitionerId: recoveryCode.practitionerId });
  return used.length === 1;
}

/** Gives a person of the demo a published secret, so that anyone can be them without a telephone. */
export async function giveDemoFactor(act: Act, practitionerId: string, secret: string): Promise<void> {
  await act.db
    .insert(totpSecret)
    .values({ practitionerId, secret: act.seal.close(secret), confirmedAt: act.now });
  act.trail({ action: 'identity.enrol_factor', subject: 'practitioner', subjectId: practitionerId });
}
