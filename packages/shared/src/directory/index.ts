export { relation, tierWords, tiers } from './tier.ts';
export type { Direction, Tier } from './tier.ts';
export { institutionKinds, institutionKindWords, takesPatients } from './kind.ts';
export type { InstitutionKind } from './kind.ts';
export {
  areaWords,
  cityCode,
  cityWords,
  counties,
  distanceBetween,
  distanceKm,
  planeOf,
  seatOf,
} from './area.ts';
export type { County, Position } from './area.ts';
export { capabilities, capabilityWords, isCapability } from './capability.ts';
export type { Capability } from './capability.ts';
export { allNames, findBy, spellingsOf } from './finding.ts';
export type { Meaning } from './finding.ts';
export { gramsOf, gramsSought } from './grams.ts';
export { checkOrgCode, checkUscc, codeIssueWords } from './registrationCode.ts';
export type { CodeCheck, CodeIssue } from './registrationCode.ts';
export { isSpeciality, mainSpeciality, sameSpeciality, specialities, specialityWords } from './speciality.ts';
export type { Speciality } from './speciality.ts';
export { isExpert, titles, titleWords } from './title.ts';
export type { Title } from './title.ts';
export {
  changeDepartmentInput,
  changeInstitutionInput,
  changeNetworkInput,
  copyWeekInput,
  departmentInput,
  exceptionInput,
  institutionInput,
  networkInput,
  pairInput,
  appointable,
  appointInput,
  changePractitionerInput,
  postInput,
  practitionerInput,
  shiftInput,
  standInput,
  weighNetworkInput,
} from './schema.ts';
export {
  directionWords,
  networkKinds,
  networkKindWords,
  shareNetwork,
  wayBetween,
  waysChanged,
  wayStandings,
  wayStandingWords,
} from './network.ts';
export type { NetworkKind, NetworkOf, Party, Way, WayException, WayStanding } from './network.ts';
export { gapsIn, overlap, spanOf } from './roster.ts';
export type { Span } from './roster.ts';
export {
  codeOfWords,
  columnOf,
  importColumns,
  importIssueWords,
  importKinds,
  importKindWords,
  rowFates,
  rowFateWords,
} from './importing.ts';
export type { ImportColumn, ImportKind, RowFate, RowIssue } from './importing.ts';
export { officesApart } from './officesApart.ts';
