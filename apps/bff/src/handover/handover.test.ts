import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WorkKind } from '@lianzhen/shared/handover';
import { session } from '../identity/table.ts';
import { inTransaction } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { claim } from '../referral/index.ts';
import { runningPlan } from '../testing/rehab.ts';
import { freePlace, newPatient, sendUp, submission } from '../testing/referral.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { leave } from './leave.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** Whoever does not wait after so many looks never will. */
const MOST_LOOKS = 3_000;

const office = () => world.as('tuzhibin');

/** Rows of open work that point at a post no longer in use, over every table that knows an owner. */
async function orphans(): Promise<unknown[]> {
  const { rows } = await world.db.execute(sql`
    with gone as (select id from post where not active)
    select 'case' as what, id from referral
      where state in ('submitted','triaging','info_requested','advised','accepted','booked','in_care')
        and (claimed_by_post_id in (select id from gone) or to_post_id in (select id from gone))
    union all select 'sent', id from referral
      where state not in ('completed','withdrawn','closed') and from_post_id in (select id from gone)
    union all select 'plan', id from rehab_plan
      where state in ('waiting','running') and responsible_post_id in (select id from gone)
    union all select 'template', id from session_template where post_id in (select id from gone)
    union all select 'session', s.id from clinic_session s where post_id in (select id from gone)
      and exists (select from place p where p.session_id = s.id and p.starts_at > ${world.now()})
    union all select 'appointment', id from appointment
      where state = 'booked' and doctor_post_id in (select id from gone)
    union all select 'shift', id from duty_shift where ends_at > ${world.now()} and post_id in (select id from gone)
    union all select 'pair', id from pairing
      where ended_at is null and (clinic_post_id in (select id from gone) or specialist_post_id in (select id from gone))
    union all select 'hold', place_id from place_claim where state = 'held' and post_id in (select id from gone)
    union all select 'patient', id from patient where family_doctor_post_id in (select id from gone)
    union all select 'session of a browser', id from session where ended_at is null and post_id in (select id from gone)
    union all select 'draft', d.patient_id from encounter_draft d where d.body is not null and not exists
      (select from post p where p.practitioner_id = d.practitioner_id and p.active)`);
  return rows;
}

/** A newcomer to the department of a member of the cast, who is free at all times. */
async function newcomer(name: string, beside: string): Promise<string> {
  const { institutionId, departmentId } = await world.actorOf(beside);
  const caller = await office();
  const { id: practitionerId } = await caller.directory.addPractitioner({
    name,
    title: 'attending_physician',
    phone: '0596-1230000',
  });
  const { id } = await caller.directory.appoint({
    practitionerId,
    institutionId,
    departmentId,
    duty: 'clinician',
  });
  return id;
}

const all = (to: string, kinds: readonly WorkKind[]) => Object.fromEntries(kinds.map(kind => [kind, to]));

async function kindsOf(postId: string): Promise<WorkKind[]> {
  return (await (await office()).handover.page({ postId })).work.map(({ kind }) => kind);
}

async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    const { code, cause } = error as { code: string; cause?: { reason?: string } };
    return cause?.reason ?? code;
  }
}

/** Whether within some seconds a session of this database stands before a lock; only the owner sees that of others. */
async function someoneWaits(): Promise<boolean> {
  const owner = new Client({ connectionString: world.url });
  await owner.connect();
  const asked = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  let waiting = 0;
  for (let looks = 0; waiting === 0 && looks < MOST_LOOKS; looks += 1)
    waiting = (await owner.query(asked)).rowCount ?? 0;
  await owner.end();
  return waiting > 0;
}

/** Runs an act up to its end, lets the others come until one waits, and only then commits. */
async function heldOpen(username: string, run: (act: Act) => Promise<unknown>) {
  const actor = await world.actorOf(username);
  let commit = () => {};
  const gate = new Promise<void>(open => (commit = open));
  let ran = () => {};
  const done = new Promise<void>(reached => (ran = reached));
  const committed = inTransaction(world.contextFor(actor), actor, 'test', async act => {
    await run(act);
    ran();
    await gate;
  });
  await Promise.race([done, committed]);
  return { commit, committed };
}

/** A person registered by the doctor of the clinic who stays. */
async function resident(): Promise<string> {
  const clinic = await world.as('ruanguihua');
  const { rows } = await world.db.execute<{ n: string }>(sql`select count(*) as n from patient`);
  const { id } = await clinic.patient.register({
    name: '演示居民',
    idKind: 'passport',
    idNumber: `E2${String(rows[0]?.n).padStart(7, '0')}`,
    birthDate: '1960-01-01',
    sex: 'female',
    phone: '19900009000',
    areaCode: '350602',
    insurance: 'resident',
    contractInstitutionId: null,
    allergies: { status: 'unknown' },
  });
  return id;
}

/** A new case that this doctor stays the sender of, for the department of someone. */
async function sent(receiver: string): Promise<string> {
  const { departmentId } = await world.actorOf(receiver);
  const clinic = await world.as('ruanguihua');
  return (await clinic.referral.submit(submission(await resident(), departmentId ?? ''))).id;
}

