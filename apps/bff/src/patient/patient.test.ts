import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idCheckCharacter } from '@lianzhen/shared/patient';
import type { RegisterPatient } from '@lianzhen/shared/patient';
import { auditEntry } from '../platform/table.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { patient, patientRelation } from './table.ts';

const here = 'linzhiyuan';
const elsewhere = 'lanjinfa';

let world: World;
let clinic: Caller;
let stranger: Caller;

beforeAll(async () => {
  world = await createWorld();
  clinic = await world.as(here);
  stranger = await world.as(elsewhere);
});

afterAll(() => world.end());

let count = 0;

/** A number nobody else has, of a woman born on 18 March 1960 in Xiangcheng. */
function freshNumber(): string {
  count += 1;
  const body = `35060219600318${String(count * 2).padStart(3, '0')}`;
  return body + idCheckCharacter(body);
}

function person(change: Partial<RegisterPatient> = {}): RegisterPatient {
  const idNumber = freshNumber();
  return {
    name: '林秀英',
    idKind: 'resident_id',
    idNumber,
    birthDate: '1960-03-18',
    sex: 'female',
    phone: `1990000${idNumber.slice(14, 17)}8`,
    areaCode: '350602',
    insurance: 'resident',
    allergies: { status: 'listed', items: [{ substance: '青霉素', reaction: '皮疹' }] },
    ...change,
  };
}

async function names(caller: Caller, text: string): Promise<string[]> {
  const { rows } = await caller.patient.search({ text });
  return rows.map(row => row.name);
}

function trailOf(patientId: string, action: string) {
  return world.db
    .select({ detail: auditEntry.detail, practitionerId: auditEntry.practitionerId })
    .from(auditEntry)
    .where(and(eq(auditEntry.patientId, patientId), eq(auditEntry.action, action)));
}

test('a name is found by its characters, two of them too, with minorities’ dots and rare characters', async () => {
  for (const name of ['欧阳蕙兰', '简钰', '吾斯曼·买买提', '钟𬭎毅'])
    await clinic.patient.register(person({ name }));
  expect(await names(clinic, '简钰')).toEqual(['简钰']);
  expect(await names(clinic, '蕙兰')).toEqual(['欧阳蕙兰']);
  expect(await names(clinic, '蕙欧')).toEqual([]);
  expect(await names(clinic, '吾斯曼')).toEqual(['吾斯曼·买买提']);
  expect(await names(clinic, '吾斯曼买买提')).toEqual(['吾斯曼·买买提']);
  expect(await names(clinic, '买买提')).toEqual(['吾斯曼·买买提']);
  expect(await names(clinic, '𬭎')).toEqual(['钟𬭎毅']);
  expect(await names(clinic, '钟𬭎')).toEqual(['钟𬭎毅']);
});

test('a name is found by the beginning of its pinyin and of its initials, surnames by their own sound', async () => {
  for (const name of ['单翡翠', '吐尔逊·阿卜杜拉', 'Zoë Quill'])
    await clinic.patient.register(person({ name }));
  expect(await names(clinic, 'shanfei')).toEqual(['单翡翠']);
  expect(await names(clinic, 'Shan Fei')).toEqual(['单翡翠']);
  expect(await names(clinic, 'sfc')).toEqual(['单翡翠']);
  expect(await names(clinic, 'texabdl')).toEqual(['吐尔逊·阿卜杜拉']);
  expect(await names(clinic, 'zoequ')).toEqual(['Zoë Quill']);
  expect(await names(clinic, 'danfei')).toEqual([]);
});

test('a whole number or telephone and their last four or more characters find the same person', async () => {
  const given = person({ name: '庄采薇', phone: '13850027391' });
  const { idNumber = '' } = given;
  await clinic.patient.register(given);
  for (const text of [
    idNumber,
    idNumber.slice(-4),
    idNumber.slice(-7),
    '13850027391',
    '138 5002 7391',
    '7391',
    '027391',
  ])
    expect(await names(clinic, text)).toContain('庄采薇');
  expect(await names(clinic, `9${idNumber.slice(-4)}`)).not.toContain('庄采薇');
  expect(await names(clinic, '13850027392')).toEqual([]);
  expect(await names(clinic, '917391')).toEqual([]);
});

