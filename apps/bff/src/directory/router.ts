import { z } from 'zod';
import {
  changeDepartmentInput,
  changeInstitutionInput,
  changeNetworkInput,
  copyWeekInput,
  departmentInput,
  exceptionInput,
  institutionInput,
  networkInput,
  pairInput,
  appointInput,
  changePractitionerInput,
  practitionerInput,
  shiftInput,
  standInput,
  weighNetworkInput,
} from '@lianzhen/shared/directory';
import { clinicalDuties, id, pageInput } from '@lianzhen/shared/kernel';
import { command, query, router } from '../platform/index.ts';
import { addDepartment, changeDepartment, standDepartment } from './department.ts';
import { addPractitioner, appoint, changePractitioner } from './enrol.ts';
import { find, findDepartments, findDepartmentsInput, findInput } from './find.ts';
import { applyImport, applyImportInput } from './import/run.ts';
import { importRows, importRowsInput, importRuns } from './import/views.ts';
import { addInstitution, changeInstitution, closingTouches, standInstitution } from './institution.ts';
import { addNetwork, changeNetwork, decideWay, standNetwork, undecideWay } from './network.ts';
import { networkId, networkPage, networks, networksInput, weighNetwork } from './networkViews.ts';
import { roster, rosterInput } from './onDuty.ts';
import { institutionInputId, institutionPage } from './page.ts';
import { pair, unpair } from './pairing.ts';
import { people, peopleInput } from './people.ts';
import { addShift, copyWeek, removeShift } from './roster.ts';
import {
  colleagues,
  colleaguesInput,
  doctors,
  doctorsInput,
  institutions,
  institutionsInput,
} from './views.ts';

const administrator = ['administrator'] as const;
const rosterKeepers = ['administrator', 'desk', 'head'] as const;
const pairKeepers = ['administrator', 'head'] as const;
const one = z.object({ id });

export const directoryRouter = router({
  institutions: query('signed_in', institutionsInput, institutions),
  find: query('signed_in', findInput, find),
  findDepartments: query('signed_in', findDepartmentsInput, findDepartments),
  institution: query('signed_in', institutionInputId, institutionPage),
  colleagues: query(clinicalDuties, colleaguesInput, colleagues),
  doctors: query(pairKeepers, doctorsInput, doctors),
  addInstitution: command(administrator, institutionInput, addInstitution),
  changeInstitution: command(administrator, changeInstitutionInput, changeInstitution),
  closingTouches: query(administrator, one, closingTouches),
  standInstitution: command(administrator, standInput, standInstitution),
  addDepartment: command(administrator, departmentInput, addDepartment),
  changeDepartment: command(administrator, changeDepartmentInput, changeDepartment),
  standDepartment: command(administrator, standInput, standDepartment),
  addPractitioner: command(administrator, practitionerInput, addPractitioner),
  changePractitioner: command(administrator, changePractitionerInput, changePractitioner),
  appoint: command(administrator, appointInput, appoint),
  people: query(administrator, peopleInput, people),
  importRuns: query(administrator, pageInput, importRuns),
  importRows: query(administrator, importRowsInput, importRows),
  applyImport: command(administrator, applyImportInput, applyImport),
  networks: query('signed_in', networksInput, networks),
  network: query('signed_in', networkId, networkPage),
  weighNetwork: query(administrator, weighNetworkInput, weighNetwork),
  addNetwork: command(administrator, networkInput, addNetwork),
  changeNetwork: command(administrator, changeNetworkInput, changeNetwork),
  standNetwork: command(administrator, standInput, standNetwork),
  decideWay: command(administrator, exceptionInput, decideWay),
  undecideWay: command(administrator, z.object({ fromId: id, toId: id }), undecideWay),
  pair: command(pairKeepers, pairInput, pair),
  unpair: command(pairKeepers, one, unpair),
  roster: query('signed_in', rosterInput, roster),
  addShift: command(rosterKeepers, shiftInput, addShift),
  removeShift: command(rosterKeepers, one, removeShift),
  copyWeek: command(rosterKeepers, copyWeekInput, copyWeek),
});
