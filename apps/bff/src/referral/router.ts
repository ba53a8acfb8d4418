import { z } from 'zod';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { actInputs, submitInput } from '@lianzhen/shared/referral';
import { command, query, reveal, router } from '../platform/index.ts';
import { caseInput, page } from './page.ts';
import { acknowledge, answer, close, withdraw } from './referrer.ts';
import { reasons } from './settings.ts';
import { submit } from './submit.ts';
import { accept, advise, claim, decline, release, requestInfo } from './triage.ts';
import { counts, list, listInput } from './views.ts';
import { arrive, cancelAppointment, noShow, place, reopen, report } from './visit.ts';

const doctors = ['clinician', 'head'] as const;

/** These carry a doctor's signature. An emergency goes at once. */
const signed = { confirmed: 'sign' } as const;
const isEmergency = ({ urgency }: { urgency: string }) => urgency === 'emergency';

export const referralRouter = router({
  list: query(clinicalDuties, listInput, list),
  counts: query(clinicalDuties, z.void(), counts),
  reasons: query(clinicalDuties, z.void(), reasons),
  page: reveal(clinicalDuties, caseInput, page),
  submit: command(doctors, submitInput, submit, { ...signed, unless: isEmergency }),
  claim: command(clinicalDuties, actInputs.claim, claim),
  release: command(clinicalDuties, actInputs.release, release),
  accept: command(clinicalDuties, actInputs.accept, accept),
  requestInfo: command(clinicalDuties, actInputs.requestInfo, requestInfo),
  advise: command(doctors, actInputs.advise, advise, signed),
  decline: command(clinicalDuties, actInputs.decline, decline),
  place: command(clinicalDuties, actInputs.place, place),
  cancelAppointment: command(clinicalDuties, actInputs.cancelAppointment, cancelAppointment),
  arrive: command(clinicalDuties, actInputs.arrive, arrive),
  noShow: command(clinicalDuties, actInputs.noShow, noShow),
  reopen: command(clinicalDuties, actInputs.reopen, reopen),
  report: command(doctors, actInputs.report, report, signed),
  answer: command(doctors, actInputs.answer, answer),
  withdraw: command(clinicalDuties, actInputs.withdraw, withdraw),
  acknowledge: command(doctors, actInputs.acknowledge, acknowledge),
  close: command(clinicalDuties, actInputs.close, close),
});
