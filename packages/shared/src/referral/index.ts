export {
  caseEvents,
  directions,
  liveStates,
  referralActions,
  referralRoles,
  referralStates,
  referralTable,
  urgencies,
} from './machine.ts';
export type {
  CaseEvent,
  Direction,
  ReferralAction,
  ReferralRole,
  ReferralState,
  Urgency,
} from './machine.ts';
export { actionWords, directionWords, roleWords, stateWords, urgencyWords } from './words.ts';
export {
  keepCodes,
  onOffer,
  OTHER,
  reasonCode,
  reasonList,
  reasonListFor,
  reasonLists,
  reasonWordsIn,
  shippedReasons,
} from './reasons.ts';
export type { CodedReason, ReasonList } from './reasons.ts';
export { clocks, clockStates, dueAfter } from './clock.ts';
export type { ClockFacts, ClockRules, Clocks, ClockState } from './clock.ts';
export { clockSetting, reasonListWords, reasonSettings } from './settings.ts';
export { canSeeReferral, mayAct, offReasons, roleOf } from './permission.ts';
export type { Allowed, CaseActor, CaseFacts, OffReason } from './permission.ts';
export { offWords } from './off.ts';
export { actInputs, consent, downBody, report, signers, submitInput } from './schema.ts';
export type { Consent, Report, SubmitInput } from './schema.ts';
export { referralNumber } from './number.ts';
export { ownerOf } from './owner.ts';
