import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '../testing/world.ts';
import type { Caller, World } from '../testing/world.ts';
import { someone, trailOf } from './ground.ts';
import { patientContact } from './table.ts';

let world: World;
let clinic: Caller;
let stranger: Caller;

beforeAll(async () => {
  world = await createWorld();
  clinic = await world.as('linzhiyuan');
  stranger = await world.as('lanjinfa');
});

afterAll(() => world.end());

test('a change keeps what is not given, and the trail keeps what was before', async () => {
  const { id } = await clinic.patient.register(
    someone({ name: '么岚', phone: '19900008888', reliefs: ['lifted_out'] }),
  );
  const longTerm = [{ code: 'hypertension', since: '2019-05', note: '' }] as const;
  await clinic.patient.amend({ id, version: 0, reliefs: ['minimum_living'], longTerm: [...longTerm] });
  expect(await clinic.patient.page({ id })).toMatchObject({
    version: 1,
    insurance: 'resident',
    phoneMasked: '199****8888',
    reliefs: ['minimum_living'],
    longTerm,
  });
  expect(await trailOf(world, id, 'patient.amend')).toMatchObject([
    {
      changed: ['reliefs', 'longTerm'],
      before: { reliefs: ['lifted_out'], longTerm: [] },
      after: { reliefs: ['minimum_living'] },
    },
  ]);
});

test('two change at once: the second is told, and nothing of theirs is half kept', async () => {
  const { id } = await clinic.patient.register(someone({ name: '么梅' }));
  await clinic.patient.amend({ id, version: 0, insurance: 'self' });
  const late = {
    id,
    version: 0,
    insurance: 'employee',
    contacts: [{ name: '么强', kinship: 'child' }],
  } as const;
  await expect(clinic.patient.amend({ ...late, contacts: [...late.contacts] })).rejects.toMatchObject({
    cause: { reason: 'changed' },
  });
  expect(await clinic.patient.page({ id })).toMatchObject({ insurance: 'self', contacts: [] });
  await expect(stranger.patient.amend({ id, version: 1, insurance: 'self' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('contacts keep their telephones unless new ones are given; they are sealed, starred, and shown for a reason', async () => {
  const { id } = await clinic.patient.register(
    someone({ name: '么兰', contactName: '么志', contactPhone: '19900006001' }),
  );
  const [first] = (await clinic.patient.page({ id })).contacts;
  await clinic.patient.amend({
    id,
    version: 0,
    contacts: [
      { name: '么莉', kinship: 'sibling', phone: '19900006002' },
      { id: first?.id, name: '么志', kinship: 'child' },
    ],
  });
  const { contacts } = await clinic.patient.page({ id });
  expect(contacts.map(({ name, phoneMasked }) => [name, phoneMasked])).toEqual([
    ['么莉', '199****6002'],
    ['么志', '199****6001'],
  ]);
  const kept = await world.db.select().from(patientContact).where(eq(patientContact.patientId, id));
  expect(JSON.stringify(kept)).not.toContain('1990000600');
  const ask = { id, field: 'contact', reason: 'call' } as const;
  expect(await clinic.patient.unmask({ ...ask, contactId: first?.id })).toEqual({ value: '19900006001' });
  expect(await clinic.patient.unmask(ask)).toEqual({ value: '19900006002' });
});

test('a new contract clinic sees the patient, the one before no longer; its doctor must work there', async () => {
  const here = await world.actorOf('linzhiyuan');
  const there = await world.actorOf('lanjinfa');
  const given = someone({ name: '么竹', contractInstitutionId: there.institutionId });
  const { id } = await clinic.patient.register(given);
  expect(await stranger.patient.page({ id })).toMatchObject({ contractInstitutionId: there.institutionId });
  const contract = { institutionId: here.institutionId, familyDoctorPostId: here.postId };
  await expect(
    clinic.patient.amend({ id, version: 0, contract: { ...contract, familyDoctorPostId: there.postId } }),
  ).rejects.toMatchObject({ cause: { reason: 'not_a_family_doctor' } });
  await clinic.patient.amend({ id, version: 0, contract });
  expect(await clinic.patient.page({ id })).toMatchObject({ familyDoctor: here.name });
  await expect(stranger.patient.page({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await clinic.patient.amend({ id, version: 1, contract: { institutionId: null, familyDoctorPostId: null } });
  expect(await clinic.patient.page({ id })).toMatchObject({
    contractInstitutionId: null,
    familyDoctor: null,
  });
});

test('whoever treated sees for twelve months after the last visit, and each visit counts anew', async () => {
  const given = someone({ name: '么月' });
  const { id } = await clinic.patient.register(given);
  const days = 24 * 60;
  world.pass(300 * days);
  await clinic.patient.meet({ idNumber: given.idNumber ?? '' });
  world.pass(365 * days);
  expect(await clinic.patient.page({ id })).toMatchObject({ id });
  world.pass(days);
  await expect(clinic.patient.page({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await clinic.patient.search({ text: '么月' })).rows).toEqual([]);
});
