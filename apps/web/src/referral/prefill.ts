import type { RecordBody } from '@lianzhen/shared/records';
import type { Answers } from '../platform/trpc.ts';
import type { Case } from './actions.ts';
import type { UpForm } from './upForm.ts';

type Entry = Answers['records']['timeline']['rows'][number];
type Visit = Extract<RecordBody, { type: 'encounter' }>['encounter'];

function visitOf(entry: Entry): Visit | null {
  return entry.body.type === 'encounter' ? entry.body.encounter : null;
}

const lines = (...parts: (string | undefined)[]) => parts.filter(part => part?.trim()).join('\n');

function medicinesOf({ medicines }: Visit): string {
  return medicines
    .map(({ name, dose, route, frequency }) => [name, dose, route, frequency].filter(Boolean).join(' '))
    .join('；');
}

/** What the last visit already says, so that nobody writes it twice. The visit itself goes along as a record. */
export function fromVisit(entry: Entry): Partial<UpForm> {
  const visit = visitOf(entry);
  if (!visit) return {};
  return {
    diagnoses: visit.diagnoses,
    history: lines(visit.complaint, visit.history, visit.examination),
    pastHistory: visit.pastHistory,
    treatment: lines(visit.treatment, medicinesOf(visit)),
    recordIds: [entry.id],
    ...(visit.disposition === 'emergency_transfer' && { urgency: 'emergency' as const }),
  };
}

/** A case that was declined or closed, taken up again: all but its destination. */
export function fromPrevious(previous: Case): Partial<UpForm> {
  return {
    urgency: previous.urgency,
    purpose: previous.purpose,
    purposeText: previous.purposeText ?? '',
    diagnoses: previous.diagnoses,
    history: previous.history,
    pastHistory: previous.pastHistory ?? '',
    treatment: previous.treatment ?? '',
    recordIds: previous.packet.map(({ recordId }) => recordId),
  };
}
