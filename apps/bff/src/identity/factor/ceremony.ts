import { and, eq, gt, lt } from 'drizzle-orm';
import { MINUTE, Refusal } from '@lianzhen/shared/kernel';
import type { Context } from '../../platform/index.ts';
import { ceremony } from '../table.ts';
import { digestOf, newToken } from '../token.ts';

type Kind = (typeof ceremony.$inferSelect)['kind'];

const LASTS = 5 * MINUTE;

/** Puts a question that one browser may answer once within five minutes. @returns the token that names it. */
export async function ask(ctx: Context, kind: Kind, kept: unknown): Promise<string> {
  const { token, digest } = newToken();
  await ctx.db.delete(ceremony).where(lt(ceremony.endsAt, ctx.now));
  await ctx.db.insert(ceremony).values({
    tokenDigest: digest,
    kind,
    sessionId: ctx.signedIn?.sessionId ?? null,
    sealed: ctx.seal.close(JSON.stringify(kept)),
    endsAt: new Date(ctx.now.getTime() + LASTS),
  });
  return token;
}

/**
 * What was kept with a question; after this it is gone, whatever the answer was worth.
 * @throws Refusal `rule_violated/ceremony_over` when it is unknown, answered, too old, or was put to another session.
 */
export async function answered(ctx: Context, kind: Kind, token: string): Promise<unknown> {
  const [row] = await ctx.db
    .delete(ceremony)
    .where(
      and(eq(ceremony.tokenDigest, digestOf(token)), eq(ceremony.kind, kind), gt(ceremony.endsAt, ctx.now)),
    )
    .returning({ sealed: ceremony.sealed, sessionId: ceremony.sessionId });
  if (!row || (row.sessionId !== null && row.sessionId !== ctx.signedIn?.sessionId))
    throw new Refusal('rule_violated', 'ceremony_over');
  return JSON.parse(ctx.seal.open(row.sealed));
}
