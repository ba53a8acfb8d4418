import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appointment, placeClaim } from '../booking/table.ts';
import { auditEntry } from '../platform/table.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { referral } from './table.ts';
import { freePlace, newPatient, submission } from '../testing/referral.ts';

let world: World;
let doctor: Caller;
let desk: Caller;
let cardiologist: Caller;
let stranger: Caller;
let patientId: string;

beforeAll(async () => {
  world = await createWorld();
  doctor = await world.as('linzhiyuan');
  desk = await world.as('zhangjing');
  cardiologist = await world.as('chenhuimin');
  stranger = await world.as('kewenjuan');
});
afterAll(() => world.end());

beforeEach(async () => {
  patientId = await newPatient(world);
});

async function sendUp(more: Parameters<typeof submission>[2] = {}) {
  const { departmentId } = await world.actorOf('chenhuimin');
  const sent = await doctor.referral.submit(submission(patientId, departmentId ?? '', more));
  return { id: sent.id, version: 0 };
}

async function sendUpBooked() {
  const { placeId } = await freePlace(world);
  await doctor.booking.hold({ placeId });
  return { ...(await sendUp({ placeId })), placeId };
}

const stateOf = async (id: string) =>
  (await world.db.select({ state: referral.state }).from(referral).where(eq(referral.id, id)))[0]?.state;

test('a case goes up with its place, is accepted, seen, reported and acknowledged', async () => {
  const sent = await sendUpBooked();
  const accepted = await desk.referral.accept(sent);
  expect(accepted.state).toBe('booked');
  const { appointment: visit, events } = await doctor.referral.page({ id: sent.id });
  expect(visit?.code).toMatch(/^\d{6}$/);
  expect(events.map(event => event.action)).toEqual(['submit', 'accept', 'place']);
  const arrived = await desk.referral.arrive({ ...accepted, code: visit?.code });
  expect(arrived.state).toBe('in_care');
  const reported = await cardiologist.referral.report({
    ...arrived,
    report: {
      diagnoses: [{ code: 'I25.1', name: '冠状动脉粥样硬化性心脏病' }],
      findings: '冠脉造影示前降支中段狭窄 80%。',
      treatment: '置入支架一枚。',
      advice: '双联抗血小板 12 个月。',
    },
  });
  const closed = await doctor.referral.acknowledge(reported);
  expect(closed.state).toBe('completed');
});

test('a booking code that is not of this visit does not check anyone in', async () => {
  const sent = await sendUpBooked();
  const accepted = await desk.referral.accept(sent);
  await expect(desk.referral.arrive({ ...accepted, code: '000000' })).rejects.toMatchObject({
    cause: { code: 'rule_violated', reason: 'wrong_code' },
  });
  expect(await stateOf(sent.id)).toBe('booked');
});

test('two desks accept at once: one wins, one is told', async () => {
  const sent = await sendUp();
  const other = await world.as('liaofangfang');
  const outcomes = await Promise.allSettled([desk.referral.accept(sent), other.referral.accept(sent)]);
  expect(outcomes.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  const lost = outcomes.find(one => one.status === 'rejected');
  expect(lost?.reason).toMatchObject({ code: 'CONFLICT', cause: { reason: 'moved' } });
});

test('an acceptance and a withdrawal at once: one wins, one is told', async () => {
  const sent = await sendUp();
  const outcomes = await Promise.allSettled([
    desk.referral.accept(sent),
    doctor.referral.withdraw({ ...sent, reason: 'improved' }),
  ]);
  expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1);
  expect(['accepted', 'withdrawn']).toContain(await stateOf(sent.id));
});

test('a second live case to the same speciality is stopped and leads to the first', async () => {
  const sent = await sendUp();
  await expect(sendUp()).rejects.toMatchObject({
    cause: { code: 'conflict', reason: 'live_referral_exists', facts: { referralId: sent.id } },
  });
});

test('two submissions of one patient at once leave one case', async () => {
  const outcomes = await Promise.allSettled([sendUp(), sendUp()]);
  expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(1);
});

test('a retried submission makes one case and takes one place', async () => {
  const { placeId, departmentId } = await freePlace(world);
  const key = randomUUID();
  const input = submission(patientId, departmentId, { placeId });
  const first = await (await world.as('linzhiyuan', key)).referral.submit(input);
  const again = await (await world.as('linzhiyuan', key)).referral.submit(input);
  expect(again.id).toBe(first.id);
  expect(await world.db.select().from(appointment).where(eq(appointment.placeId, placeId))).toHaveLength(1);
});

test('when the place is lost nothing of the submission remains', async () => {
  const { placeId, departmentId } = await freePlace(world);
  await (await world.as('ruanguihua')).booking.hold({ placeId });
  await expect(
    doctor.referral.submit(submission(patientId, departmentId, { placeId })),
  ).rejects.toMatchObject({
    cause: { code: 'conflict', reason: 'place_taken' },
  });
  expect(await world.db.select().from(referral).where(eq(referral.patientId, patientId))).toEqual([]);
});

