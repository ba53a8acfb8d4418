export { identityRouter } from './router.ts';
export { securityRouter } from './security.ts';
export { giveCredential } from './credential.ts';
export { giveDemoFactor } from './factor/index.ts';
export { identityJobs } from './jobs.ts';
export { identify } from './identify.ts';
export type { Sender } from './identify.ts';
export { mustBeConfirmed } from './confirmed.ts';
export { endSessionsOf } from './sessions.ts';
