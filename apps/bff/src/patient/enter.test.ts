import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { freshNumber, someone, trailOf } from './ground.ts';

let world: World;
let clinic: Caller;
let stranger: Caller;

beforeAll(async () => {
  world = await createWorld();
  clinic = await world.as('linzhiyuan');
  stranger = await world.as('lanjinfa');
});

afterAll(() => world.end());

const none = { idKind: 'none', idNumber: '' } as const;
const probably = (count: number) => ({
  code: 'CONFLICT',
  cause: { reason: 'probably_known', facts: { count } },
});

test('who looks like a known person is entered only with the reason why it is another', async () => {
  const given = someone({ name: '阚秀莲', phone: '19900007001' });
  const { id } = await clinic.patient.register(given);
  const again = { ...given, ...none };
  await expect(clinic.patient.register(again)).rejects.toMatchObject(probably(1));
  const shown = await clinic.patient.alike({ ...again, sex: 'female' });
  expect(shown).toMatchObject([
    { name: '阚秀莲', opens: { id }, reasons: ['same_name', 'same_birth', 'same_phone'] },
  ]);
  const another = { reason: 'namesake' } as const;
  const second = await clinic.patient.register({ ...again, another });
  expect(second.id).not.toBe(id);
  expect(await trailOf(world, second.id, 'patient.register')).toMatchObject([{ another }]);
  expect(await trailOf(world, id, 'patient.alike')).toHaveLength(1);
});

test('of a stranger who looks alike stars are shown, and no key', async () => {
  const given = someone({ name: '阚秀荷' });
  await clinic.patient.register(given);
  const [shown] = await stranger.patient.alike({ ...given, ...none, sex: 'female', phone: '' });
  expect(shown).toMatchObject({ name: '阚**', opens: null, idMasked: null });
  expect(JSON.stringify(shown)).not.toContain('秀荷');
});

test('homophones of one day are shown; twins and namesakes with cards of their own are entered at once', async () => {
  await clinic.patient.register(someone({ name: '阚绣英' }));
  await expect(clinic.patient.register(someone({ name: '阚秀英', ...none }))).rejects.toMatchObject(
    probably(1),
  );
  const namesake = await clinic.patient.register(someone({ name: '阚绣英' }));
  const twin = await clinic.patient.register(someone({ name: '阚绣华' }));
  expect(namesake.id).not.toBe(twin.id);
});

test('one person with two papers is shown before it is entered twice', async () => {
  await clinic.patient.register(someone({ name: '阚文' }));
  const passport = someone({ name: '阚文', idKind: 'passport', idNumber: 'E77712345' });
  await expect(clinic.patient.register(passport)).rejects.toMatchObject(probably(1));
});

test('one paper of two people belongs to the first; the second is told whose it is', async () => {
  const given = someone({ name: '阚武' });
  const { id } = await clinic.patient.register(given);
  await expect(
    stranger.patient.register({ ...given, name: '阚斌', another: { reason: 'papers_seen' } }),
  ).rejects.toMatchObject({ cause: { reason: 'patient_exists', facts: { id } } });
});

test('rare characters and names of minorities are compared and kept like all others', async () => {
  for (const name of ['吾斯曼·买买提江', '钟𬭎']) {
    const given = someone({ name });
    const { id } = await clinic.patient.register(given);
    expect((await clinic.patient.page({ id })).name).toBe(name);
    await expect(clinic.patient.register({ ...given, ...none })).rejects.toMatchObject(probably(1));
  }
});

test('a newborn has its mother’s name and home until it has its own, and twins are not taken for one', async () => {
  const mother = await clinic.patient.register(someone({ name: '阚惠珠', phone: '19900007009' }));
  const born = { motherId: mother.id, birthDate: '2026-11-24', sex: 'female' } as const;
  const first = await clinic.patient.registerNewborn({ ...born, order: 1 });
  const page = await clinic.patient.page({ id: first.id });
  expect(page).toMatchObject({
    name: '阚惠珠之女A',
    verification: 'provisional',
    motherName: '阚惠珠',
    contacts: [{ name: '阚惠珠', kinship: 'parent', phoneMasked: '199****7009' }],
  });
  await expect(clinic.patient.registerNewborn({ ...born, order: 2 })).rejects.toMatchObject(probably(1));
  const second = await clinic.patient.registerNewborn({ ...born, order: 2, another: { reason: 'twin' } });
  const { children } = await clinic.patient.page({ id: mother.id });
  expect(children.map(({ name }) => name)).toEqual(['阚惠珠之女A', '阚惠珠之女B']);
  await clinic.patient.identify({
    id: second.id,
    version: 0,
    name: '阚小雨',
    idKind: 'birth_certificate',
    idNumber: 'V350001234',
    birthDate: '2026-11-24',
    sex: 'female',
    verified: true,
    another: { reason: 'twin' },
  });
  expect(await clinic.patient.page({ id: second.id })).toMatchObject({
    name: '阚小雨',
    verification: 'verified',
    motherName: '阚惠珠',
  });
  await expect(stranger.patient.registerNewborn(born)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('someone unknown is entered under the record number, and identified later', async () => {
  const { id } = await clinic.patient.registerUnknown({ sex: 'male', years: 40, found: 'G319 路边' });
  const page = await clinic.patient.page({ id });
  expect(page).toMatchObject({
    name: `无名氏 ${page.recordNumber}`,
    verification: 'unknown',
    birthEstimated: true,
    birthDate: '1986-07-01',
    allergyStatus: 'unknown',
  });
  const idNumber = freshNumber();
  const papers = {
    id,
    version: 0,
    name: '阚伟',
    idKind: 'resident_id',
    idNumber,
    birthDate: '1960-03-18',
    sex: 'female',
  } as const;
  await clinic.patient.identify({ ...papers, verified: true });
  expect(await clinic.patient.page({ id })).toMatchObject({
    name: '阚伟',
    verification: 'verified',
    birthEstimated: false,
  });
  expect((await clinic.patient.search({ text: idNumber })).rows).toMatchObject([{ id }]);
  expect((await clinic.patient.search({ text: '阚伟' })).rows).toMatchObject([{ id }]);
  await expect(clinic.patient.identify(papers)).rejects.toMatchObject({ cause: { reason: 'changed' } });
});

test('papers that are known already lead to the other entry, so that the two can be merged', async () => {
  const given = someone({ name: '阚燕' });
  const { id: known } = await clinic.patient.register(given);
  const { id } = await clinic.patient.registerUnknown({ sex: 'female', years: 60 });
  const { name, idNumber = '', birthDate } = given;
  const papers = { id, version: 0, name, idKind: 'resident_id', idNumber, birthDate, sex: 'female' } as const;
  await expect(clinic.patient.identify(papers)).rejects.toMatchObject({
    cause: { reason: 'patient_exists', facts: { id: known } },
  });
  expect(await clinic.patient.page({ id })).toMatchObject({ verification: 'unknown' });
});
