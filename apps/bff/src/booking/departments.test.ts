import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localInstant } from '@lianzhen/shared/kernel';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { capacityQuery, departmentsQuery } from './departments.ts';
import { actAs, FRIDAY, openClinic, person, placesFor, refusal, thursday, TUESDAY } from './ground.ts';
import { openSessions } from './open.ts';
import { placesQuery } from './places.ts';
import { clinicSession, place, sessionTemplate } from './table.ts';
import { takePlace } from './take.ts';

const clinic = 'linzhiyuan';
const county = 'limingde';

let world: World;

beforeAll(async () => {
  world = await createWorld();
});

afterAll(() => world.end());

async function search(username: string, text: string) {
  const { rows } = await (await world.as(username)).booking.departments({ text });
  return rows;
}

test('a department is found by disease, doctor, subject or name, and all words must fit', async () => {
  const { departmentId, name } = await openClinic(world, [thursday]);
  const number = name.replace('试验门诊', '');
  for (const text of [name, `贫血${number}、`, `试医${number}`, `罕见血液病${number}`, `${name} 血液内科`])
    expect((await search(clinic, text)).map(row => row.id)).toContain(departmentId);
  expect(await search(clinic, `${name} 骨科`)).toEqual([]);
  expect(await search(clinic, '100%')).toEqual([]);
});

test('next place, free count and light are those of the actor’s own tier', async () => {
  const made = await openClinic(world, [
    { ...thursday, capacity: 2, reservedShare: 1, releaseHours: 24 },
    { ...thursday, weekday: 5, capacity: 1 },
  ]);
  const [grassroots] = await search(clinic, made.name);
  const [others] = await search(county, made.name);
  expect(grassroots).toMatchObject({ free: 6, total: 6, light: 'green', release: null });
  expect(grassroots?.nextFree).toEqual(localInstant('2026-11-26', '08:00'));
  expect(others).toMatchObject({ free: 2, total: 6, light: 'green' });
  expect(others?.nextFree).toEqual(localInstant(FRIDAY, '08:00'));
});

test('without a place the answer says so and when places come back', async () => {
  const made = await openClinic(world, [{ ...thursday, capacity: 1 }]);
  const patientId = await person(world, clinic);
  const { sessions } = await (
    await world.as(clinic)
  ).booking.places({
    departmentId: made.departmentId,
    fromDay: TUESDAY,
    days: 14,
  });
  const later = await (
    await world.as(clinic)
  ).booking.places({
    departmentId: made.departmentId,
    fromDay: '2026-12-08',
    days: 14,
  });
  for (const { id } of [...sessions, ...later.sessions].flatMap(session => session.places))
    await actAs(world, clinic, act => takePlace(act, { placeId: id, patientId }));
  const [row] = await search(clinic, made.name);
  const release = { kind: 'opened', at: localInstant('2026-11-27', '00:00') };
  expect(row).toMatchObject({ nextFree: null, free: 0, light: 'red', release });
  const none = await (
    await world.as(clinic)
  ).booking.places({
    departmentId: made.departmentId,
    fromDay: TUESDAY,
    days: 7,
  });
  expect(none).toMatchObject({ nextFree: null, release, sessions: [{ total: 1, places: [] }] });
});

test('who loses a place is offered the next three of the department', async () => {
  const { departmentId } = await openClinic(world, [{ ...thursday, capacity: 5 }]);
  const places = await placesFor(world, clinic, departmentId);
  const lost = places[1];
  const next = await (await world.as(clinic)).booking.nextPlaces({ placeId: lost?.id ?? '' });
  expect(next.map(({ id }) => id)).toEqual(places.slice(2, 5).map(({ id }) => id));
});

test('pages of departments do not overlap and miss none', async () => {
  const caller = await world.as(clinic);
  const all = await caller.booking.departments({ limit: 50, elsewhere: true });
  const ids: string[] = [];
  let cursor: string | null = null;
  while (ids.length < all.rows.length) {
    const page: Awaited<ReturnType<typeof caller.booking.departments>> = await caller.booking.departments({
      limit: 7,
      cursor,
      elsewhere: true,
    });
    ids.push(...page.rows.map(row => row.id));
    cursor = page.next;
    if (!cursor) break;
  }
  expect(ids.slice(0, all.rows.length)).toEqual(all.rows.map(row => row.id));
});