test('a clinic doctor leaves: what was sent, plans, residents and unfinished notes find a new doctor', async () => {
  const leaver = await world.actorOf('linzhiyuan');
  const doctor = await world.as('linzhiyuan');
  const { planId } = await runningPlan(world);
  const up = await sendUp(world);
  const patientId = await newPatient(world);
  await world.db.execute(sql`update patient set contract_institution_id = ${leaver.institutionId},
    family_doctor_post_id = ${leaver.postId} where id = ${patientId}`);
  await doctor.records.keepDraft({ patientId, form: { complaint: '胸闷' }, device: 'first-device', base: 0 });
  const heir = await newcomer('接班乙', 'linzhiyuan');
  const kinds = await kindsOf(leaver.postId);
  expect(kinds).toEqual(expect.arrayContaining(['sent', 'plans', 'shifts', 'patients', 'drafts']));
  const head = await world.as('linfutian');
  const { handed } = await head.handover.leave({
    postId: leaver.postId,
    successors: all(heir, kinds),
    person: true,
  });
  expect(handed.find(({ kind }) => kind === 'drafts')).toMatchObject({ count: 1 });
  expect(await orphans()).toEqual([]);
  const { rows } = await world.db.execute(sql`select
    (select responsible_post_id from rehab_plan where id = ${planId}) as plan,
    (select from_post_id from referral where id = ${up.id}) as sent,
    (select active from practitioner where id = ${leaver.practitionerId}) as works`);
  expect(rows).toEqual([{ plan: heir, sent: heir, works: false }]);
  const { report } = await head.handover.page({ postId: leaver.postId });
  expect(report?.handed.find(({ kind }) => kind === 'plans')).toMatchObject({ count: 1, to: '接班乙' });
});

test('a hospital doctor leaves: cases, visits, sessions, shifts and pairs go to those named, holds are let go', async () => {
  const leaver = await world.actorOf('chenhuimin');
  const doctor = await world.as('chenhuimin');
  const id = await sent('chenhuimin');
  await doctor.referral.claim({ id, version: 0 });
  const booked = await sent('chenhuimin');
  const accepted = await doctor.referral.accept({ id: booked, version: 0 });
  const { placeId } = await freePlace(world);
  const placed = await doctor.referral.place({ id: booked, version: accepted.version, placeId });
  const heir = await newcomer('接班甲', 'chenhuimin');
  await world.db.execute(sql`update clinic_session set post_id = ${leaver.postId} where id in
    (select session_id from place where id = ${placeId})`);
  await world.db.execute(sql`update appointment set doctor_post_id = ${leaver.postId}
    where id = ${placed.appointment.appointmentId}`);
  await world.db.execute(sql`update referral set to_post_id = ${leaver.postId} where id = ${booked}`);
  await world.db.insert(session).values({
    tokenDigest: Buffer.from('left behind'),
    practitionerId: leaver.practitionerId,
    postId: leaver.postId,
    createdAt: world.now(),
    seenAt: world.now(),
    endsAt: new Date(world.now().getTime() + 3_600_000),
    address: '127.0.0.1',
    userAgent: 'test',
  });
  const caller = await office();
  const { institutionId, departmentId, postId } = leaver;
  const shift = { institutionId, departmentId, postId, day: '2026-12-24', starts: '18:00', ends: '08:00' };
  await caller.directory.addShift({ ...shift, phone: '0596-2082000' });
  const { work } = await caller.handover.page({ postId });
  const kinds = work.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['cases', 'sessions', 'shifts', 'pairs']));
  expect(JSON.stringify(work)).not.toContain('演示患者');
  expect(await refusal(caller.handover.leave({ postId: leaver.postId }))).toBe('successor_missing');
  const { handed } = await caller.handover.leave({ postId: leaver.postId, successors: all(heir, kinds) });
  expect(handed.find(({ kind }) => kind === 'cases')).toMatchObject({ count: 1, toPostId: heir });
  expect(await orphans()).toEqual([]);
  const { rows } = await world.db
    .execute(sql`select a.doctor_post_id, r.to_post_id, a.place_id from referral r
    join appointment a on a.id = r.appointment_id where r.id = ${booked}`);
  expect(rows).toEqual([{ doctor_post_id: heir, to_post_id: heir, place_id: placeId }]);
  const clinic = await world.as('ruanguihua');
  const { events } = await clinic.referral.page({ id: booked });
  expect(events.at(-1)).toMatchObject({ action: 'hand_over', text: '陈慧敏 → 接班甲' });
});

