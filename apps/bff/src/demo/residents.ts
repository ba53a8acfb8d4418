import { registerPatient } from '@lianzhen/shared/patient';
import { register } from '../patient/index.ts';
import type { Actor } from '../platform/index.ts';
import { demoPatients } from './facts/index.ts';
import type { Perform } from './index.ts';
import type { Region } from './staff.ts';

/** The desk that registers the residents of clinics in which nobody of the cast works. */
const DESK = 'zhangjing';

function doctorOf(region: Region, clinicId: string | null): Actor {
  const actors = [...region.actors.values()];
  const doctor = actors.find(actor => actor.institutionId === clinicId && actor.duty === 'clinician');
  const registrar = doctor ?? region.actors.get(DESK);
  if (!registrar) throw new Error(`nobody registers residents: ${DESK} is not in the cast`);
  return registrar;
}

/** The invented residents who are born by `today`, each registered by a doctor of the contract clinic. */
export async function registerResidents(perform: Perform, region: Region, today: string): Promise<void> {
  const born = demoPatients.filter(person => person.birthDate <= today);
  for (const { clinic, conditions: _conditions, ...person } of born) {
    const contractInstitutionId = (clinic && region.institutions.get(clinic)) ?? null;
    const input = registerPatient.parse({ ...person, contractInstitutionId });
    await perform(doctorOf(region, contractInstitutionId), act => register(act, input));
  }
}
