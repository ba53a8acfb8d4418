import { clinicalDuties } from '@lianzhen/shared/kernel';
import { attachInput, encounterInput } from '@lianzhen/shared/records';
import { command, reveal, router } from '../platform/index.ts';
import { attach } from './attach.ts';
import { discard, discardInput, unfiled, unfiledInput } from './unfiled.ts';
import { recordInput, recordPage, timeline, timelineInput } from './views.ts';
import { writeEncounter } from './writeEncounter.ts';

export const recordsRouter = router({
  timeline: reveal(clinicalDuties, timelineInput, timeline),
  record: reveal(clinicalDuties, recordInput, recordPage),
  writeEncounter: command(['clinician', 'head'], encounterInput, writeEncounter),
  attach: command(clinicalDuties, attachInput, attach),
  unfiled: reveal(clinicalDuties, unfiledInput, unfiled),
  discard: command(clinicalDuties, discardInput, discard),
});
