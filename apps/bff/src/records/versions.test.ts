import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { addRecord, checkedBody } from './addRecord.ts';
import { record } from './table.ts';
import { patientOf } from './testing.ts';
import { inTransaction } from '../platform/index.ts';

let world: World;
let clinic: Caller;
let patientId: string;

beforeAll(async () => {
  world = await createWorld();
  clinic = await world.as('linzhiyuan');
  patientId = await patientOf(world, 'linzhiyuan');
});

afterAll(() => world.end());

const potassium = (value: number, unit = 'mmol/L') => ({
  system: 'loinc' as const,
  code: '2823-3',
  name: '钾',
  value,
  unit,
  low: 3.5,
  high: 5.3,
});

const report = (value: number, collectedAt = '2026-11-23T09:00:00+08:00') => ({
  title: '电解质',
  collectedAt,
  results: [potassium(value)],
});

test('a correction stands on the timeline in place of the wrong report, which is kept and can be read', async () => {
  const { id } = await clinic.records.writeLab({ patientId, ...report(52) });
  const { id: next } = await clinic.records.correctLab({ id, ...report(5.2), reason: '小数点录错' });
  const { rows } = await clinic.records.timeline({ patientId, kinds: ['lab'] });
  expect(rows.map(row => row.id)).toContain(next);
  expect(rows.map(row => row.id)).not.toContain(id);
  const old = await clinic.records.record({ id });
  expect(old.body).toMatchObject({ type: 'lab', results: [{ value: 52 }] });
  expect(old.versions.map(one => [one.version, one.stands, one.correction])).toEqual([
    [1, false, null],
    [2, true, '小数点录错'],
  ]);
  const { points } = await clinic.records.course({ patientId, item: 'potassium' });
  expect(points.map(point => point.value)).toEqual([5.2]);
});

test('of two who correct the same version one is told that a newer one stands', async () => {
  const { id } = await clinic.records.writeLab({ patientId, ...report(4.1) });
  const outcomes = await Promise.allSettled([
    clinic.records.correctLab({ id, ...report(4.2), reason: '一' }),
    clinic.records.correctLab({ id, ...report(4.3), reason: '二' }),
  ]);
  expect(outcomes.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(one => one.status === 'rejected')).toMatchObject({
    reason: { cause: { code: 'conflict', reason: 'replaced' } },
  });
});

test('only the institution that wrote an entry corrects it', async () => {
  const { id } = await clinic.records.writeLab({ patientId, ...report(4) });
  const other = await world.as('chenhuimin');
  await expect(other.records.correctLab({ id, ...report(4.4), reason: '更正' })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});

test('a withdrawn report is shown as such and gives no values to the course', async () => {
  const { id } = await clinic.records.writeLab({ patientId, ...report(6.9) });
  await clinic.records.correctLab({ id, ...report(6.9), state: 'withdrawn', reason: '标本溶血' });
  const { points } = await clinic.records.course({ patientId, item: 'potassium' });
  expect(points.map(point => point.value)).not.toContain(6.9);
  const { rows } = await clinic.records.timeline({ patientId, kinds: ['lab'] });
  expect(rows.some(row => row.body.type === 'lab' && row.body.state === 'withdrawn')).toBe(true);
});

test('a report from the future is refused', async () => {
  await expect(
    clinic.records.writeLab({ patientId, ...report(4, '2026-11-25T09:00:00+08:00') }),
  ).rejects.toMatchObject({ cause: { reason: 'in_future' } });
});

test('through the door only what its kind may hold is let in', () => {
  expect(() => checkedBody('lab', { type: 'prescription', items: [] })).toThrow('cannot hold');
  expect(() => checkedBody('lab', { type: 'lab', results: [{ name: '钾' }] })).toThrow('result_missing');
  expect(checkedBody('lab', { type: 'document', note: '' }).type).toBe('document');
});

test('what a system brought in once is not brought in twice', async () => {
  const actor = await world.actorOf('linzhiyuan');
  const bring = () =>
    inTransaction(world.contextFor(actor), actor, 'test', act =>
      addRecord(act, {
        patientId,
        kind: 'immunisation',
        title: '流感疫苗',
        body: { type: 'immunisation', vaccine: { name: '流感疫苗' } },
        source: { kind: 'outside', system: 'his.example', ref: 'Immunization/1' },
      }),
    );
  const { id } = await bring();
  await expect(bring()).rejects.toMatchObject({ cause: { constraint: 'record_one_per_source' } });
  const rows = await world.db
    .select({ id: record.id })
    .from(record)
    .where(eq(record.sourceRef, 'Immunization/1'));
  expect(rows).toEqual([{ id }]);
});

test('the overview tells what is taken now, the diseases and the last values', async () => {
  await clinic.records.writePrescription({
    patientId,
    title: '降压药',
    items: [
      { name: '氨氯地平片', dose: '5mg', frequency: '每日一次', days: 28 },
      { name: '阿莫西林胶囊', dose: '0.5g', state: 'completed' },
    ],
  });
  const facts = await clinic.records.overview({ patientId });
  expect(facts.medicines.map(one => one.name)).toContain('氨氯地平片');
  expect(facts.medicines.map(one => one.name)).not.toContain('阿莫西林胶囊');
  expect(facts.results.find(one => one.item === 'potassium')).toMatchObject({ unit: 'mmol/L' });
  await expect((await world.as('chenhuimin')).records.overview({ patientId })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});
