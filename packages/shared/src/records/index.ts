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
export type { DangerFacts, DangerLevel, DangerSign, Evidence } from './danger.ts';
export { icd10Codes, icd10Words, searchIcd10 } from './icd10.ts';
export { isIcd10 } from './icd10Form.ts';
export type { Icd10Entry } from './icd10.ts';
export {
  diagnoses,
  diagnosis,
  dispositions,
  dispositionWords,
  encounterInput,
  examParts,
  examPartWords,
  medicine,
} from './encounter.ts';
export type { Diagnosis, Disposition, Encounter, EncounterInput, ExamPart, Medicine } from './encounter.ts';
export { recordIssueWords } from './issue.ts';
export type { RecordIssue } from './issue.ts';
export { fileKinds, fileKindWords, fileMedia, sniff, SNIFF_BYTES } from './sniff.ts';
export type { FileKind } from './sniff.ts';
export { fileRefusals, fileRefusalWords, refuseFile } from './refuseFile.ts';
export type { FileRefusal } from './refuseFile.ts';
export { cleanFileName } from './fileName.ts';
export { bodiesOf, bodyTypes, recordBody } from './body.ts';
export type { BodyType, RecordBody, RecordBodyInput } from './body.ts';
export {
  flagOf,
  labBody,
  labFlags,
  labFlagWords,
  labInput,
  labResult,
  labStates,
  labStateWords,
} from './lab.ts';
export type { LabBody, LabFlag, LabInput, LabResult, LabState, Limits } from './lab.ts';
export { analyteNames, analyteOf, analytes, inOwnUnit, plainUnit } from './analyte.ts';
export type { Analyte, AnalyteName } from './analyte.ts';
export { limitsOf, panelResult, panels } from './panel.ts';
export type { Panel, PanelItem } from './panel.ts';
export { itemOf, itemWords, trendLines } from './trend.ts';
export type { DrawnPoint, Point, TrendLine } from './trend.ts';
export {
  frequenciesOffered,
  medicineStates,
  medicineStateWords,
  prescribed,
  prescriptionInput,
  routesOffered,
} from './prescription.ts';
export type { MedicineState, Prescribed, PrescriptionBody, PrescriptionInput } from './prescription.ts';
export { factStates, factStateWords, visitSettings, visitSettingWords } from './facts.ts';
export type { Coding, FactState, VisitSetting } from './facts.ts';
export { medicinesOf, problemsOf, resultsOf, searchTextOf } from './told.ts';
export type { Problem } from './told.ts';
export { currentMedicines, MEDICINES_KNOWN_FOR_DAYS, intakeOf } from './taking.ts';
export type { Taken, Told } from './taking.ts';
export { keepDraftInput, LATEST_DAYS, MOST_DRAFT, writeEncounterInput } from './draft.ts';
export type { WriteEncounterInput } from './draft.ts';
export { recordSources, recordSourceWords } from './source.ts';
export type { RecordSource } from './source.ts';
export { codeCheck, codePart, icdFaults, icdFaultWords, isIcdHeader, readIcdLine } from './icdList.ts';
export type { IcdFault, IcdLine } from './icdList.ts';
export { attachInput, attachKinds, MOST_FILES } from './attach.ts';
export type { AttachInput, AttachKind } from './attach.ts';
export { modalityOf } from './modality.ts';