test('one doctor cannot be planned into two sessions at once, by two who plan at once either', async () => {
  const { departmentId, postId } = await openClinic(world, [thursday]);
  const administrator = await world.as('tuzhibin');
  const same = { ...thursday, departmentId, postId };
  expect(await refusal(administrator.booking.planSession({ ...same, starts: '08:20' }))).toBe(
    'rule_violated/session_overlaps',
  );
  await administrator.booking.planSession({ ...same, starts: '08:30' });
  const outcomes = await Promise.allSettled(
    ['14:00', '14:10'].map(starts => administrator.booking.planSession({ ...same, starts })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a desk plans its own hospital’s doctors and nobody else’s', async () => {
  const { departmentId, postId } = await openClinic(world, []);
  const plan = { ...thursday, departmentId, postId };
  expect(await refusal((await world.as('linbaoyu')).booking.planSession(plan))).toBe('not_found');
  await (await world.as('zhangjing')).booking.planSession(plan);
});

test('opening sessions again, or twice at once, adds nothing that is there', async () => {
  await openClinic(world, [thursday]);
  expect(await openSessions(world.db, world.now())).toBe(0);
  const tomorrow = new Date(world.now().getTime() + 24 * 3_600_000);
  const [before] = await world.db.select({ n: sql<number>`count(*)::int` }).from(place);
  const added = await Promise.all([openSessions(world.db, tomorrow), openSessions(world.db, tomorrow)]);
  const [after] = await world.db.select({ n: sql<number>`count(*)::int` }).from(place);
  expect(added[0] + added[1]).toBe((after?.n ?? 0) - (before?.n ?? 0));
});

/** A year of one more clinic, three sessions a day with forty places, as if the region had run that long. */
async function insertYear(departmentId: string): Promise<void> {
  const [template] = await world.db
    .select()
    .from(sessionTemplate)
    .where(sql`${sessionTemplate.departmentId} = ${departmentId}`);
  if (!template) throw new Error('the clinic has no weekly session');
  const { institutionId, postId } = template;
  const templates = Array.from({ length: 3 }, (_, at) => ({
    ...template,
    id: v7(),
    starts: `0${at}:00`,
    weekday: 7,
  }));
  await world.db.insert(sessionTemplate).values(templates);
  await world.db.execute(sql`
    insert into ${clinicSession} (id, template_id, institution_id, department_id, post_id, day)
    select gen_random_uuid(), t.id, ${institutionId}, ${departmentId}, ${postId}, date '2025-11-20' + d
    from generate_series(0, 365) d, ${sessionTemplate} t where t.weekday = 7 and t.department_id = ${departmentId}`);
  await world.db.execute(sql`
    insert into ${place} (id, session_id, department_id, number, starts_at, reserved, release_at)
    select gen_random_uuid(), s.id, s.department_id, n, s.day + n * interval '5 minutes', false, s.day
    from ${clinicSession} s, generate_series(1, 40) n
    where s.department_id = ${departmentId} and s.day < date '2026-11-20'`);
  await world.db.execute(sql`
    insert into place_claim (place_id, state, post_id, appointment_id)
    select p.id, 'taken', ${postId}, gen_random_uuid() from ${place} p
    where p.department_id = ${departmentId} and p.starts_at < ${world.now()}`);
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };

function scans(plan: Plan, table: string): string[] {
  const inner = (plan.Plans ?? []).flatMap(part => scans(part, table));
  return plan['Relation Name'] === table ? [plan['Node Type'], ...inner] : inner;
}

async function explain(query: { getSQL: () => ReturnType<typeof sql> }): Promise<Plan> {
  const { rows } = await world.db.execute<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    sql`explain (format json) ${query.getSQL()}`,
  );
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (!plan) throw new Error('no plan was given');
  return plan;
}

test('after a year of places the searches still go by the index and never read them all', async () => {
  const { departmentId } = await openClinic(world, [thursday]);
  await insertYear(departmentId);
  const owner = new Client({ connectionString: world.url });
  await owner.connect();
  await owner.query('analyze');
  await owner.end();
  const look = { db: world.db, now: world.now(), seal: world.seal, actor: await world.actorOf(clinic) };
  const input = { limit: 20, elsewhere: true };
  const plans = [
    await explain(placesQuery(look, { departmentId, fromDay: TUESDAY, days: 7 })),
    await explain(departmentsQuery(look, input, { east: 0, north: 0 })),
    await explain(capacityQuery(look, [departmentId])),
  ];
  for (const plan of plans) {
    expect(scans(plan, 'place').length).toBeGreaterThan(0);
    expect([...scans(plan, 'place'), ...scans(plan, 'place_claim')]).not.toContain('Seq Scan');
  }
});
