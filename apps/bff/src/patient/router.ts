import { clinicalDuties } from '@lianzhen/shared/kernel';
import { meetPatient, registerPatient, searchPatients, unmaskPatient } from '@lianzhen/shared/patient';
import { command, query, reveal, router } from '../platform/index.ts';
import { meet } from './meet.ts';
import { register } from './register.ts';
import { search } from './search.ts';
import { unmask } from './unmask.ts';
import { page, pageInput } from './views.ts';

export const patientRouter = router({
  search: query(clinicalDuties, searchPatients, search),
  page: reveal(clinicalDuties, pageInput, page),
  unmask: reveal(clinicalDuties, unmaskPatient, unmask, { confirmed: 'unmask' }),
  register: command(clinicalDuties, registerPatient, register),
  meet: command(clinicalDuties, meetPatient, meet),
});
