import type { SubmitInput } from '@lianzhen/shared/referral';
import { expect } from 'vitest';
import type { World } from './world.ts';

let passports = 10_000_000;

/** A person who is new to the region, registered by a doctor of the clinic. */
export async function newPatient(world: World, name = '演示患者'): Promise<string> {
  passports += 1;
  const idNumber = `E${passports}`;
  const clinic = await world.as('linzhiyuan');
  const { id } = await clinic.patient.register({
    name,
    idKind: 'passport',
    idNumber,
    birthDate: '1960-01-01',
    sex: 'female',
    phone: '19900009000',
    areaCode: '350602',
    insurance: 'resident',
    contractInstitutionId: null,
    allergies: { status: 'unknown' },
  });
  return id;
}

/** A free place at the cardiologist of the municipal hospital. */
export async function freePlace(world: World): Promise<{ placeId: string; departmentId: string }> {
  const { departmentId } = await world.actorOf('chenhuimin');
  const caller = await world.as('linzhiyuan');
  const { sessions } = await caller.booking.places({
    departmentId: departmentId ?? '',
    fromDay: '2026-11-25',
    days: 14,
  });
  const placeId = sessions.flatMap(session => session.places)[0]?.id;
  expect(placeId).toBeDefined();
  return { placeId: placeId ?? '', departmentId: departmentId ?? '' };
}

export function submission(
  patientId: string,
  departmentId: string,
  more: Partial<SubmitInput> = {},
): SubmitInput {
  return {
    patientId,
    toDepartmentId: departmentId,
    urgency: 'routine',
    purpose: 'specialist',
    diagnoses: [{ code: 'I20.9', name: '心绞痛' }],
    history: '反复胸闷三月,加重一周。',
    recordIds: [],
    consent: { signer: 'patient', name: '林秀英' },
    ...more,
  };
}

/** A new patient of Tianbao, sent up to cardiology without a place. */
export async function sendUp(world: World, name?: string): Promise<{ id: string; patientId: string }> {
  const patientId = await newPatient(world, name);
  const { departmentId } = await world.actorOf('chenhuimin');
  const clinic = await world.as('linzhiyuan');
  const { id } = await clinic.referral.submit(submission(patientId, departmentId ?? ''));
  return { id, patientId };
}
