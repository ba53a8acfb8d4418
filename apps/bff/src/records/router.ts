import { clinicalDuties } from '@lianzhen/shared/kernel';
import {
  attachInput,
  codeCheck,
  codePart,
  keepDraftInput,
  writeEncounterInput,
} from '@lianzhen/shared/records';
import { command, query, reveal, router } from '../platform/index.ts';
import { attach } from './attach.ts';
import { codes, codesInput, lists, listsInput } from './codes.ts';
import {
  correctLab,
  correctLabInput,
  correctPrescription,
  correctPrescriptionInput,
} from './correctRecord.ts';
import { course, courseInput, overview, overviewInput, summary } from './course.ts';
import { draft, draftInput, dropDraft, keepDraft } from './draft.ts';
import { checkCodes, importCodes } from './importCodes.ts';
import { discard, discardInput, unfiled, unfiledInput } from './unfiled.ts';
import { recordInput, recordPage, timeline, timelineInput } from './views.ts';
import { writeLab, writeLabInput, writePrescription, writePrescriptionInput } from './write.ts';
import { writeEncounter } from './writeEncounter.ts';

const doctors = ['clinician', 'head'] as const;

export const recordsRouter = router({
  timeline: reveal(clinicalDuties, timelineInput, timeline),
  record: reveal(clinicalDuties, recordInput, recordPage),
  overview: reveal(clinicalDuties, overviewInput, overview),
  summary: reveal(clinicalDuties, overviewInput, summary),
  course: reveal(clinicalDuties, courseInput, course),
  writeEncounter: command(doctors, writeEncounterInput, writeEncounter),
  writeLab: command(clinicalDuties, writeLabInput, writeLab),
  correctLab: command(clinicalDuties, correctLabInput, correctLab),
  writePrescription: command(doctors, writePrescriptionInput, writePrescription),
  correctPrescription: command(doctors, correctPrescriptionInput, correctPrescription),
  draft: reveal(doctors, draftInput, draft),
  keepDraft: command(doctors, keepDraftInput, keepDraft),
  dropDraft: command(doctors, draftInput, dropDraft),
  codes: query([...clinicalDuties, 'administrator'], codesInput, codes),
  lists: query(['administrator'], listsInput, lists),
  checkCodes: query(['administrator'], codeCheck, checkCodes),
  importCodes: command(['administrator'], codePart, importCodes),
  attach: command(clinicalDuties, attachInput, attach),
  unfiled: reveal(clinicalDuties, unfiledInput, unfiled),
  discard: command(clinicalDuties, discardInput, discard),
});
