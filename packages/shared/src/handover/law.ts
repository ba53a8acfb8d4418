import { isOffice } from '../kernel/index.ts';
import type { Duty } from '../kernel/index.ts';
import type { WorkKind } from './work.ts';

/** A post, as far as leaving it needs to know it. */
export type Held = {
  postId: string;
  practitionerId: string;
  institutionId: string;
  departmentId: string | null;
  duty: Duty;
};

/**
 * Who may end a post: the system office any post of care or of watching; a head those of the own department, or of the
 * whole house when heading no department, but no other head's. Nobody ends the own post, and the offices are ended by
 * the security officer.
 */
export function mayEndPost(actor: Held, leaving: Held): boolean {
  if (isOffice(leaving.duty) || actor.practitionerId === leaving.practitionerId) return false;
  if (actor.duty === 'administrator') return true;
  if (actor.duty !== 'head' || leaving.duty === 'head') return false;
  if (actor.institutionId !== leaving.institutionId) return false;
  return actor.departmentId === null || actor.departmentId === leaving.departmentId;
}

const doctors: readonly Duty[] = ['clinician', 'head'];
const staff: readonly Duty[] = ['clinician', 'head', 'desk'];

const takers: Record<WorkKind, readonly Duty[]> = {
  cases: staff,
  sent: doctors,
  plans: doctors,
  sessions: doctors,
  shifts: staff,
  pairs: doctors,
  patients: ['clinician'],
  drafts: doctors,
};

/**
 * Open work stays in the house. What a doctor answers for goes to a doctor, and so do cases a doctor treats; sessions
 * stay in their department; unfinished notes go to another person.
 */
export function mayTakeOver(kind: WorkKind, leaving: Held, taker: Held): boolean {
  if (taker.postId === leaving.postId || taker.institutionId !== leaving.institutionId) return false;
  if (!takers[kind].includes(taker.duty)) return false;
  if (kind === 'cases' && doctors.includes(leaving.duty)) return doctors.includes(taker.duty);
  if (kind === 'sessions') return taker.departmentId !== null && taker.departmentId === leaving.departmentId;
  return kind !== 'drafts' || taker.practitionerId !== leaving.practitionerId;
}

/** Pairs rest on two people knowing each other, so they may end with one of them; all else needs a successor. */
export function mayEnd(kind: WorkKind): boolean {
  return kind === 'pairs';
}

/** Whom to suggest: someone of the same department and duty, else of the same department, else of the same duty. */
export function suggestTaker(kind: WorkKind, leaving: Held, takers: readonly Held[]): string | null {
  const nearness = (taker: Held) =>
    (taker.departmentId === leaving.departmentId ? 2 : 0) + (taker.duty === leaving.duty ? 1 : 0);
  let best: Held | null = null;
  for (const taker of takers)
    if (mayTakeOver(kind, leaving, taker) && (!best || nearness(taker) > nearness(best))) best = taker;
  return best?.postId ?? null;
}
