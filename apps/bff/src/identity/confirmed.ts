import { MINUTE, Refusal } from '@lianzhen/shared/kernel';
import type { Context, Purpose } from '../platform/index.ts';
import { policyOf } from './policy.ts';

/**
 * The person has proved lately to be here: for signing, or for a look behind the stars.
 * @throws Refusal `not_permitted/confirm_identity`; the screen asks and sends the act again.
 */
export async function mustBeConfirmed(
  ctx: Pick<Context, 'db' | 'now' | 'signedIn'>,
  purpose: Purpose,
): Promise<void> {
  const policy = await policyOf(ctx.db);
  const minutes = purpose === 'sign' ? policy.signMinutes : policy.unmaskMinutes;
  const at = ctx.signedIn?.confirmedAt;
  if (!at || ctx.now.getTime() - at.getTime() > minutes * MINUTE)
    throw new Refusal('not_permitted', 'confirm_identity');
}
