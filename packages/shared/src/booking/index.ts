export { appointmentStates, appointmentTable, appointmentWords, claimStates } from './states.ts';
export type { AppointmentAction, AppointmentState, ClaimState } from './states.ts';
export { holdUntil, mayMiss, releaseAt, reservedCount, stillBookable } from './release.ts';
export { openingNormSource, openingSetting, openingShortOf, openingShortWords, shareOf } from './settings.ts';
export type { OpeningRule, OpeningShort } from './settings.ts';
export { mayTakePlace, placeRefusals, placeRefusalWords, senderTier } from './mayTake.ts';
export type { PlaceFacts, PlaceRefusal } from './mayTake.ts';
export { capacityLight, LIGHT_DAYS, lights, lightWords } from './light.ts';
export type { Light } from './light.ts';
export { bookingCode, codeOf, CODES_A_DAY, spokenCode } from './code.ts';
export {
  minuteOfDay,
  nextOpening,
  OPEN_DAYS,
  openDays,
  opensToAll,
  overlaps,
  placesOf,
  spanOf,
} from './template.ts';
export type { PlannedPlace, SessionPlan } from './template.ts';
export {
  dayInput,
  departmentsInput,
  holdInput,
  nextPlacesInput,
  placesInput,
  releaseInput,
  sessionInput,
} from './schema.ts';
