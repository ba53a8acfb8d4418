export { appointmentStates, appointmentWords, claimStates } from './states.ts';
export type { AppointmentState, ClaimState } from './states.ts';
export {
  defaultOpening,
  HOLD_MINUTES,
  holdUntil,
  releaseAt,
  reservedCount,
  stillBookable,
} from './release.ts';
export type { OpeningRule } from './release.ts';
