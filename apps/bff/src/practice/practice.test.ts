import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dashboardJobs } from '../dashboard/index.ts';
import { institution, post } from '../directory/table.ts';
import type { Actor } from '../platform/index.ts';
import { patient, patientRelation } from '../patient/table.ts';
import { createCaller } from '../platform/trpc.ts';
import { appRouter } from '../router.ts';
import { sendUp, submission } from '../testing/referral.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { residents } from './facts.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const callerOf = createCaller(appRouter);

/** Someone of the cast under each of the practice posts, by tier and duty. */
async function practising(username: string) {
  await (await world.as(username)).practice.enter({});
  const actor = await world.actorOf(username);
  const posts = await world.db
    .select({
      postId: post.id,
      duty: post.duty,
      institutionId: post.institutionId,
      departmentId: post.departmentId,
      tier: institution.tier,
    })
    .from(post)
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .where(sql`${post.practitionerId} = ${actor.practitionerId} and ${institution.practice}`);
  return (tier: 'primary' | 'tertiary', duty: Actor['duty']) => {
    const held = posts.find(one => one.tier === tier && one.duty === duty);
    if (!held) throw new Error(`no ${duty} of the ${tier} practice house`);
    return callerOf(world.contextFor({ ...actor, ...held, practice: true }));
  };
}

test('whoever enters gets a clinic to send from and both sides of a hospital; entering again gives the same', async () => {
  const first = await (await world.as('linzhiyuan')).practice.enter({});
  const [one, two] = await Promise.all([
    (await world.as('linzhiyuan')).practice.enter({}),
    (await world.as('zhangjing')).practice.enter({}),
  ]);
  expect(one).toEqual(first);
  expect(two.postId).not.toBe(first.postId);
  const houses = await world.db
    .select({ name: institution.name })
    .from(institution)
    .where(eq(institution.practice, true));
  expect(houses.map(({ name }) => name).toSorted()).toEqual(['练习医院', '练习卫生院']);
});

test('the circle runs in practice: found, booked, sent, received', async () => {
  const as = await practising('linzhiyuan');
  const clinic = as('primary', 'clinician');
  const { rows } = await clinic.patient.search({ text: '练习阿公', limit: 5 });
  const departments = await clinic.booking.departments({ limit: 10 });
  const cardiology = departments.rows.find(row => row.speciality === '03.04');
  const places = await clinic.booking.places({
    departmentId: cardiology?.id ?? '',
    fromDay: '2026-11-24',
    days: 14,
  });
  const placeId = places.nextFree?.id ?? '';
  const patientId = rows[0]?.id ?? '';
  const sent = await clinic.referral.submit(submission(patientId, cardiology?.id ?? '', { placeId }));
  const inbox = await as('tertiary', 'desk').referral.list({ box: 'in', show: 'due' });
  expect(inbox.rows.map(row => row.id)).toEqual([sent.id]);
});

test('practice finds nobody real and no real house, and real work finds nothing of practice', async () => {
  const as = await practising('linzhiyuan');
  const clinic = as('primary', 'clinician');
  const real = await world.as('linzhiyuan');
  const known = await real.patient.search({ text: '350602196003189682', limit: 5 });
  expect(known.rows).toHaveLength(1);
  const seen = await clinic.patient.search({ text: '350602196003189682', limit: 5 });
  expect(seen).toMatchObject({ rows: [], outside: null });
  const [practised] = residents;
  const back = await real.patient.search({ text: practised?.idNumber ?? '', limit: 5 });
  expect(back).toMatchObject({ rows: [], outside: null });
  const places = await clinic.booking.departments({ limit: 50 });
  expect(places.rows.map(row => row.institution.name)).toEqual(['练习医院', '练习医院']);
  const mine = await real.booking.departments({ text: '练习', limit: 50 });
  expect(mine.rows).toEqual([]);
  const houses = await real.directory.institutions({ text: '练习' });
  expect(houses).toEqual([]);
});

test('the database itself refuses a relation between practice and real work', async () => {
  await practising('linzhiyuan');
  const [house] = await world.db
    .select({ id: institution.id })
    .from(institution)
    .where(eq(institution.practice, true))
    .limit(1);
  const [person] = await world.db
    .select({ id: patient.id })
    .from(patient)
    .where(eq(patient.practice, false))
    .limit(1);
  const mixed = (practice: boolean) =>
    world.db.insert(patientRelation).values({
      patientId: person?.id ?? '',
      institutionId: house?.id ?? '',
      kind: 'treating',
      sourceId: person?.id ?? '',
      since: world.now(),
      practice,
    });
  await expect(mixed(false)).rejects.toMatchObject({ cause: { code: '23503' } });
  await expect(mixed(true)).rejects.toMatchObject({ cause: { code: '23503' } });
});

test('a real case cannot be sent to a practice department, nor a practice case to a real one', async () => {
  const as = await practising('linzhiyuan');
  const real = await world.as('linzhiyuan');
  const clinic = as('primary', 'clinician');
  const toPractice = (await clinic.booking.departments({ limit: 5 })).rows[0];
  const toReal = (await real.booking.departments({ limit: 5 })).rows[0];
  const me = (await real.patient.search({ text: '林秀英', limit: 1 })).rows[0];
  const resident = (await clinic.patient.search({ text: '练习阿婆', limit: 1 })).rows[0];
  await expect(real.referral.submit(submission(me?.id ?? '', toPractice?.id ?? ''))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(
    clinic.referral.submit(submission(resident?.id ?? '', toReal?.id ?? '')),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('practice counts in no figure, and its steps do not come back', async () => {
  const as = await practising('linzhiyuan');
  const clinic = as('primary', 'clinician');
  const { rows } = await clinic.patient.search({ text: '练习大哥', limit: 1 });
  const [department] = (await clinic.booking.departments({ limit: 1 })).rows;
  await clinic.referral.submit(submission(rows[0]?.id ?? '', department?.id ?? ''));
  await sendUp(world);
  for (const job of dashboardJobs)
    await job.run({ db: world.db, seal: world.seal, now: world.now(), log: world.log });
  const counted = await world.db.execute(sql`
    select sum(f.count)::int as n, bool_or(i.practice) as practice
    from flow_daily f join institution i on i.id = f.from_institution_id`);
  expect(counted.rows).toEqual([{ n: 1, practice: false }]);
  const left = await world.db.execute(sql`select id from referral_event where not counted`);
  expect(left.rows).toEqual([]);
  const { rows: cases } = await (
    await world.as('youjingwen')
  ).dashboard.cases({ from: '2026-11-24', to: '2026-11-24' });
  expect(cases).toHaveLength(1);
});
