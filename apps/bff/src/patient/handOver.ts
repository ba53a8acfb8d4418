import { count, eq } from 'drizzle-orm';
import { one } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { patient } from './table.ts';

/** How many people have this post as their family doctor. */
export async function residentsOf(look: Look, postId: string): Promise<number> {
  const { n } = one(
    await look.db.select({ n: count() }).from(patient).where(eq(patient.familyDoctorPostId, postId)),
  );
  return n;
}

/** Gives everyone whose family doctor this post is to another doctor of the clinic; the contract itself stays. */
export async function handOverResidents(act: Act, from: string, to: string): Promise<number> {
  const moved = await act.db
    .update(patient)
    .set({ familyDoctorPostId: to })
    .where(eq(patient.familyDoctorPostId, from))
    .returning({ id: patient.id });
  for (const { id } of moved)
    act.trail({
      action: 'patient.hand_over',
      subject: 'patient',
      subjectId: id,
      patientId: id,
      detail: { from, to },
    });
  return moved.length;
}
