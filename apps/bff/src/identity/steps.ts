import { and, eq, inArray } from 'drizzle-orm';
import { offices } from '@lianzhen/shared/kernel';
import type { Duty } from '@lianzhen/shared/kernel';
import { nextStep, passwordTooOld } from '@lianzhen/shared/identity';
import type { SignInStep } from '@lianzhen/shared/identity';
import { post } from '../directory/table.ts';
import type { Reader } from '../platform/index.ts';
import { hasFactor } from './factor/factors.ts';
import { policyOf } from './policy.ts';
import { credential, session } from './table.ts';

/** Whether one of the person's posts asks for a second factor: an office always, others as the policy says. */
export async function factorRequired(db: Reader, practitionerId: string): Promise<boolean> {
  const { secondFactorDuties } = await policyOf(db);
  const rows = await db
    .select({ id: post.id })
    .from(post)
    .where(
      and(
        eq(post.practitionerId, practitionerId),
        eq(post.active, true),
        inArray(post.duty, [...offices, ...(secondFactorDuties as Duty[])]),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

async function passwordDue(db: Reader, practitionerId: string, now: Date): Promise<boolean> {
  const [row] = await db
    .select({ initial: credential.initial, changedAt: credential.changedAt })
    .from(credential)
    .where(eq(credential.practitionerId, practitionerId));
  if (!row) return false;
  const { passwordDays } = await policyOf(db);
  return row.initial || passwordTooOld(row.changedAt, now, passwordDays);
}

type Standing = Pick<typeof session.$inferSelect, 'practitionerId' | 'postId' | 'secondAt' | 'way'>;

/** What still stands between a session and the work. */
export async function stepOf(db: Reader, standing: Standing, now: Date): Promise<SignInStep> {
  const { practitionerId, way } = standing;
  return nextStep({
    secondShown: standing.secondAt !== null,
    hasFactor: await hasFactor(db, practitionerId),
    factorRequired: await factorRequired(db, practitionerId),
    passwordDue: way === 'password' && (await passwordDue(db, practitionerId, now)),
    hasPost: standing.postId !== null,
  });
}

/** Lets a session pass when nothing but the choice of a post stands before it. @returns the next step. */
export async function letPass(db: Reader, sessionId: string, now: Date): Promise<SignInStep> {
  const [standing] = await db
    .select({
      practitionerId: session.practitionerId,
      postId: session.postId,
      secondAt: session.secondAt,
      way: session.way,
    })
    .from(session)
    .where(eq(session.id, sessionId));
  if (!standing) throw new Error('a session without a row');
  const next = await stepOf(db, standing, now);
  if (next === 'in' || next === 'choose_post')
    await db.update(session).set({ passedAt: now }).where(eq(session.id, sessionId));
  return next;
}
