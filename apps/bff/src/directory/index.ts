export { directoryRouter } from './router.ts';
export { foundRegion } from './found.ts';
export { addDepartment, addInstitution, addPractitioner, appoint } from './enrol.ts';
