import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canSeeReferral } from '@lianzhen/shared/referral';
import { post, practitioner } from '../directory/table.ts';
import { credential } from '../identity/table.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { visibleTo } from './load.ts';
import { referral } from './table.ts';
import { newPatient, submission } from '../testing/referral.ts';
import { dueRows } from './views.ts';

let world: World;
const CASES = 20_000;

beforeAll(async () => {
  world = await createWorld();
  const doctor = await world.as('linzhiyuan');
  const { departmentId } = await world.actorOf('chenhuimin');
  const first = await doctor.referral.submit(submission(await newPatient(world), departmentId ?? ''));
  await doctor.referral.submit(
    submission(await newPatient(world), (await world.actorOf('dengkaixuan')).departmentId ?? ''),
  );
  const columns = (await world.pool.query(`select * from referral limit 0`)).fields.map(field => field.name);
  const copied = columns.map(name => {
    if (name === 'id') return 'gen_random_uuid()';
    if (name === 'number') return `'T' || n`;
    if (name === 'state')
      return `(case when n % 50 = 0 then 'accepted' else 'completed' end)::referral_state`;
    if (name === 'speciality') return `'T' || n`;
    if (name === 'due_at' || name === 'submitted_at') return `${name} - n * interval '1 minute'`;
    return name;
  });
  await world.pool.query(
    `insert into referral (${columns.join(', ')}) select ${copied.join(', ')}
     from referral cross join generate_series(1, ${CASES}) as n where referral.id = $1`,
    [first.id],
  );
  await world.pool.query('analyze referral');
});
afterAll(() => world.end());

test('who may see a case is the same in the law and in the database, for the whole cast', async () => {
  const cast = await world.db
    .select({ username: credential.username })
    .from(credential)
    .innerJoin(practitioner, eq(practitioner.id, credential.practitionerId))
    .innerJoin(post, eq(post.practitionerId, practitioner.id));
  const cases = await world.db
    .select({
      id: referral.id,
      fromInstitutionId: referral.fromInstitutionId,
      toInstitutionId: referral.toInstitutionId,
    })
    .from(referral)
    .where(sql`${referral.number} not like 'T%'`);
  expect(cases).toHaveLength(2);
  for (const { username } of cast) {
    const actor = await world.actorOf(username);
    const lawful = cases.filter(one => canSeeReferral(actor, one)).map(one => one.id);
    const shown = await world.db
      .select({ id: referral.id })
      .from(referral)
      .where(sql`${visibleTo(actor)} and ${referral.number} not like 'T%'`);
    expect({ username, sees: shown.map(one => one.id).sort() }).toEqual({ username, sees: lawful.sort() });
  }
});

test('a worklist is read in pages that neither repeat nor leave out a case', async () => {
  const desk = await world.as('zhangjing');
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await desk.referral.list({ box: 'in', show: 'due', cursor, limit: 100 });
    seen.push(...page.rows.map(row => row.id));
    cursor = page.next;
  } while (cursor !== null);
  expect(seen).toHaveLength(CASES / 50 + 1);
  expect(new Set(seen).size).toBe(seen.length);
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; Plans?: Plan[] };
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

test('the worklist is found by its index however many cases there are', async () => {
  const actor = await world.actorOf('zhangjing');
  const look = { db: world.db, now: world.now(), seal: world.seal, actor };
  const { sql: text, params } = dueRows(look, { box: 'in', show: 'due', limit: 50 }).toSQL();
  const { rows } = await world.pool.query(`explain (format json) ${text}`, params);
  const [{ Plan: root }] = rows[0]['QUERY PLAN'] as [{ Plan: Plan }];
  const scans = nodesOf(root).filter(node => node['Relation Name'] === 'referral');
  expect(scans.map(node => node['Node Type'])).not.toContain('Seq Scan');
  expect(scans.length).toBeGreaterThan(0);
});
