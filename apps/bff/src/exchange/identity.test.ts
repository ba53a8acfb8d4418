import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patient, patientRelation } from '../patient/table.ts';
import { auditEntry } from '../platform/table.ts';
import { deliveredItem, outsidePerson } from './table.ts';
import { glucose, idNumberOf, openGate, person } from './testing.ts';
import type { Gate } from './testing.ts';

let gate: Gate;
let system: Awaited<ReturnType<Gate['system']>>;
let stranger: Awaited<ReturnType<Gate['system']>>;

beforeAll(async () => {
  gate = await openGate();
  system = await gate.system('linzhiyuan', 'HIS');
  stranger = await gate.system('chenhuimin', 'LIS');
});

afterAll(() => gate.end());

const birthDate = '1958-02-28';

const personsOf = (key: string) =>
  gate.world.db
    .select({ id: outsidePerson.patientId })
    .from(outsidePerson)
    .where(eq(outsidePerson.key, `Patient/${key}`));

test('a resident with the same number, name and birth date is the one in the index', async () => {
  const idNumber = idNumberOf(birthDate, 2);
  await system.deliver(person({ id: 'k1', birthDate, idNumber }), glucose({ id: 'o1', of: 'k1' }));
  await stranger.deliver(person({ id: 'k2', birthDate, idNumber }), glucose({ id: 'o2', of: 'k2' }));
  const [one] = await personsOf('k1');
  expect(await personsOf('k2')).toEqual([one]);
});

test('one number with another name is a conflict for people to solve, and nothing of it is written', async () => {
  const idNumber = idNumberOf(birthDate, 4);
  await system.deliver(person({ id: 'm1', birthDate, idNumber }));
  const other = person({ id: 'm2', name: '另一个人', birthDate, idNumber });
  const { fates, entry } = await system.deliver(other, glucose({ id: 'om', of: 'm2' }));
  expect(fates).toEqual(['422', '422']);
  expect(entry[0]?.response.outcome?.issue[0]?.details.text).toContain('identity_conflict');
  expect(await personsOf('m2')).toEqual([]);
  const rows = await gate.world.db
    .select({ key: deliveredItem.key, state: deliveredItem.state, detail: deliveredItem.detail })
    .from(deliveredItem)
    .where(eq(deliveredItem.reason, 'identity_conflict'))
    .orderBy(deliveredItem.key);
  expect(rows).toEqual([
    { key: 'Observation/om', state: 'kept', detail: 'Patient/m2' },
    { key: 'Patient/m2', state: 'waiting', detail: null },
  ]);
});

test('a number whose birth date is not the one that is told is a conflict', async () => {
  const { fates } = await system.deliver(
    person({ id: 'n1', birthDate: '1958-03-01', idNumber: idNumberOf(birthDate, 6) }),
  );
  expect(fates).toEqual(['422']);
});

test('a key that a system gives to another human does not lead to the first one', async () => {
  await system.deliver(person({ id: 'p1', name: '先来的人', birthDate }));
  const { fates } = await system.deliver(
    person({ id: 'p1', name: '后来的人', birthDate: '1990-01-01' }),
    glucose({ id: 'op', of: 'p1' }),
  );
  expect(fates).toEqual(['422', '422']);
});

test('a system reaches nobody whom it did not bring, neither by our key nor by the name another system uses', async () => {
  const own = await gate.world.actorOf('linzhiyuan');
  const [known] = await gate.world.db
    .select({ id: patient.id })
    .from(patient)
    .innerJoin(patientRelation, eq(patientRelation.patientId, patient.id))
    .where(eq(patientRelation.institutionId, own.institutionId));
  await system.deliver(person({ id: 'q1', birthDate }));
  const { fates } = await stranger.deliver(
    glucose({ id: 'oq1', of: known?.id ?? '' }),
    glucose({ id: 'oq2', of: 'q1' }),
  );
  expect(fates).toEqual(['422', '422']);
  const reasons = await gate.world.db
    .select({ reason: deliveredItem.reason, patientId: deliveredItem.patientId })
    .from(deliveredItem)
    .where(eq(deliveredItem.systemId, stranger.id));
  expect(reasons).toEqual([
    { reason: 'subject_unknown', patientId: null },
    { reason: 'subject_unknown', patientId: null },
  ]);
});

test('what was entered gives the sending house sight of the person, and no other house', async () => {
  await system.deliver(person({ id: 'r1', birthDate }), glucose({ id: 'or', of: 'r1' }));
  const [who] = await personsOf('r1');
  const id = who?.id ?? '';
  const doctor = await gate.world.as('linzhiyuan');
  expect((await doctor.records.timeline({ patientId: id })).rows).toHaveLength(1);
  await expect((await gate.world.as('chenhuimin')).records.timeline({ patientId: id })).rejects.toMatchObject(
    {
      cause: { code: 'not_found' },
    },
  );
});

test('what waits is seen by the desk and the head of the house that received it, and leaves when it comes corrected', async () => {
  const nameless = { ...person({ id: 's1', birthDate }), name: [] };
  await system.deliver(nameless);
  const actor = await gate.world.actorOf('linzhiyuan');
  const desk = await gate.world.as('xumeizhu');
  const before = await desk.exchange.items({ state: 'waiting', reason: 'name_missing' });
  expect(before.rows.map(({ key }) => key)).toEqual(['Patient/s1']);
  await system.deliver(person({ id: 's1', birthDate }));
  const after = await desk.exchange.items({ state: 'waiting', reason: 'name_missing' });
  expect(after.rows).toEqual([]);
  await expect((await gate.world.as('linzhiyuan')).exchange.items({})).rejects.toMatchObject({
    cause: { code: 'not_permitted' },
  });
  await expect((await gate.world.as('tuzhibin')).exchange.items({})).rejects.toMatchObject({
    cause: { code: 'not_permitted' },
  });
  const rows = await gate.world.db
    .select({ action: auditEntry.action })
    .from(auditEntry)
    .where(and(eq(auditEntry.action, 'exchange.items'), eq(auditEntry.institutionId, actor.institutionId)));
  expect(rows).toHaveLength(2);
});

test('somebody deals with an item once; a second one is told', async () => {
  const desk = await gate.world.as('xumeizhu');
  await system.deliver({ ...person({ id: 't1', birthDate }), name: [] });
  const { rows } = await desk.exchange.items({ reason: 'name_missing' });
  const id = rows[0]?.id ?? '';
  await desk.exchange.dealWith({ id, note: '已联系信息科' });
  await expect(desk.exchange.dealWith({ id, note: '' })).rejects.toMatchObject({
    cause: { code: 'conflict', reason: 'already_dealt' },
  });
  const done = await desk.exchange.items({ state: 'done', reason: 'name_missing' });
  expect(done.rows.find(row => row.id === id)).toMatchObject({ dealtNote: '已联系信息科' });
  const elsewhere = await gate.world.as('linbaoyu');
  await expect(elsewhere.exchange.dealWith({ id, note: '' })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});
