import { idCheckCharacter } from '@lianzhen/shared/patient';
import { inTransaction } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import type { World } from '../testing/world.ts';
import { openSessions } from './open.ts';

export type Plan = {
  weekday: number;
  starts: string;
  slotMinutes: number;
  capacity: number;
  reservedShare: number;
  releaseHours: number;
};

/** Thursday 26 November 2026, 08:00: two days after the world begins, within the release time of 48 hours. */
export const thursday: Plan = {
  weekday: 4,
  starts: '08:00',
  slotMinutes: 10,
  capacity: 3,
  reservedShare: 0,
  releaseHours: 48,
};

export const TUESDAY = '2026-11-24';
export const THURSDAY = '2026-11-26';
export const FRIDAY = '2026-11-27';

let count = 0;

/** A clinic of the municipal hospital that nobody else uses, made through the verbs, with its places opened. */
export async function openClinic(world: World, plans: readonly Plan[]) {
  const administrator = await world.as('tuzhibin');
  const { institutionId } = await world.actorOf('zhangjing');
  count += 1;
  const name = `试验门诊${count}`;
  const department = await administrator.directory.addDepartment({
    institutionId,
    speciality: '03.05',
    name,
    nameEn: `Trial clinic ${count}`,
    accepts: `贫血${count}、血小板减少`,
  });
  const doctor = await administrator.directory.addPractitioner({
    name: `试医${count}`,
    title: 'chief_physician',
    expertise: `罕见血液病${count}`,
  });
  const post = await administrator.directory.appoint({
    practitionerId: doctor.id,
    institutionId,
    departmentId: department.id,
    duty: 'clinician',
  });
  for (const plan of plans)
    await administrator.booking.planSession({ ...plan, departmentId: department.id, postId: post.id });
  await openSessions(world.db, world.now());
  return { departmentId: department.id, postId: post.id, institutionId, name, doctorId: doctor.id };
}

/** A person registered by a member of the cast. */
export async function person(world: World, by: string): Promise<string> {
  count += 1;
  const body = `35060219710203${String(count * 2).padStart(3, '0')}`;
  const clinic = await world.as(by);
  const { id } = await clinic.patient.register({
    name: '林秀英',
    idKind: 'resident_id',
    idNumber: body + idCheckCharacter(body),
    birthDate: '1971-02-03',
    sex: 'female',
    phone: `19900001${String(count).padStart(3, '0')}`,
    areaCode: '350602',
    insurance: 'resident',
    allergies: { status: 'none', items: [] },
  });
  return id;
}

/** Runs a verb of the door as a member of the cast, in a transaction of its own. */
export async function actAs<Output>(world: World, username: string, run: (act: Act) => Promise<Output>) {
  const actor = await world.actorOf(username);
  return inTransaction(world.contextFor(actor), actor, 'booking test', run);
}

/** The places of a clinic that a member of the cast may take from Tuesday on. */
export async function placesFor(world: World, username: string, departmentId: string) {
  const caller = await world.as(username);
  const { sessions } = await caller.booking.places({ departmentId, fromDay: TUESDAY, days: 14 });
  return sessions.flatMap(session => session.places);
}

/** The refusal inside what a call threw, as `code/reason`; a call that was not refused fails. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const outcome = await call.then(
    () => 'answered',
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error('the call was not refused');
  const refused = outcome.cause instanceof Error ? outcome.cause : outcome;
  return refused.message.replace(': ', '/');
}
