import { and, eq, gt } from 'drizzle-orm';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { some } from '../platform/index.ts';
import { auditEntry } from '../platform/table.ts';
import type { World } from '../testing/world.ts';
import { createWorld } from '../testing/world.ts';
import { institution } from './table.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const administrator = () => world.as('tuzhibin');

async function houseOf(code: string) {
  const [row] = await world.db
    .select({ id: institution.id })
    .from(institution)
    .where(eq(institution.code, code));
  const page = await (await administrator()).directory.institution({ id: some(row ? [row] : []).id });
  const {
    departments: _1,
    staff: _2,
    onDuty: _3,
    gaps: _4,
    networks: _5,
    ways: _6,
    exceptions: _7,
    ...rest
  } = page;
  const { pairs: _8, may: _9, active: _10, ...facts } = rest;
  return facts;
}

async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    const { code, cause } = error as { code: string; cause?: { code?: string; reason?: string } };
    return cause?.reason ?? cause?.code ?? code;
  }
}

/** Waits until some sessions of this database stand before a lock; only the owner sees what others wait for. */
async function untilWaiting(count: number): Promise<void> {
  const owner = new Client({ connectionString: world.url });
  await owner.connect();
  const asked = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while (((await owner.query(asked)).rowCount ?? 0) < count);
  await owner.end();
}

const zhangpu = 'DEM000129';
const tianbao = 'DEM000372';

test('a changed institution is found by its new name, place and capability, and the trail tells what changed', async () => {
  const house = await houseOf(zhangpu);
  const next = { ...house, name: '漳浦县总医院', latitude: 24.51, longitude: 117.65, capabilities: ['ecmo'] };
  await (await administrator()).directory.changeInstitution(next);
  const { rows } = await (await world.as('linzhiyuan')).directory.find({ text: 'zpxzyy' });
  expect(rows[0]).toMatchObject({ name: '漳浦县总医院', capabilities: ['ecmo'], located: true });
  expect(rows[0]?.km).toBeLessThan(20);
  const [trail] = await world.db
    .select({ detail: auditEntry.detail })
    .from(auditEntry)
    .where(eq(auditEntry.action, 'directory.change_institution'));
  expect(trail?.detail).toMatchObject({ changes: { name: ['漳浦县医院', '漳浦县总医院'] } });
});

test('two administrators change one institution at once: one is kept, one is told', async () => {
  const house = await houseOf('DEM000145');
  const callers = [await administrator(), await administrator()];
  const calls: Promise<string>[] = [];
  // Both stand before the same row until it is let go: neither can be done before the other begins.
  await world.db.transaction(async tx => {
    await tx
      .select({ id: institution.id })
      .from(institution)
      .where(eq(institution.id, house.id))
      .for('update');
    for (const [at, caller] of callers.entries())
      calls.push(refusal(caller.directory.changeInstitution({ ...house, phone: `0596-000077${at}` })));
    await untilWaiting(calls.length);
  });
  expect((await Promise.all(calls)).sort()).toEqual(['done', 'institution_changed']);
});

test('a wrong check digit, a lone degree or a capability outside the list is refused at its field', async () => {
  const { id, version, ...house } = await houseOf('DEM000161');
  const wrong = { ...house, uscc: '12350624DEM000161A', latitude: null, capabilities: ['magic'] };
  const call = (await administrator()).directory.changeInstitution({ id, version, ...wrong });
  const issues = await call.catch((error: { cause: { issues: { message: string }[] } }) =>
    error.cause.issues.map(issue => issue.message),
  );
  expect(issues).toEqual(expect.arrayContaining(['uscc_checksum', 'capability_unknown']));
});

test('what closing touches is told before; who leads a network is not closed; a closed house is found no more', async () => {
  const lead = await houseOf(zhangpu);
  const caller = await administrator();
  const touched = await caller.directory.closingTouches({ id: lead.id });
  expect(touched.posts).toBeGreaterThan(0);
  expect(touched.leads).toHaveLength(1);
  const close = { id: lead.id, version: lead.version, active: false };
  expect(await refusal(caller.directory.standInstitution(close))).toBe('leads_network');
  const house = await houseOf('DEM00033X');
  await caller.directory.standInstitution({ id: house.id, version: house.version, active: false });
  const seek = { text: '通北街道' };
  expect((await caller.directory.find(seek)).rows).toEqual([]);
  expect((await caller.directory.find({ ...seek, closed: true })).rows.map(row => row.id)).toEqual([
    house.id,
  ]);
  const desk = await world.as('zhangjing');
  expect((await desk.directory.find({ ...seek, closed: true })).rows).toEqual([]);
  await caller.directory.standInstitution({ id: house.id, version: house.version + 1, active: true });
  expect((await desk.directory.find(seek)).rows).toHaveLength(1);
});