test('a passport is found by its whole number, whatever the case of its letters', async () => {
  await clinic.patient.register(person({ name: 'Ana Lima', idKind: 'passport', idNumber: 'FT048213' }));
  expect(await names(clinic, 'ft048213')).toEqual(['Ana Lima']);
  expect(await names(clinic, 'FT04821')).toEqual([]);
});

test('those met last stand first, and a list is never longer than asked', async () => {
  const first = await clinic.patient.register(person({ name: '卜瑞霖' }));
  world.pass(5);
  const second = await clinic.patient.register(person({ name: '卜瑞霞' }));
  const found = await clinic.patient.search({ text: '卜瑞' });
  expect(found.rows.map(row => row.id)).toEqual([second.id, first.id]);
  expect(found.rows[0]?.metAt).toEqual(world.now());
  expect((await clinic.patient.search({ text: '', limit: 1 })).rows.map(row => row.id)).toEqual([second.id]);
  await expect(clinic.patient.search({ text: '', limit: 51 })).rejects.toThrow('limit');
});

test('one letter or nothing findable finds nobody', async () => {
  expect(await clinic.patient.search({ text: 'l' })).toEqual({ kind: 'too_short', rows: [], outside: null });
});

test('a stranger finds nobody by name, tail or telephone, and by the whole number only stars', async () => {
  const given = person({ name: '池映雪', phone: '13850026174' });
  const { idNumber = '' } = given;
  const { id } = await clinic.patient.register(given);
  for (const text of ['池映雪', 'chiyingxue', 'cyx', '13850026174', '6174', idNumber.slice(-4)])
    expect(await names(stranger, text)).toEqual([]);
  const found = await stranger.patient.search({ text: idNumber });
  expect(found.rows).toEqual([]);
  expect(found.outside).toEqual({
    name: '池**',
    sex: 'female',
    birthDate: '1960-03-18',
    idMasked: `350602********${idNumber.slice(-4)}`,
    idKind: 'resident_id',
    verification: 'unverified',
  });
  await expect(stranger.patient.page({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(stranger.patient.unmask({ id, field: 'phone', reason: 'call' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await trailOf(id, 'patient.page')).toEqual([]);
});

test('whoever does not treat patients may not ask for any', async () => {
  const viewer = await world.as('youjingwen');
  await expect(viewer.patient.search({ text: '林' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('neither list nor page carries a whole number, and the rows keep it sealed', async () => {
  const given = person({ contactName: '林志强', contactPhone: '13850021122', phone: '13850023344' });
  const { idNumber = '' } = given;
  const { id } = await clinic.patient.register(given);
  const shown = JSON.stringify([
    await clinic.patient.search({ text: idNumber }),
    await clinic.patient.page({ id }),
  ]);
  const kept = JSON.stringify(await world.db.select().from(patient).where(eq(patient.id, id)));
  for (const secret of [idNumber, '13850023344', '13850021122']) {
    expect(shown).not.toContain(secret);
    expect(kept).not.toContain(secret);
  }
  expect(shown).toContain('138****3344');
});

test('each look at a page leaves a row that names the patient', async () => {
  const { id } = await clinic.patient.register(person());
  const page = await clinic.patient.page({ id });
  expect(page).toMatchObject({ name: '林秀英', allergies: [{ substance: '青霉素', reaction: '皮疹' }] });
  await clinic.patient.page({ id });
  const { practitionerId } = await world.actorOf(here);
  expect(await trailOf(id, 'patient.page')).toEqual([
    { detail: null, practitionerId },
    { detail: null, practitionerId },
  ]);
});

test('a value is unmasked for a coded reason, and the trail says which and why', async () => {
  const given = person();
  const { id } = await clinic.patient.register(given);
  const ask = { id, field: 'id', reason: 'check_identity' } as const;
  expect(await clinic.patient.unmask(ask)).toEqual({ value: given.idNumber });
  expect(await trailOf(id, 'patient.unmask')).toMatchObject([
    { detail: { field: 'id', reason: 'check_identity' } },
  ]);
  await expect(clinic.patient.unmask({ ...ask, reason: 'other' })).rejects.toMatchObject({
    cause: { issues: [{ path: ['note'], message: 'required' }] },
  });
  await expect(clinic.patient.unmask({ ...ask, field: 'contact' })).rejects.toMatchObject({
    cause: { reason: 'nothing_to_unmask' },
  });
  expect(await trailOf(id, 'patient.unmask')).toHaveLength(1);
});

test('a number whose check digit is wrong is refused at its field', async () => {
  const given = person();
  const { idNumber = '' } = given;
  const wrong = idNumber.slice(0, 17) + (idNumber.endsWith('1') ? '2' : '1');
  await expect(clinic.patient.register({ ...given, idNumber: wrong })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    cause: { issues: [{ path: ['idNumber'], message: 'id_checksum' }] },
  });
});

test('a birth after today is refused', async () => {
  const given = person({ idKind: 'none', idNumber: '', birthDate: '2026-11-25' });
  await expect(clinic.patient.register(given)).rejects.toMatchObject({ cause: { reason: 'born_in_future' } });
});

test('one person is registered once, whichever paper and whoever asks; two at once make one', async () => {
  const given = person();
  const { id } = await clinic.patient.register(given);
  const refused = { code: 'CONFLICT', cause: { reason: 'patient_exists', facts: { id } } };
  await expect(clinic.patient.register(given)).rejects.toMatchObject(refused);
  await expect(stranger.patient.register({ ...given, idKind: 'household_book' })).rejects.toMatchObject(
    refused,
  );
  await expect(stranger.patient.page({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const other = person();
  const both = await Promise.allSettled([clinic.patient.register(other), stranger.patient.register(other)]);
  expect(both.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a registration sent again over a bad line makes one patient', async () => {
  const caller = await world.as(here, '7f0c9d0e-5f0b-4c56-9f3b-0f8c5a7c2b11');
  const given = person({ name: '饶思齐', idKind: 'none', idNumber: '' });
  const first = await caller.patient.register(given);
  expect(await caller.patient.register(given)).toEqual(first);
  expect(await names(clinic, '饶思齐')).toEqual(['饶思齐']);
});

test('the contract clinic sees whom another institution registers; a hospital is no contract clinic', async () => {
  const { institutionId } = await world.actorOf(elsewhere);
  const { id } = await clinic.patient.register(person({ contractInstitutionId: institutionId }));
  expect(await stranger.patient.page({ id })).toMatchObject({ contractInstitutionId: institutionId });
  const hospital = await world.actorOf('zhangjing');
  await expect(
    clinic.patient.register(person({ contractInstitutionId: hospital.institutionId })),
  ).rejects.toMatchObject({ cause: { reason: 'not_a_contract_clinic' } });
});

test('whoever stands here with the card is met: the institution sees them from then on', async () => {
  const given = person();
  const { idNumber = '' } = given;
  const { id } = await clinic.patient.register(given);
  expect(await stranger.patient.meet({ idNumber })).toEqual({ id });
  expect(await stranger.patient.page({ id })).toMatchObject({ id });
  expect(await trailOf(id, 'patient.meet')).toHaveLength(1);
  await stranger.patient.meet({ idNumber });
  const relations = await world.db
    .select({ kind: patientRelation.kind })
    .from(patientRelation)
    .where(eq(patientRelation.patientId, id));
  expect(relations).toEqual([{ kind: 'treating' }, { kind: 'treating' }]);
  await expect(stranger.patient.meet({ idNumber: freshNumber() })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(stranger.patient.meet({ idNumber: '123' })).rejects.toMatchObject({
    cause: { issues: [{ path: ['idNumber'], message: 'id_length' }] },
  });
});
