export { directoryRouter } from './router.ts';
export { foundRegion } from './found.ts';
export { addPracticeInstitution, practiceActor, practiceGround, practicePost } from './practice.ts';
export { addDepartment, addInstitution, addPractitioner, appoint } from './enrol.ts';
