export { recordsRouter } from './router.ts';
export { addRecord } from './addRecord.ts';
export { correctRecord } from './correctRecord.ts';
export { enterFile, takeFile } from './takeFile.ts';
export { recordsOf } from './views.ts';
export { serveRecords } from './http.ts';
export { recordsJobs } from './staging.ts';
export { draftsOf, handOverDrafts } from './handOver.ts';
