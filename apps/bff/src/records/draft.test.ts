import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WriteEncounterInput } from '@lianzhen/shared/records';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { patientOf } from './testing.ts';

let world: World;
let doctor: Caller;
let patientId: string;

beforeAll(async () => {
  world = await createWorld();
  doctor = await world.as('linzhiyuan');
  patientId = await patientOf(world, 'linzhiyuan');
});

afterAll(() => world.end());

function visit(change: Partial<WriteEncounterInput> = {}): WriteEncounterInput {
  return {
    patientId,
    complaint: '头晕3天',
    vitals: { sbp: 158, dbp: 94 },
    diagnoses: [{ code: 'I10', name: '高血压' }],
    allergies: { status: 'unknown' },
    disposition: 'follow_up',
    ...change,
  };
}

test('what is typed on one device is found on the other, and only by its doctor', async () => {
  const { version } = await doctor.records.keepDraft({
    patientId,
    base: 0,
    device: 'desk',
    form: { complaint: '头' },
  });
  expect(await doctor.records.draft({ patientId })).toMatchObject({
    version,
    device: 'desk',
    body: { complaint: '头' },
  });
  const colleague = await world.as('wangyafen');
  await expect(colleague.records.draft({ patientId })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});

test('a device that has not seen the newer draft of another is told instead of writing over it', async () => {
  const seen = (await doctor.records.draft({ patientId }))?.version ?? 0;
  const { version } = await doctor.records.keepDraft({
    patientId,
    base: seen,
    device: 'ward',
    form: { complaint: '头晕' },
  });
  const late = { patientId, base: seen, device: 'desk', form: { complaint: '头痛' } };
  await expect(doctor.records.keepDraft(late)).rejects.toMatchObject({
    cause: { code: 'conflict', reason: 'draft_newer', facts: { version } },
  });
  await expect(
    doctor.records.writeEncounter(visit({ draft: { base: seen, device: 'desk' } })),
  ).rejects.toMatchObject({
    cause: { reason: 'draft_newer' },
  });
  expect((await doctor.records.draft({ patientId }))?.body).toEqual({ complaint: '头晕' });
  await doctor.records.keepDraft({ ...late, over: true });
  expect((await doctor.records.draft({ patientId }))?.body).toEqual({ complaint: '头痛' });
});

test('a visit that waited on a device while another finished it is told which visit that was', async () => {
  const seen = (await doctor.records.draft({ patientId }))?.version ?? 0;
  const { id: recordId } = await doctor.records.writeEncounter(
    visit({ draft: { base: seen, device: 'ward' } }),
  );
  const waited = visit({ complaint: '头晕三天', draft: { base: seen, device: 'desk' } });
  await expect(doctor.records.writeEncounter(waited)).rejects.toMatchObject({
    cause: { code: 'conflict', reason: 'visit_written', facts: { recordId } },
  });
  const { id } = await doctor.records.writeEncounter({
    ...waited,
    draft: { base: seen, device: 'desk', over: true },
  });
  expect(id).not.toBe(recordId);
  expect(await doctor.records.draft({ patientId })).toMatchObject({ body: null, finishedRecordId: id });
});

test('a keeping that arrives after its own device finished brings nothing back', async () => {
  const { version } = await doctor.records.keepDraft({
    patientId,
    base: (await doctor.records.draft({ patientId }))?.version ?? 0,
    device: 'desk',
    form: { complaint: '咳嗽' },
  });
  const { id } = await doctor.records.writeEncounter(visit({ draft: { base: version, device: 'desk' } }));
  await expect(
    doctor.records.keepDraft({ patientId, base: version, device: 'desk', form: { complaint: '咳嗽' } }),
  ).rejects.toMatchObject({ cause: { reason: 'visit_written', facts: { recordId: id } } });
});

test('a visit stands at the time it was finished on the device, not when the line came back', async () => {
  const writtenAt = '2026-11-24T07:30:00+08:00';
  const { id } = await doctor.records.writeEncounter(visit({ complaint: '断网时写', writtenAt }));
  expect((await doctor.records.record({ id })).occurredAt).toEqual(new Date(writtenAt));
  const ahead = await doctor.records.writeEncounter(visit({ writtenAt: '2026-11-24T19:30:00+08:00' }));
  expect((await doctor.records.record({ id: ahead.id })).occurredAt).toEqual(world.now());
  await expect(
    doctor.records.writeEncounter(visit({ writtenAt: '2026-11-01T07:30:00+08:00' })),
  ).rejects.toMatchObject({ cause: { reason: 'too_late' } });
});
