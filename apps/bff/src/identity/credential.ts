import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import { some } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { hashPassword } from './password.ts';
import { endSessionsOf } from './sessions.ts';
import { credential, signInFailure } from './table.ts';

/** Gives a practitioner a name and a password to sign in with; an `initial` one must be replaced at once. */
export async function giveCredential(
  act: Act,
  input: { practitionerId: string; username: string; password: string; initial?: boolean },
): Promise<void> {
  const { password, initial = false, ...who } = input;
  await act.db.insert(credential).values({
    ...who,
    passwordHash: await hashPassword(password),
    changedAt: act.now,
    initial,
  });
  act.trail({
    action: 'identity.give_credential',
    subject: 'practitioner',
    subjectId: input.practitionerId,
  });
}

// Without letters and digits that are read wrongly on paper or over the telephone.
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const SMALL = 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';

const four = (letters: string) =>
  Array.from({ length: 4 }, () => letters.charAt(randomInt(letters.length))).join('');

/** A password made by chance (about 2⁵¹ of them), to be said once and replaced at the first sign-in. */
export function initialPassword(): string {
  return `${four(CAPITALS)}-${four(SMALL)}-${four(DIGITS)}`;
}

/** @throws Refusal `rule_violated/own_rights`: nobody in the security office works on the own sign-in there. */
export function mustBeAnother(act: Act, practitionerId: string): void {
  if (act.actor.practitionerId === practitionerId) throw new Refusal('rule_violated', 'own_rights');
}

/**
 * Opens a sign-in for a practitioner who has none.
 * @returns the initial password, told this once.
 * @throws Refusal `conflict/credential_username_unique` when the name is taken, `conflict/credential_pkey` when the
 *   person has a sign-in already.
 */
export async function openCredential(
  act: Act,
  input: { practitionerId: string; username: string },
): Promise<{ username: string; password: string }> {
  mustBeAnother(act, input.practitionerId);
  const password = initialPassword();
  await giveCredential(act, { ...input, password, initial: true });
  return { username: input.username, password };
}

/** A new initial password; every session ends, and wrong tries are forgotten. */
export async function resetPassword(
  act: Act,
  input: { practitionerId: string },
): Promise<{ username: string; password: string }> {
  mustBeAnother(act, input.practitionerId);
  const password = initialPassword();
  const { username } = some(
    await act.db
      .update(credential)
      .set({ passwordHash: await hashPassword(password), changedAt: act.now, initial: true })
      .where(eq(credential.practitionerId, input.practitionerId))
      .returning({ username: credential.username }),
  );
  await act.db.delete(signInFailure).where(eq(signInFailure.username, username));
  await endSessionsOf(act, input.practitionerId);
  act.trail({ action: 'identity.reset_password', subject: 'practitioner', subjectId: input.practitionerId });
  return { username, password };
}

/** Forgets the wrong tries of a name, so that its owner need not wait. */
export async function unlock(act: Act, input: { practitionerId: string }): Promise<{ unlocked: true }> {
  const { username } = some(
    await act.db
      .select({ username: credential.username })
      .from(credential)
      .where(eq(credential.practitionerId, input.practitionerId)),
  );
  await act.db.delete(signInFailure).where(eq(signInFailure.username, username));
  act.trail({ action: 'identity.unlock', subject: 'practitioner', subjectId: input.practitionerId });
  return { unlocked: true };
}
