import { IconUsers } from '@tabler/icons-react';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { patientIssueWords } from '@lianzhen/shared/patient';
import { room } from '../platform/room.ts';
import { patientReasons } from './reasons.ts';
import { patientRoutes } from './routes.tsx';
import { patientSearch } from './search.ts';

export const patientRoom = room({
  routes: patientRoutes,
  rail: [{ to: '/patients', words: { zh: '患者', en: 'Patients' }, icon: IconUsers, duties: clinicalDuties }],
  search: [patientSearch],
  reasons: patientReasons,
  issues: {
    ...patientIssueWords,
    born_in_future: { zh: '出生日期晚于今天', en: 'The birth date lies after today' },
  },
});

export { PatientHeader, PatientPicker } from './lent.tsx';
export { patientPath } from './search.ts';