test('a declined case gives its place back and says why to the referrer', async () => {
  const sent = await sendUpBooked();
  await desk.referral.decline({ id: sent.id, version: sent.version, reason: 'no_capacity' });
  expect(await world.db.select().from(placeClaim).where(eq(placeClaim.placeId, sent.placeId))).toEqual([]);
  const { events, owner } = await doctor.referral.page({ id: sent.id });
  expect(events.at(-1)).toMatchObject({ action: 'decline', reason: 'no_capacity' });
  expect(owner).toBe('referrer');
});

test('a reason "other" needs words', async () => {
  const sent = await sendUp();
  await expect(desk.referral.decline({ ...sent, reason: 'other' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('a colleague cannot take over a live claim, and can when it has lapsed', async () => {
  const sent = await sendUp();
  const claimed = await desk.referral.claim(sent);
  const other = await world.as('liaofangfang');
  await expect(other.referral.accept(claimed)).rejects.toMatchObject({
    cause: { reason: 'claimed_by_another' },
  });
  world.pass(16);
  expect((await other.referral.accept(claimed)).state).toBe('accepted');
});

test('the referrer cannot accept, the desk cannot report, and the reason is told beforehand', async () => {
  const sent = await sendUp();
  await expect(doctor.referral.accept(sent)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { actions } = await doctor.referral.page({ id: sent.id });
  expect(actions.accept).toEqual({ allowed: false, reason: 'not_permitted' });
  expect(actions.withdraw.allowed).toBe(true);
});

test('a third hospital sees nothing of the case or the patient', async () => {
  const sent = await sendUp();
  const unseen = { cause: { code: 'not_found' } };
  await expect(stranger.referral.page({ id: sent.id })).rejects.toMatchObject(unseen);
  await expect(stranger.referral.accept(sent)).rejects.toMatchObject(unseen);
  await expect(stranger.patient.page({ id: patientId })).rejects.toMatchObject(unseen);
  await expect(stranger.records.timeline({ patientId })).rejects.toMatchObject(unseen);
  const listed = await stranger.referral.list({ box: 'in', show: 'all' });
  expect(listed.rows.map(row => row.id)).not.toContain(sent.id);
});

test('the receiver sees the patient from the submission on, and no longer after declining', async () => {
  const sent = await sendUp();
  expect((await cardiologist.patient.page({ id: patientId })).id).toBe(patientId);
  await desk.referral.decline({ ...sent, reason: 'not_our_field' });
  world.pass(1);
  await expect(cardiologist.patient.page({ id: patientId })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});

test('what was sent stays as it was sent', async () => {
  const visit = {
    patientId,
    complaint: '胸闷三月',
    vitals: { sbp: 150, dbp: 92 },
    diagnoses: [{ code: 'I20.9', name: '心绞痛' }],
    allergies: { status: 'none' as const },
    disposition: 'refer' as const,
  };
  const first = await doctor.records.writeEncounter(visit);
  const sent = await sendUp({ recordIds: [first.id] });
  await doctor.records.writeEncounter({ ...visit, complaint: '胸闷加重' });
  const { packet } = await cardiologist.referral.page({ id: sent.id });
  expect(packet.map(item => item.frozen.title)).toEqual(['胸闷三月']);
});

test('records of another patient cannot be sent along', async () => {
  const foreign = await newPatient(world);
  const visit = await doctor.records.writeEncounter({
    patientId: foreign,
    complaint: '咳嗽',
    vitals: {},
    diagnoses: [{ code: 'J06.9', name: '急性上呼吸道感染' }],
    allergies: { status: 'unknown' },
    disposition: 'treated_here',
  });
  await expect(sendUp({ recordIds: [visit.id] })).rejects.toMatchObject({ cause: { code: 'not_found' } });
});

test('every step and every look leaves a row in the trail', async () => {
  const sent = await sendUp();
  await desk.referral.accept(sent);
  await cardiologist.referral.page({ id: sent.id });
  const rows = await world.db.select().from(auditEntry).where(eq(auditEntry.subjectId, sent.id));
  expect(rows.map(row => row.action)).toEqual(['referral.submit', 'referral.accept', 'referral.look']);
  expect(rows.every(row => row.patientId === patientId)).toBe(true);
});

test('a patient who did not come can be taken up again', async () => {
  const sent = await sendUpBooked();
  const accepted = await desk.referral.accept(sent);
  await expect(desk.referral.noShow(accepted)).rejects.toMatchObject({ cause: { reason: 'visit_not_due' } });
  world.pass(14 * 24 * 60);
  const missed = await desk.referral.noShow(accepted);
  expect(missed.state).toBe('closed');
  const opened = await desk.referral.reopen({ ...missed, text: '患者次日来院' });
  expect(opened.state).toBe('accepted');
  expect((await cardiologist.patient.page({ id: patientId })).id).toBe(patientId);
});
