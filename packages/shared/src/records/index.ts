export { recordKindIcons, recordKinds, recordKindWords } from './kind.ts';
export type { RecordKind } from './kind.ts';
export {
  glucoseKinds,
  glucoseKindWords,
  isPlausible,
  unitSlip,
  unitSlipWords,
  vitalNames,
  vitals,
  vitalSigns,
} from './vitals.ts';
export type { GlucoseKind, UnitSlip, VitalName, Vitals, VitalSign } from './vitals.ts';
export { clinicalFlags, clinicalFlagWords } from './flag.ts';
export type { ClinicalFlag } from './flag.ts';
export { dangerLevels, dangerLevelWords, dangerSigns } from './danger.ts';
export type { DangerFacts, DangerLevel, DangerSign } from './danger.ts';
export { icd10Codes, icd10Words, isIcd10, searchIcd10 } from './icd10.ts';
export type { Icd10Entry } from './icd10.ts';
export {
  diagnoses,
  diagnosis,
  dispositions,
  dispositionWords,
  encounterInput,
  medicine,
} from './encounter.ts';
export type { Diagnosis, Disposition, Encounter, EncounterInput, Medicine } from './encounter.ts';
export { recordIssueWords } from './issue.ts';
export type { RecordIssue } from './issue.ts';
export { fileKinds, fileKindWords, fileMedia, sniff, SNIFF_BYTES } from './sniff.ts';
export type { FileKind } from './sniff.ts';
export { fileRefusals, fileRefusalWords, refuseFile } from './refuseFile.ts';
export type { FileRefusal } from './refuseFile.ts';
export { cleanFileName } from './fileName.ts';
export type { RecordBody } from './body.ts';
export { attachInput, attachKinds, MOST_FILES } from './attach.ts';
export type { AttachInput, AttachKind } from './attach.ts';
export { modalityOf } from './modality.ts';
