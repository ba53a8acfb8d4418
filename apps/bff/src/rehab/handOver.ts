import { and, eq, inArray } from 'drizzle-orm';
import type { Act, Look } from '../platform/index.ts';
import { tellBothHouses } from './change.ts';
import { rehabPlan } from './table.ts';

const running = (postId: string) =>
  and(eq(rehabPlan.responsiblePostId, postId), inArray(rehabPlan.state, ['waiting', 'running']));

/** The plans for which this post is responsible now. */
export async function plansHeldBy(look: Look, postId: string) {
  return look.db
    .select({ id: rehabPlan.id, title: rehabPlan.title, nextVisitOn: rehabPlan.nextVisitOn })
    .from(rehabPlan)
    .where(running(postId))
    .orderBy(rehabPlan.nextVisitOn, rehabPlan.id);
}

/** Makes another doctor of the clinic responsible for every plan of this post. */
export async function handOverPlans(act: Act, from: string, to: string): Promise<number> {
  const held = await act.db
    .select({
      id: rehabPlan.id,
      patientId: rehabPlan.patientId,
      version: rehabPlan.version,
      hospitalId: rehabPlan.hospitalId,
      clinicId: rehabPlan.clinicId,
    })
    .from(rehabPlan)
    .where(running(from))
    .for('update');
  for (const plan of held) {
    await act.db
      .update(rehabPlan)
      .set({ responsiblePostId: to, version: plan.version + 1 })
      .where(eq(rehabPlan.id, plan.id));
    act.trail({
      action: 'rehab.hand_over',
      subject: 'rehab_plan',
      subjectId: plan.id,
      patientId: plan.patientId,
      detail: { from, to },
    });
    tellBothHouses(act, plan, 'hand_over');
  }
  return held.length;
}
