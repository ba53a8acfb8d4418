import { and, eq, isNotNull } from 'drizzle-orm';
import type { Act, Reader } from '../../platform/index.ts';
import { passkey, recoveryCode, totpSecret } from '../table.ts';

/** The second factors a person has: an authenticator app, and how many recovery codes and passkeys. */
export async function factorsOf(db: Reader, practitionerId: string) {
  const [totp] = await db
    .select({ confirmedAt: totpSecret.confirmedAt })
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
    recoveryLeft: codes.filter(code => code.usedAt === null).length,
    passkeys,
  };
}

export async function hasFactor(db: Reader, practitionerId: string): Promise<boolean> {
  const { totpSince, passkeys } = await factorsOf(db, practitionerId);
  return totpSince !== null || passkeys.length > 0;
}

/** Takes every second factor away, for someone who lost them; where one is required a new one is set up at sign-in. */
export async function resetFactor(act: Act, practitionerId: string): Promise<void> {
  await act.db.delete(totpSecret).where(eq(totpSecret.practitionerId, practitionerId));
  await act.db.delete(recoveryCode).where(eq(recoveryCode.practitionerId, practitionerId));
  await act.db.delete(passkey).where(eq(passkey.practitionerId, practitionerId));
  act.trail({ action: 'identity.reset_factor', subject: 'practitioner', subjectId: practitionerId });
}
