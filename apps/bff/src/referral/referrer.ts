import { count, eq } from 'drizzle-orm';
import { freeAppointment } from '../booking/index.ts';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { loadCase } from './load.ts';
import { move } from './move.ts';
import { sendAlong } from './packet.ts';
import { packetItem } from './table.ts';
import { stands } from './stands.ts';
import type { Input, Stands } from './stands.ts';

/** Answers a question of the receiver, with more records if there are any; the receiver's clock starts anew. */
export async function answer(act: Act, input: Input<'answer'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  const answered = await move(act, found, input.version, 'answer', { text: input.text });
  const sent = one(
    await act.db.select({ n: count() }).from(packetItem).where(eq(packetItem.referralId, found.id)),
  );
  await sendAlong(act, found.id, found.patientId, input.recordIds, sent.n);
  return stands(answered);
}

/** Stops a case with a coded reason and gives its place back. */
export async function withdraw(act: Act, input: Input<'withdraw'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  const { appointmentId } = found;
  const withdrawn = await move(act, found, input.version, 'withdraw', {
    reason: input.reason,
    text: input.text,
    set: { appointmentId: null },
  });
  if (appointmentId) await freeAppointment(act, appointmentId);
  return stands(withdrawn);
}

/** Confirms that the report was read: the loop is closed. */
export async function acknowledge(act: Act, input: Input<'acknowledge'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  return stands(await move(act, found, input.version, 'acknowledge', { text: input.text }));
}

/** Ends a declined case, or one that was treated locally after advice. */
export async function close(act: Act, input: Input<'close'>): Promise<Stands> {
  const found = await loadCase(act, input.id);
  return stands(await move(act, found, input.version, 'close', { text: input.text }));
}