test('what has no successor, or an unfit one, stops the whole and nothing has moved', async () => {
  const leaver = await world.actorOf('wujianfeng');
  const caller = await office();
  const before = await caller.handover.page({ postId: leaver.postId });
  const elsewhere = await world.actorOf('ruanguihua');
  const otherRoom = await world.actorOf('yangliping');
  const kinds = before.work.map(({ kind }) => kind);
  const given = (to: string) => ({ postId: leaver.postId, successors: all(to, kinds) });
  expect(kinds).toContain('sessions');
  expect(await refusal(caller.handover.leave(given(elsewhere.postId)))).toBe('successor_unfit');
  expect(await refusal(caller.handover.leave(given(otherRoom.postId)))).toBe('successor_unfit');
  expect((await caller.handover.page({ postId: leaver.postId })).work).toEqual(before.work);
});

test('a successor who sits or is on duty at that time is refused, with the hour', async () => {
  const leaver = await world.actorOf('huangwenbin');
  const heir = await world.actorOf('caixiaodong');
  await world.db.execute(sql`update session_template t set weekday = o.weekday, starts = o.starts
    from session_template o where t.post_id = ${heir.postId} and o.post_id = ${leaver.postId}
    and t.id = (select id from session_template where post_id = ${heir.postId} limit 1)
    and o.id = (select id from session_template where post_id = ${leaver.postId} limit 1)`);
  const kinds = await kindsOf(leaver.postId);
  const caller = await office();
  const call = caller.handover.leave({ postId: leaver.postId, successors: all(heir.postId, kinds) });
  expect(await refusal(call)).toBe('session_overlaps');
});

test('a case claimed at the moment its holder leaves is refused to the leaver, and nobody is left with it', async () => {
  const leaver = await world.actorOf('zhangjing');
  const id = await sent('chenhuimin');
  const heir = await world.actorOf('yexiaoqing');
  const kinds = await kindsOf(leaver.postId);
  const successors = all(heir.postId, kinds);
  const leaving = await heldOpen('tuzhibin', act =>
    leave(act, { postId: leaver.postId, successors, person: false }),
  );
  const claiming = refusal((await world.as('zhangjing')).referral.claim({ id, version: 0 }));
  const met = await someoneWaits();
  leaving.commit();
  await leaving.committed;
  expect(met).toBe(true);
  expect(await claiming).toBe('post_ended');
  expect(await orphans()).toEqual([]);
});

test('a case claimed just before its holder leaves is seen, and goes along or stops the leaving', async () => {
  const leaver = await world.actorOf('zengqiming');
  const id = await sent('zengqiming');
  const heir = await newcomer('接班丙', 'zengqiming');
  const kinds = (await kindsOf(leaver.postId)).filter(kind => kind !== 'cases');
  const claimed = await heldOpen('zengqiming', act => claim(act, { id, version: 0 }));
  const caller = await office();
  const leaving = refusal(caller.handover.leave({ postId: leaver.postId, successors: all(heir, kinds) }));
  const met = await someoneWaits();
  claimed.commit();
  await claimed.committed;
  expect(met).toBe(true);
  expect(await leaving).toBe('successor_missing');
  await caller.handover.leave({ postId: leaver.postId, successors: all(heir, [...kinds, 'cases']) });
  expect(await orphans()).toEqual([]);
});

test('a place taken with a doctor at the moment of leaving is refused, so that no visit is left without a doctor', async () => {
  const leaver = await world.actorOf('yangliping');
  const heir = await newcomer('接班丁', 'yangliping');
  const kinds = await kindsOf(leaver.postId);
  const clinic = await world.as('ruanguihua');
  const { sessions } = await clinic.booking.places({
    departmentId: leaver.departmentId ?? '',
    fromDay: '2026-11-25',
    days: 14,
  });
  const { rows } = await world.db.execute<{ id: string }>(sql`select p.id from place p
    join clinic_session s on s.id = p.session_id where s.post_id = ${leaver.postId} and p.starts_at > ${world.now()}`);
  const own = new Set(rows.map(row => row.id));
  const placeId = sessions.flatMap(one => one.places).find(one => own.has(one.id))?.id ?? '';
  const patientId = await resident();
  const leaving = await heldOpen('tuzhibin', act =>
    leave(act, { postId: leaver.postId, successors: all(heir, kinds), person: false }),
  );
  const taking = refusal(
    clinic.referral.submit(submission(patientId, leaver.departmentId ?? '', { placeId })),
  );
  const met = await someoneWaits();
  leaving.commit();
  await leaving.committed;
  expect(met).toBe(true);
  expect(await taking).toBe('post_ended');
  expect(await orphans()).toEqual([]);
});

test('nobody but the system office and the head of the department is told of a post, and nobody ends the own', async () => {
  const stranger = await world.actorOf('limingde');
  const head = await world.as('linfutian');
  expect(await refusal(head.handover.page({ postId: stranger.postId }))).toBe('NOT_FOUND');
  const own = await world.actorOf('linfutian');
  expect(await refusal(head.handover.leave({ postId: own.postId }))).toBe('NOT_FOUND');
  const doctor = await world.as('ruanguihua');
  expect(await refusal(doctor.handover.page({ postId: own.postId }))).toBe('duty');
  const officer = await world.actorOf('heyuqing');
  expect(await refusal((await office()).handover.page({ postId: officer.postId }))).toBe('NOT_FOUND');
});
