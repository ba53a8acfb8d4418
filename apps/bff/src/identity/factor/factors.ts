import { and, eq, isNotNull } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import type { Act, Reader, Tx } from '../../platform/index.ts';
import { credential, externalIdentity, passkey, recoveryCode, totpSecret } from '../table.ts';

/** Seconds for which a code of an authenticator app stands (RFC 6238). */
export const STEP = 30;

/** The second factors a person has: an authenticator app, and how many recovery codes and passkeys. */
export async function factorsOf(db: Reader, practitionerId: string) {
  const [totp] = await db
    .select({ confirmedAt: totpSecret.confirmedAt, lastStep: totpSecret.lastStep })
    .from(totpSecret)
    .where(and(eq(totpSecret.practitionerId, practitionerId), isNotNull(totpSecret.confirmedAt)));
  const codes = await db
    .select({ usedAt: recoveryCode.usedAt })
    .from(recoveryCode)
    .where(eq(recoveryCode.practitionerId, practitionerId));
  const passkeys = await db
    .select({
      id: passkey.credentialId,
      name: passkey.name,
      createdAt: passkey.createdAt,
      usedAt: passkey.usedAt,
    })
    .from(passkey)
    .where(eq(passkey.practitionerId, practitionerId))
    .orderBy(passkey.createdAt);
  return {
    totpSince: totp?.confirmedAt ?? null,
    totpUsedAt: totp?.lastStep ? new Date(totp.lastStep * STEP * 1000) : null,
    recoveryLeft: codes.filter(code => code.usedAt === null).length,
    passkeys,
  };
}

export async function hasFactor(db: Reader, practitionerId: string): Promise<boolean> {
  const { totpSince, passkeys } = await factorsOf(db, practitionerId);
  return totpSince !== null || passkeys.length > 0;
}

/** Changes of one person's factors and links take turns, so that two at once cannot take the last one away. */
export async function takeTurns(tx: Tx, practitionerId: string): Promise<void> {
  const own = await tx
    .select({ practitionerId: credential.practitionerId })
    .from(credential)
    .where(eq(credential.practitionerId, practitionerId))
    .for('update');
  if (own.length === 0) throw new Refusal('not_found');
}

/**
 * Takes every second factor away from someone who lost them, and the link to a provider with which they could sign in;
 * where a factor is required a new one is set up at sign-in.
 */
export async function resetFactor(act: Act, practitionerId: string): Promise<void> {
  await act.db.delete(totpSecret).where(eq(totpSecret.practitionerId, practitionerId));
  await act.db.delete(recoveryCode).where(eq(recoveryCode.practitionerId, practitionerId));
  await act.db.delete(passkey).where(eq(passkey.practitionerId, practitionerId));
  await act.db.delete(externalIdentity).where(eq(externalIdentity.practitionerId, practitionerId));
  act.trail({ action: 'identity.reset_factor', subject: 'practitioner', subjectId: practitionerId });
}
