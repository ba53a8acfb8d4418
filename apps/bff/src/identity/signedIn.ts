import { eq } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import { leaveMarks } from '../platform/index.ts';
import type { Context, Tx } from '../platform/index.ts';
import { postsOf } from './openSession.ts';
import { credential } from './table.ts';

type SignedIn = NonNullable<Context['signedIn']>;

/** @throws Refusal `not_permitted/not_signed_in`. */
export function mustBeSignedIn(ctx: Context): SignedIn {
  if (!ctx.signedIn) throw new Refusal('not_permitted', 'not_signed_in');
  return ctx.signedIn;
}

/** @throws Refusal `not_permitted/step_missing` while a step of the sign-in is still to be taken. */
export function mustHavePassed(ctx: Context): SignedIn {
  const signedIn = mustBeSignedIn(ctx);
  if (!signedIn.passed) throw new Refusal('not_permitted', 'step_missing');
  return signedIn;
}

/** The own credential, for what a person does with the own sign-in. */
export async function ownCredential(ctx: Context) {
  const { practitionerId } = mustBeSignedIn(ctx);
  const [row] = await ctx.db.select().from(credential).where(eq(credential.practitionerId, practitionerId));
  if (!row) throw new Refusal('not_found');
  return row;
}

/** Writes a line of the trail for an act of one's own sign-in, which may come before a post is chosen. */
export async function leaveOwnTrail(
  tx: Tx,
  ctx: Context,
  action: string,
  detail?: Record<string, unknown>,
): Promise<void> {
  const { practitionerId, sessionId } = mustBeSignedIn(ctx);
  const [first] = await postsOf(tx, practitionerId);
  const author =
    ctx.actor ?? (first ? { practitionerId, postId: first.id, institutionId: first.institutionId } : null);
  const trails = [{ action, subject: 'session', subjectId: sessionId, ...(detail && { detail }) }];
  await leaveMarks(tx, ctx, author, { trails, events: [] });
}
