export { watchChecks } from './check.ts';
export { serveTrail } from './export.ts';
export { auditJobs } from './jobs.ts';
export { auditRouter } from './router.ts';
export { sealTrail } from './sealing.ts';
export { verifyTrail } from './verify.ts';
