import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { clinicalDuties, Refusal } from '@lianzhen/shared/kernel';
import type { Act, Look, Reader } from '../platform/index.ts';
import { securityPolicy } from './table.ts';

export type Policy = Omit<typeof securityPolicy.$inferSelect, 'id'>;

/** What holds until the security office decides otherwise. */
const fallback: Policy = {
  secondFactorDuties: [],
  passwordDays: 90,
  signMinutes: 30,
  unmaskMinutes: 10,
  version: 0,
};

/** The rules of sign-in as they stand. */
export async function policyOf(db: Reader): Promise<Policy> {
  const [row] = await db.select().from(securityPolicy);
  if (!row) return fallback;
  const { id: _id, ...policy } = row;
  return policy;
}

export async function policy(look: Look): Promise<Policy> {
  return policyOf(look.db);
}

export const policyInput = z.object({
  /** Duties that need a second factor, besides the offices, which always do. */
  secondFactorDuties: z.array(z.enum([...clinicalDuties, 'viewer'])).max(4),
  /** Days after which a password is replaced; 0 for never. */
  passwordDays: z.number().int().min(0).max(730),
  /** Minutes for which a proof of being here counts, for signing and for unmasking. */
  signMinutes: z.number().int().min(1).max(720),
  unmaskMinutes: z.number().int().min(1).max(720),
  version: z.number().int().min(0),
});

/**
 * Changes the rules of sign-in; they hold from the next sign-in and the next signature on.
 * @throws Refusal `conflict/changed_meanwhile`.
 */
export async function changePolicy(
  act: Act,
  input: z.output<typeof policyInput>,
): Promise<{ version: number }> {
  const before = await policyOf(act.db);
  if (before.version !== input.version) throw new Refusal('conflict', 'changed_meanwhile');
  const next = { ...input, version: input.version + 1 };
  const changed =
    input.version === 0
      ? await act.db
          .insert(securityPolicy)
          .values({ id: 1, ...next })
          .onConflictDoNothing()
          .returning()
      : await act.db
          .update(securityPolicy)
          .set(next)
          .where(and(eq(securityPolicy.id, 1), eq(securityPolicy.version, input.version)))
          .returning();
  if (changed.length === 0) throw new Refusal('conflict', 'changed_meanwhile');
  act.trail({
    action: 'identity.change_policy',
    subject: 'security_policy',
    detail: { before, after: next },
  });
  return { version: next.version };
}
