export { recordsRouter } from './router.ts';
export { addRecord } from './addRecord.ts';
export { writeEncounter } from './writeEncounter.ts';
export { attach } from './attach.ts';
export { recordsOf } from './views.ts';
export { enterFile, takeFile } from './takeFile.ts';
export { serveRecords } from './http.ts';
export { recordsJobs } from './staging.ts';
