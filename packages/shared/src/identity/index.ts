export { nextStep, signInSteps } from './step.ts';
export type { SignInStep, StepFacts } from './step.ts';
export {
  changePasswordInput,
  PASSWORD_LENGTH,
  PASSWORD_MEMORY,
  passwordFault,
  passwordFaults,
  passwordFaultWords,
  passwordTooOld,
} from './password.ts';
export type { PasswordFault } from './password.ts';
export {
  ATTEMPT_WINDOW,
  CROWD_TRIES,
  OWN_TRIES,
  placeOf,
  proofs,
  QUEUE,
  SPRAY_TRIES,
  waitUntil,
} from './slowDown.ts';
export type { Attempt, AttemptFacts, Proof } from './slowDown.ts';
export { twoProofsElsewhere } from './factor.ts';
export { confirmInput, signInInput, username } from './schema.ts';
export { founderKinds, foundInput } from './founding.ts';
export { signInWays, signInWayWords } from './way.ts';
export type { SignInWay } from './way.ts';
