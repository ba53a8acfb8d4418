import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patient, patientRelation } from '../patient/table.ts';
import { auditEntry } from '../platform/table.ts';
import { record } from '../records/table.ts';
import { outsidePerson } from './table.ts';
import { diagnosis, glucose, idNumberOf, openGate, person, visit } from './testing.ts';
import type { Gate } from './testing.ts';

let gate: Gate;
let system: Awaited<ReturnType<Gate['system']>>;

beforeAll(async () => {
  gate = await openGate();
  system = await gate.system('linzhiyuan', 'HIS');
});

afterAll(() => gate.end());

async function patientOf(key: string): Promise<string> {
  const rows = await gate.world.db
    .select({ id: outsidePerson.patientId })
    .from(outsidePerson)
    .where(and(eq(outsidePerson.systemId, system.id), eq(outsidePerson.key, `Patient/${key}`)));
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? '';
}

const recordsOf = async (key: string) =>
  gate.world.db
    .select({ id: record.id, kind: record.kind, version: record.version, replacedById: record.replacedById })
    .from(record)
    .where(eq(record.patientId, await patientOf(key)));

const standing = async (key: string) =>
  (await recordsOf(key)).filter(({ replacedById }) => replacedById === null);

test('a bundle becomes entries on the timeline, which the receiving house reads', async () => {
  const sent = [
    person({ id: 'a', idNumber: idNumberOf('1961-05-06', 2) }),
    visit('va', 'a'),
    diagnosis('ca', 'a', 'va'),
    glucose({ id: 'oa', of: 'a' }),
  ];
  const { status, fates } = await system.deliver(...sent);
  expect(status).toBe(200);
  expect(fates).toEqual(['201', '201', '201', '201']);
  const doctor = await gate.world.as('linzhiyuan');
  const { rows } = await doctor.records.timeline({ patientId: await patientOf('a') });
  expect(rows.map(row => row.kind)).toEqual(['lab', 'encounter']);
  const page = await doctor.records.record({ id: rows[1]?.id ?? '' });
  expect(page.body).toMatchObject({ type: 'visit', diagnoses: [{ system: 'icd10', code: 'I10' }] });
});

test('what was sent before is known, in whatever order it comes again', async () => {
  const sent = [
    person({ id: 'b' }),
    visit('vb', 'b'),
    diagnosis('cb', 'b', 'vb'),
    glucose({ id: 'ob1', of: 'b' }),
    glucose({ id: 'ob2', of: 'b', code: '2823-3' }),
  ];
  await system.deliver(...sent);
  const before = await recordsOf('b');
  expect(before).toHaveLength(2);
  const again = await system.deliver(...sent);
  expect(again.fates).toEqual(['200', '200', '200', '200', '200']);
  const reordered = await system.deliver(...sent.toReversed());
  expect(reordered.fates).toEqual(['200', '200', '200', '200', '200']);
  const alone = await system.deliver(glucose({ id: 'ob2', of: 'b', code: '2823-3' }));
  expect(alone.fates).toEqual(['200']);
  expect(await recordsOf('b')).toEqual(before);
});

test('the same bundle sent five times at once is written once', async () => {
  const sent = [
    person({ id: 'c', idNumber: idNumberOf('1961-05-06', 4) }),
    glucose({ id: 'oc', of: 'c' }),
    visit('vc', 'c'),
  ];
  const answers = await Promise.all(Array.from({ length: 5 }, () => system.deliver(...sent)));
  expect(answers.map(({ fates }) => fates.join(' ')).toSorted()).toEqual([
    ...Array.from({ length: 4 }, () => '200 200 200'),
    '201 201 201',
  ]);
  expect(await recordsOf('c')).toHaveLength(2);
});

test('two systems that bring one person at once meet in one entry of the index', async () => {
  const other = await gate.system('chenhuimin', 'LIS');
  const idNumber = idNumberOf('1961-05-06', 6);
  await Promise.all([
    system.deliver(person({ id: 'd', idNumber }), glucose({ id: 'od', of: 'd' })),
    other.deliver(person({ id: 'x', idNumber }), glucose({ id: 'ox', of: 'x' })),
  ]);
  const id = await patientOf('d');
  const relations = await gate.world.db
    .select({ institutionId: patientRelation.institutionId })
    .from(patientRelation)
    .where(and(eq(patientRelation.patientId, id), eq(patientRelation.kind, 'treating')));
  expect(relations).toHaveLength(2);
  expect(await recordsOf('d')).toHaveLength(2);
});

test('changed content is a new version; the one before is kept', async () => {
  const sent = [person({ id: 'e' }), glucose({ id: 'oe', of: 'e', value: 6 })];
  await system.deliver(...sent);
  const { fates } = await system.deliver(person({ id: 'e' }), glucose({ id: 'oe', of: 'e', value: 16 }));
  expect(fates).toEqual(['200', '200']);
  const rows = await recordsOf('e');
  expect(rows.map(({ version }) => version).toSorted((one, other) => one - other)).toEqual([1, 2]);
  const [now] = await standing('e');
  const page = await (await gate.world.as('linzhiyuan')).records.record({ id: now?.id ?? '' });
  expect(page.body).toMatchObject({ results: [{ value: 16 }] });
});

test('when one of several values changes and comes alone, the others stay', async () => {
  await system.deliver(
    person({ id: 'f' }),
    glucose({ id: 'of1', of: 'f', value: 6 }),
    glucose({ id: 'of2', of: 'f', value: 4, code: '2823-3' }),
  );
  await system.deliver(glucose({ id: 'of1', of: 'f', value: 7 }));
  const [now, ...more] = await standing('f');
  expect(more).toEqual([]);
  const page = await (await gate.world.as('linzhiyuan')).records.record({ id: now?.id ?? '' });
  const values = page.body.type === 'lab' ? page.body.results.map(({ value }) => value) : [];
  expect(values).toEqual(expect.arrayContaining([4, 7]));
  expect(values).toHaveLength(2);
});

test('a value that came alone first and then in its report stands once', async () => {
  await system.deliver(person({ id: 'g' }), glucose({ id: 'og', of: 'g' }));
  const report = {
    resourceType: 'DiagnosticReport',
    id: 'rg',
    status: 'final',
    code: { text: '血糖' },
    subject: { reference: 'Patient/g' },
    effectiveDateTime: '2026-10-01T08:30:00+08:00',
    result: [{ reference: 'Observation/og' }],
  };
  await system.deliver(report, glucose({ id: 'og', of: 'g' }));
  expect(await standing('g')).toHaveLength(1);
});

test('every writing from outside leaves its rows in the trail under the post of the system', async () => {
  const rows = await gate.world.db
    .select({ action: auditEntry.action, patientId: auditEntry.patientId })
    .from(auditEntry)
    .where(eq(auditEntry.patientId, await patientOf('a')));
  expect(rows.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['patient.register', 'patient.grant_relation', 'records.add', 'exchange.enter']),
  );
});

test('people without papers are entered unverified and never taken for somebody who looks the same', async () => {
  await system.deliver(person({ id: 'h1', name: '同名人' }), person({ id: 'h2', name: '同名人' }));
  const [one, other] = [await patientOf('h1'), await patientOf('h2')];
  expect(one).not.toBe(other);
  const rows = await gate.world.db
    .select({ verification: patient.verification, idKind: patient.idKind })
    .from(patient)
    .where(and(eq(patient.id, one), isNull(patient.mergedIntoId)));
  expect(rows).toEqual([{ verification: 'unverified', idKind: 'none' }]);
});