test('a department is added, changed and closed; a closed one is shown to its keeper only', async () => {
  const { id: institutionId } = await houseOf(tianbao);
  const caller = await administrator();
  const facts = {
    speciality: '50',
    name: '中医馆',
    nameEn: 'Chinese medicine',
    capabilities: ['tcm_physiotherapy'],
  };
  const { id } = await caller.directory.addDepartment({ institutionId, ...facts });
  expect(await refusal(caller.directory.addDepartment({ institutionId, ...facts }))).toBe(
    'department_institution_id_name_index',
  );
  await caller.directory.changeDepartment({ id, version: 1, ...facts, accepts: '腰腿痛' });
  expect(await refusal(caller.directory.changeDepartment({ id, version: 1, ...facts }))).toBe(
    'department_changed',
  );
  await caller.directory.standDepartment({ id, version: 2, active: false });
  const seen = async (username: string) =>
    (await (await world.as(username)).directory.institution({ id: institutionId })).departments
      .map(department => department.id)
      .includes(id);
  expect([await seen('tuzhibin'), await seen('linzhiyuan')]).toEqual([true, false]);
});

test('a network is weighed before it is saved, and saved it opens just those ways; two at once: one is told', async () => {
  const caller = await administrator();
  const [alliance] = await caller.directory.networks({});
  const id = alliance?.id ?? '';
  const before = await caller.directory.network({ id });
  const outsider = await houseOf('DEM000268');
  const memberIds = [...before.members.map(member => member.id), outsider.id];
  const weighed = await caller.directory.weighNetwork({ id, memberIds });
  const waysOf = async (house: string) => (await caller.directory.institution({ id: house })).ways.length;
  const had = await waysOf(outsider.id);
  const { version, name, nameEn, kind, leadInstitutionId } = before;
  const change = { id, version, name, nameEn, kind, leadInstitutionId, memberIds };
  const outcomes = await Promise.all(
    [1, 2].map(async () => refusal((await administrator()).directory.changeNetwork(change))),
  );
  expect(outcomes.sort()).toEqual(['done', 'network_changed']);
  expect((await waysOf(outsider.id)) - had).toBe(weighed.gained / 2);
  expect(weighed.lost).toBe(0);
  const after = await caller.directory.weighNetwork({
    id,
    memberIds: before.members.map(member => member.id),
  });
  expect(after).toEqual({ gained: 0, lost: weighed.gained });
});

test('an authority stands in no network, and a practice house in no real one', async () => {
  const caller = await administrator();
  const commission = await houseOf('DEM00156X');
  const clinic = await houseOf(tianbao);
  const facts = {
    name: '试验',
    nameEn: 'Trial',
    kind: 'medical_alliance' as const,
    leadInstitutionId: clinic.id,
  };
  expect(await refusal(caller.directory.addNetwork({ ...facts, memberIds: [commission.id] }))).toBe(
    'treats_nobody',
  );
});

test('a way that is decided by hand is decided once, and taking it back lets the rule hold again', async () => {
  const caller = await administrator();
  const [from, to] = [await houseOf(tianbao), await houseOf('DEM000014')];
  const decision = { fromId: from.id, toId: to.id, open: false, reason: '检修停诊' };
  const outcomes = await Promise.all(
    [1, 2].map(async () => refusal((await administrator()).directory.decideWay(decision))),
  );
  expect(outcomes.sort()).toEqual(['done', 'exception_exists']);
  const standing = async () =>
    (await caller.directory.institution({ id: from.id })).ways.find(way => way.id === to.id)?.standing;
  expect(await standing()).toBe('shut');
  const { rows } = await (await world.as('linzhiyuan')).booking.departments({ limit: 50 });
  expect(rows.at(-1)?.standing).toBe('shut');
  await caller.directory.undecideWay({ fromId: from.id, toId: to.id });
  expect(await standing()).toBe('network');
  expect(await refusal(caller.directory.undecideWay({ fromId: from.id, toId: to.id }))).toBe('not_found');
});

test('every act of keeping leaves its trail', async () => {
  const rows = await world.db
    .selectDistinct({ action: auditEntry.action })
    .from(auditEntry)
    .where(and(eq(auditEntry.outcome, 'done'), gt(auditEntry.at, new Date(0))));
  const done = rows.map(row => row.action);
  for (const verb of ['change_institution', 'close_institution', 'open_institution', 'close_department'])
    expect(done).toContain(`directory.${verb}`);
});
