import type { Act } from '../platform/index.ts';
import { hashPassword } from './password.ts';
import { credential } from './table.ts';

/** Gives a practitioner a name and a password to sign in with. */
export async function giveCredential(
  act: Act,
  input: { practitionerId: string; username: string; password: string },
): Promise<void> {
  await act.db.insert(credential).values({
    practitionerId: input.practitionerId,
    username: input.username,
    passwordHash: await hashPassword(input.password),
    changedAt: act.now,
  });
  act.trail({
    action: 'identity.give_credential',
    subject: 'practitioner',
    subjectId: input.practitionerId,
  });
}
