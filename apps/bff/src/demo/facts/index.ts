export { demoInstitutions } from './institutions.ts';
export { demoCast } from './cast.ts';
export { hospital909, municipal, tianbao } from './practitioner.ts';
export { demoDepartments, demoSessions } from './clinics.ts';
export { demoPatients, mainPatientName } from './patients.ts';
