import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EncounterInput } from '@lianzhen/shared/records';
import { patient, patientRelation } from '../patient/table.ts';
import { auditEntry } from '../platform/table.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { record } from './table.ts';
import { patientOf } from './testing.ts';

let world: World;
let clinic: Caller;
let stranger: Caller;
let patientId: string;

beforeAll(async () => {
  world = await createWorld();
  clinic = await world.as('linzhiyuan');
  stranger = await world.as('chenhuimin');
  patientId = await patientOf(world, 'linzhiyuan');
});

afterAll(() => world.end());

function visit(change: Partial<EncounterInput> = {}): EncounterInput {
  return {
    patientId,
    complaint: '反复胸闷3天,加重1小时',
    vitals: { sbp: 158, dbp: 94, spo2: 97 },
    diagnoses: [{ code: 'I25.1', name: '动脉硬化性心脏病' }],
    allergies: { status: 'unknown' },
    disposition: 'refer',
    ...change,
  };
}

test('a visit is written once however often it is sent', async () => {
  const again = await world.as('linzhiyuan', randomUUID());
  const first = await again.records.writeEncounter(visit({ complaint: '发热2天' }));
  const second = await again.records.writeEncounter(visit({ complaint: '发热2天' }));
  expect(second).toEqual(first);
  const rows = await world.db.select({ id: record.id }).from(record).where(eq(record.title, '发热2天'));
  expect(rows).toEqual([{ id: first.id }]);
});

test('a visit stands first on the timeline with its author, and its writing and reading leave a trail', async () => {
  world.pass(5);
  const { id } = await clinic.records.writeEncounter(visit());
  const { rows, kinds } = await clinic.records.timeline({ patientId });
  expect(rows[0]).toMatchObject({ id, kind: 'encounter', title: '反复胸闷3天,加重1小时', fileCount: 0 });
  expect(rows[0]?.author.name).toBe('林志远');
  expect(kinds.find(one => one.kind === 'encounter')?.count).toBeGreaterThanOrEqual(1);
  const trail = await world.db
    .select({ action: auditEntry.action })
    .from(auditEntry)
    .where(eq(auditEntry.patientId, patientId));
  expect(trail.map(entry => entry.action)).toEqual(
    expect.arrayContaining(['records.add', 'records.timeline']),
  );
});

test('from a visit on the institution treats the patient, and allergies learned become a warning', async () => {
  await clinic.records.writeEncounter(
    visit({ allergies: { status: 'listed', items: [{ substance: '磺胺', reaction: '皮疹' }] } }),
  );
  const { institutionId } = await world.actorOf('linzhiyuan');
  const treating = await world.db
    .select({ until: patientRelation.until })
    .from(patientRelation)
    .where(
      and(
        eq(patientRelation.patientId, patientId),
        eq(patientRelation.institutionId, institutionId),
        eq(patientRelation.kind, 'treating'),
      ),
    );
  expect(treating).toHaveLength(1);
  const [warned] = await world.db
    .select({ status: patient.allergyStatus })
    .from(patient)
    .where(eq(patient.id, patientId));
  expect(warned?.status).toBe('listed');
});

test('to an institution without a relation neither the timeline nor a record exists', async () => {
  const { id } = await clinic.records.writeEncounter(visit({ complaint: '头晕' }));
  await expect(stranger.records.timeline({ patientId })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
  await expect(stranger.records.record({ id })).rejects.toMatchObject({ cause: { code: 'not_found' } });
  await expect(stranger.records.writeEncounter(visit())).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});

test('a desk writes no visits, the commission reads none', async () => {
  const desk = await world.as('zhangjing');
  const viewer = await world.as('youjingwen');
  await expect(desk.records.writeEncounter(visit())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(viewer.records.timeline({ patientId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('the pages of a timeline join without a gap or a double, and a filter keeps to its kinds', async () => {
  for (let n = 0; n < 5; n += 1) await clinic.records.writeEncounter(visit({ complaint: `复诊${n}` }));
  const whole = await clinic.records.timeline({ patientId, limit: 100 });
  const paged: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Caller['records']['timeline']>> = await clinic.records.timeline({
      patientId,
      limit: 3,
      cursor,
    });
    paged.push(...page.rows.map(row => row.id));
    cursor = page.next;
  } while (cursor !== null);
  expect(paged).toEqual(whole.rows.map(row => row.id));
  expect(new Set(paged).size).toBe(paged.length);
  const images = await clinic.records.timeline({ patientId, kinds: ['imaging'] });
  expect(images.rows.every(row => row.kind === 'imaging')).toBe(true);
});
