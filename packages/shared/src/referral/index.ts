export {
  directions,
  liveStates,
  referralActions,
  referralRoles,
  referralStates,
  referralTable,
  urgencies,
} from './machine.ts';
export type { Direction, ReferralAction, ReferralRole, ReferralState, Urgency } from './machine.ts';
export { actionWords, directionWords, roleWords, stateWords, urgencyWords } from './words.ts';
export {
  cancelReasons,
  declineReasonsOf,
  downPurposes,
  OTHER,
  purposesOf,
  upPurposes,
  withdrawReasons,
} from './reasons.ts';
export { CLAIM_MINUTES, dueAfter, NO_ARRIVAL_DAYS, ownerOf } from './clock.ts';
export type { ClockFacts } from './clock.ts';
export { canSeeReferral, mayAct, offReasons, roleOf } from './permission.ts';
export type { Allowed, CaseActor, CaseFacts, OffReason } from './permission.ts';
export { offWords } from './off.ts';
export { actInputs, consent, downBody, report, signers, submitInput } from './schema.ts';
export type { Consent, Report, SubmitInput } from './schema.ts';
export { referralNumber } from './number.ts';
