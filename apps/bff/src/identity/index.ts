export { identityRouter } from './router.ts';
export { giveCredential } from './credential.ts';
export { identify } from './session.ts';
export type { SignedIn } from './session.ts';
