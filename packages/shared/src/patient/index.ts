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
export { checkDocument } from './document.ts';
export { maskId, maskName, maskPhone } from './mask.ts';
export { ageOn, ageWords, yearsOn } from './age.ts';
export type { Age } from './age.ts';
export { checkPhone, tidyPhone } from './phone.ts';
export { checkName, tidyName } from './name.ts';
export type { NameIssue } from './name.ts';
export { searchKind } from './search.ts';
export type { Search, SearchKind } from './search.ts';
export { canSeePatient, relationKinds, relationKindWords } from './permission.ts';
export type { PatientRelation, RelationKind } from './permission.ts';
export { patientIssueWords } from './issue.ts';
export type { PatientIssue } from './issue.ts';
export { allergy, allergyFacts, optionalPhone, personName, registerPatient } from './schema.ts';
export type { Allergy, RegisterPatient } from './schema.ts';
export {
  maskedFields,
  maskedFieldWords,
  meetPatient,
  searchPatients,
  unmaskPatient,
  unmaskReasons,
  unmaskReasonWords,
} from './ask.ts';
export type { MaskedField, UnmaskReason } from './ask.ts';
