import {
  clinicalFlagWords,
  dangerSigns,
  examParts,
  examPartWords,
  vitalNames,
  vitalSigns,
} from '@lianzhen/shared/records';
import type { RecordBody } from '@lianzhen/shared/records';
import { say } from '../platform/i18n.ts';
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

/** What was measured and found, in one line each. */
function foundIn({ vitals, flags, findings, examination }: Visit): string[] {
  const measured = vitalNames.flatMap(name => {
    const value = vitals[name];
    return value === null ? [] : [`${say(vitalSigns[name].words)} ${value} ${vitalSigns[name].unit}`.trim()];
  });
  const parts = examParts.flatMap(part =>
    findings[part] ? [`${say(examPartWords[part])} ${findings[part]}`] : [],
  );
  return [
    measured.join('，'),
    flags.map(flag => say(clinicalFlagWords[flag])).join('，'),
    [...parts, examination].filter(Boolean).join('；'),
  ];
}

/** As pressing as the doctor decided, else as the most pressing danger sign of the visit asks. */
function urgencyOf({ disposition, vitals, flags, diagnoses }: Visit): Partial<UpForm> {
  if (disposition === 'emergency_transfer') return { urgency: 'emergency' };
  const codes = diagnoses.map(({ code }) => code);
  const [first] = dangerSigns({ vitals, flags, diagnoses: codes, years: null });
  return first && first.level !== 'routine' ? { urgency: 'urgent' } : {};
}

/** What the last visit already says, so that nobody writes it twice. The visit itself goes along as a record. */
export function fromVisit(entry: Entry): Partial<UpForm> {
  const visit = visitOf(entry);
  if (!visit) return {};
  return {
    diagnoses: visit.diagnoses,
    history: lines(visit.complaint, visit.history, ...foundIn(visit)),
    pastHistory: visit.pastHistory,
    treatment: lines(visit.treatment, medicinesOf(visit)),
    recordIds: [entry.id],
    ...urgencyOf(visit),
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
