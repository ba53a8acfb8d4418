import { and, eq, gt, lt } from 'drizzle-orm';
import { MINUTE, Refusal } from '@lianzhen/shared/kernel';
import type { Context } from '../../platform/index.ts';
import { ceremony } from '../table.ts';
import { digestOf, newToken } from '../../platform/token.ts';

type Kind = (typeof ceremony.$inferSelect)['kind'];
type Asking = Pick<Context, 'db' | 'seal' | 'now'> & { signedIn: { sessionId: string } | null };

const LASTS = 5 * MINUTE;

/**
 * Puts a question that one browser may answer once, within `lasts` milliseconds (five minutes), in the session in which
 * it was put. @returns the token that names it.
 */
export async function ask(ctx: Asking, kind: Kind, kept: unknown, lasts = LASTS): Promise<string> {
  const { token, digest } = newToken();
  await ctx.db.delete(ceremony).where(lt(ceremony.endsAt, ctx.now));
  await ctx.db.insert(ceremony).values({
    tokenDigest: digest,
    kind,
    sessionId: ctx.signedIn?.sessionId ?? null,
    sealed: ctx.seal.close(JSON.stringify(kept)),
    endsAt: new Date(ctx.now.getTime() + lasts),
  });
  return token;
}

/**
 * What was kept with a question; after this it is gone, whatever the answer was worth.
 * @throws Refusal `rule_violated/ceremony_over` when it is unknown, answered, too old, or was put to another session.
 */
export async function answered(ctx: Asking, kind: Kind, token: string): Promise<unknown> {
  const [row] = await ctx.db
    .delete(ceremony)
    .where(
      and(eq(ceremony.tokenDigest, digestOf(token)), eq(ceremony.kind, kind), gt(ceremony.endsAt, ctx.now)),
    )
    .returning({ sealed: ceremony.sealed, sessionId: ceremony.sessionId });
  if (!row || row.sessionId !== (ctx.signedIn?.sessionId ?? null))
    throw new Refusal('rule_violated', 'ceremony_over');
  return JSON.parse(ctx.seal.open(row.sealed));
}
