import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { outbox } from '../platform/table.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { someone, trailOf } from './ground.ts';

let world: World;
let clinic: Caller;
let physician: Caller;
let colleague: Caller;
let head: Caller;

beforeAll(async () => {
  world = await createWorld();
  clinic = await world.as('linzhiyuan');
  physician = await world.as('chenhuimin');
  colleague = await world.as('zhangjing');
  head = await world.as(await headOf('linzhiyuan'));
});

afterAll(() => world.end());

/** Who keeps the privacy of patients at the institution of a member of the cast. */
async function headOf(username: string): Promise<string> {
  const { institutionId } = await world.actorOf(username);
  const { rows } = await world.pool.query<{ username: string }>(
    `select c.username from credential c join post p on p.practitioner_id = c.practitioner_id
     where p.institution_id = $1 and p.duty in ('head', 'desk') order by p.duty desc limit 1`,
    [institutionId],
  );
  return rows[0]?.username ?? '';
}

async function aStranger(name: string) {
  const { institutionId } = await world.actorOf('linzhiyuan');
  const given = someone({ name, contractInstitutionId: institutionId });
  const { id } = await clinic.patient.register(given);
  return { id, idNumber: given.idNumber ?? '', institutionId };
}

const emergency = { reason: 'unconscious', text: '车祸昏迷，急诊抢救' } as const;

test('an emergency opens a stranger to whoever opened it, for four hours, and to nobody else of the house', async () => {
  const { id, idNumber } = await aStranger('揭平');
  await expect(physician.patient.page({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const opened = await physician.patient.openEmergency({ idNumber, ...emergency });
  expect(opened.id).toBe(id);
  expect(opened.until.getTime() - world.now().getTime()).toBe(4 * 60 * 60_000);
  expect(await physician.patient.page({ id })).toMatchObject({ emergencyUntil: opened.until });
  expect((await physician.patient.search({ text: idNumber })).rows).toMatchObject([{ id }]);
  expect((await physician.patient.search({ text: '揭平' })).rows).toEqual([]);
  await expect(colleague.patient.page({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await trailOf(world, id, 'patient.open_emergency')).toMatchObject([emergency]);
  world.pass(4 * 60);
  await expect(physician.patient.page({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('without the whole number there is no emergency, and none for whom one sees already', async () => {
  const { id, idNumber } = await aStranger('揭安');
  await expect(
    physician.patient.openEmergency({ idKind: 'passport', idNumber: 'E99999999', ...emergency }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(clinic.patient.openEmergency({ idNumber, ...emergency })).rejects.toMatchObject({
    cause: { reason: 'seen_already', facts: { id } },
  });
  await expect(colleague.patient.openEmergency({ idNumber, ...emergency })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(physician.patient.openEmergency({ idNumber, ...emergency, text: '' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('the contract clinic is told at once, reviews it, and whoever opened it learns what came of it', async () => {
  const { id, idNumber, institutionId } = await aStranger('揭宁');
  await physician.patient.openEmergency({ idNumber, ...emergency });
  const told = await world.db.select().from(outbox).where(eq(outbox.name, 'emergency'));
  expect(told.at(-1)).toMatchObject({ institutionIds: [institutionId] });
  expect(JSON.stringify(told)).not.toContain('揭宁');
  const waiting = await head.patient.reviewsWaiting({});
  const { rows } = await head.patient.reviews({});
  expect(rows).toHaveLength(waiting);
  const [first] = rows;
  expect(first).toMatchObject({
    name: '揭宁',
    opens: id,
    text: emergency.text,
    state: 'waiting',
    own: false,
  });
  const reviewId = first?.id ?? '';
  await expect(head.patient.review({ id: reviewId, outcome: 'questioned' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
  await head.patient.review({ id: reviewId, outcome: 'questioned', text: '请说明病情' });
  await expect(
    head.patient.review({ id: reviewId, outcome: 'questioned', text: '再问' }),
  ).rejects.toMatchObject({
    cause: { reason: 'reviewed_already' },
  });
  expect(await head.patient.reviewsWaiting({})).toBe(waiting - 1);
  const said = await world.db.select().from(outbox).where(eq(outbox.name, 'review'));
  const { practitionerId } = await world.actorOf('chenhuimin');
  expect(said.at(-1)).toMatchObject({ practitionerIds: [practitionerId] });
  await expect(colleague.patient.review({ id: reviewId, outcome: 'accepted' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('the page of a patient shows who looked, newest first, in pages without gaps', async () => {
  const { id, idNumber } = await aStranger('揭康');
  await physician.patient.openEmergency({ idNumber, ...emergency });
  for (let nth = 0; nth < 3; nth++) {
    world.pass(1);
    await physician.patient.page({ id });
  }
  const whole = await clinic.patient.looks({ patientId: id, limit: 50 });
  const who = (await world.actorOf('chenhuimin')).name;
  expect(whole.rows.slice(0, 4).map(({ action, who: by }) => [action, by])).toEqual([
    ['patient.page', who],
    ['patient.page', who],
    ['patient.page', who],
    ['patient.open_emergency', who],
  ]);
  const one = await clinic.patient.looks({ patientId: id, limit: 3 });
  const two = await clinic.patient.looks({ patientId: id, limit: 3, cursor: one.next });
  const [look, ...rest] = [...one.rows, ...two.rows];
  expect(look).toMatchObject({ action: 'patient.looks' });
  expect(rest.slice(0, 4).map(({ key }) => key)).toEqual(whole.rows.slice(0, 4).map(({ key }) => key));
  await expect(colleague.patient.looks({ patientId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
