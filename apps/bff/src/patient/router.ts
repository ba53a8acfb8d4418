import { z } from 'zod';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import {
  amendPatient,
  identifyPatient,
  likePatients,
  meetPatient,
  mergePatients,
  openInEmergency,
  registerNewborn,
  registerPatient,
  registerUnknown,
  reviewEmergency,
  reviewsInput,
  searchPatients,
  unmaskPatient,
  unmergePatients,
} from '@lianzhen/shared/patient';
import { command, query, reveal, router } from '../platform/index.ts';
import { alike } from './alike.ts';
import { amend } from './amend.ts';
import { cardInput, noteCard } from './card.ts';
import { doctorsInput, familyDoctors } from './doctors.ts';
import { openEmergency } from './emergency.ts';
import { identify } from './identify.ts';
import { looks, looksInput } from './looks.ts';
import { meet } from './meet.ts';
import { merge, unmerge } from './merge.ts';
import { newborn, unknown } from './provisional.ts';
import { register } from './register.ts';
import { review, reviews, reviewsWaiting } from './reviews.ts';
import { search } from './search.ts';
import { unmask } from './unmask.ts';
import { page, pageInput } from './views.ts';

/** Who may say that two entries are one person, and who keeps the privacy of an institution's patients. */
const keepers = ['desk', 'head'] as const;
const physicians = ['clinician', 'head'] as const;

export const patientRouter = router({
  search: query(clinicalDuties, searchPatients, search),
  page: reveal(clinicalDuties, pageInput, page),
  looks: reveal(clinicalDuties, looksInput, looks),
  unmask: reveal(clinicalDuties, unmaskPatient, unmask, { confirmed: 'unmask' }),
  alike: reveal(clinicalDuties, likePatients, alike),
  familyDoctors: query(clinicalDuties, doctorsInput, familyDoctors),
  register: command(clinicalDuties, registerPatient, register),
  registerNewborn: command(clinicalDuties, registerNewborn, newborn),
  registerUnknown: command(clinicalDuties, registerUnknown, unknown),
  identify: command(clinicalDuties, identifyPatient, identify),
  amend: command(clinicalDuties, amendPatient, amend),
  noteCard: command(clinicalDuties, cardInput, noteCard),
  meet: command(clinicalDuties, meetPatient, meet),
  merge: command(keepers, mergePatients, merge),
  unmerge: command(keepers, unmergePatients, unmerge),
  openEmergency: command(physicians, openInEmergency, openEmergency),
  reviews: query(keepers, reviewsInput, reviews),
  reviewsWaiting: query(keepers, z.object({}), reviewsWaiting),
  review: command(keepers, reviewEmergency, review),
});
