export { nextStep, signInSteps } from './step.ts';
export type { SignInStep, StepFacts } from './step.ts';
