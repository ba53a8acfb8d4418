import { z } from 'zod';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { finishInput, followUpInput, sendDownInput, takeOverInput } from '@lianzhen/shared/rehab';
import { command, query, reveal, router } from '../platform/index.ts';
import { finish } from './finish.ts';
import { ofReferralInput, page, planInputId, planOfReferral } from './page.ts';
import { record } from './record.ts';
import { sendDown } from './sendDown.ts';
import { templates } from './settings.ts';
import { takeOver } from './takeOver.ts';
import { planCounts, plans, plansInput } from './views.ts';

const doctors = ['clinician', 'head'] as const;

/** These carry a doctor's signature. */
const signed = { confirmed: 'sign' } as const;

export const rehabRouter = router({
  plans: query(clinicalDuties, plansInput, plans),
  counts: query(clinicalDuties, z.void(), planCounts),
  templates: query(clinicalDuties, z.void(), templates),
  plan: reveal(clinicalDuties, planInputId, page),
  ofReferral: query(clinicalDuties, ofReferralInput, planOfReferral),
  sendDown: command(doctors, sendDownInput, sendDown, signed),
  takeOver: command(doctors, takeOverInput, takeOver),
  record: command(doctors, followUpInput, record),
  finish: command(doctors, finishInput, finish, signed),
});
