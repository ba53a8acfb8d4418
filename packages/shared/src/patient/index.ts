export { checkIdNumber, idCheckCharacter, tidyIdNumber, upgradeIdNumber } from './idNumber.ts';
export type { IdCheck, IdIssue } from './idNumber.ts';
export {
  allergyStatuses,
  allergyStatusWords,
  idKindGb,
  idKinds,
  idKindWords,
  insuranceKinds,
  insuranceWords,
  sexes,
  sexGb,
  sexWords,
  verifications,
  verificationWords,
} from './codes.ts';
export type { AllergyStatus, IdKind, InsuranceKind, Sex, Verification } from './codes.ts';
export { cardExpired, readHealthCard } from './card.ts';
export type { HealthCard } from './card.ts';
export { carriesIdNumber, checkDocument } from './document.ts';
export { kinships, kinshipWords, reliefs, reliefWords } from './social.ts';
export type { Kinship, Relief } from './social.ts';
export { longTermCodes, longTermOf, longTermWords } from './longTerm.ts';
export type { LongTerm, LongTermCode } from './longTerm.ts';
export {
  anotherReasons,
  anotherReasonWords,
  BIRTH_SPAN_DAYS,
  likeness,
  likenesses,
  likenessWords,
  PROBABLE,
} from './likeness.ts';
export type { AnotherReason, Likeable, Likeness } from './likeness.ts';
export { mergedWith, mergeReasons, mergeReasonWords, survivorOf, unmergedFrom } from './merge.ts';
export type { MergeReason, Merges } from './merge.ts';
export { estimatedBirth, newbornName, unknownName } from './provisional.ts';
export { readRecordNumber, recordNumber } from './number.ts';
export { maskId, maskName, maskPhone } from './mask.ts';
export { ageOn, ageWords, yearsOn } from './age.ts';
export type { Age } from './age.ts';
export { checkPhone, tidyPhone } from './phone.ts';
export { checkName, tidyName } from './name.ts';
export type { NameIssue } from './name.ts';
export { searchKind } from './search.ts';
export type { Search, SearchKind } from './search.ts';
export {
  canSeePatient,
  emergencyUntil,
  relationKinds,
  relationKindWords,
  treatingUntil,
} from './permission.ts';
export type { PatientRelation, RelationKind } from './permission.ts';
export { patientIssueWords } from './issue.ts';
export type { PatientIssue } from './issue.ts';
export { allergy, allergyFacts, optionalPhone, personName, registerPatient } from './schema.ts';
export type { Allergy, RegisterPatient } from './schema.ts';
export {
  amendPatient,
  identifyPatient,
  likePatients,
  mergePatients,
  registerNewborn,
  registerUnknown,
  unmergePatients,
} from './enter.ts';
export type { AmendPatient } from './enter.ts';
export {
  emergencyReasons,
  emergencyReasonWords,
  maskedFields,
  maskedFieldWords,
  meetPatient,
  openInEmergency,
  reviewEmergency,
  reviewsInput,
  reviewStates,
  reviewStateWords,
  searchPatients,
  unmaskPatient,
  unmaskReasons,
  unmaskReasonWords,
} from './ask.ts';
export type { EmergencyReason, MaskedField, ReviewState, UnmaskReason } from './ask.ts';
