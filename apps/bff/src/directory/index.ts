export { directoryRouter } from './router.ts';
export { addDepartment, addInstitution, addPractitioner, appoint } from './enrol.ts';
