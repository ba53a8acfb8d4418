export { patientRouter } from './router.ts';
export { enterFromOutside, isPerson } from './outside.ts';
export { register } from './register.ts';
export { mustSee, visibleTo } from './visible.ts';
export { idsOf, personsOf } from './person.ts';
export { endRelation, grantRelation } from './relation.ts';
export { noteAllergies } from './allergies.ts';
export { handOverResidents, residentsOf } from './handOver.ts';
