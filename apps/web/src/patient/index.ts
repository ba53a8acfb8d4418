import { IconUsers } from '@tabler/icons-react';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { room } from '../platform/room.ts';
import { patientRoutes } from './routes.tsx';
import { patientSearch } from './search.ts';

export const patientRoom = room({
  routes: patientRoutes,
  rail: [{ to: '/patients', words: { zh: '患者', en: 'Patients' }, icon: IconUsers, duties: clinicalDuties }],
  search: [patientSearch],
  words: async () => (await import('./reasons.ts')).patientWords,
});

export { PatientHeader, PatientPicker } from './lent.tsx';
export { AllergyFields } from './AllergyFields.tsx';
