import { departmentInput, institutionInput, postInput, practitionerInput } from '@lianzhen/shared/directory';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { command, query, router } from '../platform/index.ts';
import { addDepartment, addInstitution, addPractitioner, appoint } from './enrol.ts';
import {
  colleagues,
  colleaguesInput,
  institutionInputId,
  institutionPage,
  institutions,
  institutionsInput,
} from './views.ts';

export const directoryRouter = router({
  institutions: query('signed_in', institutionsInput, institutions),
  institution: query('signed_in', institutionInputId, institutionPage),
  colleagues: query(clinicalDuties, colleaguesInput, colleagues),
  addInstitution: command(['administrator'], institutionInput, addInstitution),
  addDepartment: command(['administrator'], departmentInput, addDepartment),
  addPractitioner: command(['administrator'], practitionerInput.omit({ username: true }), addPractitioner),
  appoint: command(['administrator'], postInput, appoint),
});
