export { demoInstitutions } from './institutions.ts';
export type { DemoInstitution } from './institutions.ts';
export { demoCast } from './cast.ts';
export {
  commission,
  hospital909,
  jiaomei,
  jiuzhen,
  municipal,
  shima,
  tianbao,
  xiaoxi,
  zhangpuCounty,
} from './practitioner.ts';
export type { DemoPost, DemoPractitioner } from './practitioner.ts';
export { demoDepartments, demoSessions } from './clinics.ts';
export type { DemoDepartment, DemoSession } from './clinics.ts';
export { demoPatients, mainPatientName } from './patients.ts';
export type { DemoPatient } from './patients.ts';
