import { decide, isClinical } from '../kernel/index.ts';
import type { Duty, Table, Words } from '../kernel/index.ts';
import type { ReferralState } from '../referral/index.ts';
import type { PlanState } from './states.ts';

export const planActions = ['take_over', 'record', 'finish'] as const;
export type PlanAction = (typeof planActions)[number];

/** How the acting post stands to a plan: its house wrote it, carries it out, or has no part in it. */
export const planRoles = ['hospital', 'clinic', 'bystander'] as const;
export type PlanRole = (typeof planRoles)[number];

/** The clinic takes a patient over, records contacts while the plan runs, and ends it. The hospital looks on. */
export const planTable = {
  waiting: { take_over: { to: 'running', by: ['clinic'] } },
  running: {
    record: { to: 'running', by: ['clinic'] },
    finish: { to: 'finished', by: ['clinic'] },
  },
  finished: {},
  returned: {},
} as const satisfies Table<PlanState, PlanAction, PlanRole>;

/** The acting post, as far as a plan needs to know it. */
export type PlanActor = { institutionId: string; duty: Duty };

/** The two houses of a plan. */
export type PlanSides = { hospitalId: string; clinicId: string };

/** How a post stands to a plan; viewers and administrators have no part in any. */
export function planRoleOf(actor: PlanActor, sides: PlanSides): PlanRole {
  if (!isClinical(actor.duty)) return 'bystander';
  if (actor.institutionId === sides.hospitalId) return 'hospital';
  return actor.institutionId === sides.clinicId ? 'clinic' : 'bystander';
}

/** A plan is visible to the hospital that wrote it and the clinic that carries it out; else it does not exist. */
export function canSeePlan(actor: PlanActor, sides: PlanSides): boolean {
  return planRoleOf(actor, sides) !== 'bystander';
}

/** The states of a down-referral in which the clinic no longer has the patient, whatever the plan says. */
export const turnedBack = ['declined', 'withdrawn', 'closed'] as const satisfies readonly ReferralState[];

/** A plan whose down-referral was declined, withdrawn or closed before its end has gone back to the hospital. */
export function planStateOf(kept: PlanState, referral: ReferralState): PlanState {
  if (kept === 'finished') return kept;
  return turnedBack.some(state => state === referral) ? 'returned' : kept;
}

export const planOffReasons = [
  'illegal_transition',
  'not_permitted',
  'clinician_only',
  'visit_first',
] as const;
export type PlanOffReason = (typeof planOffReasons)[number];

/** What the screen says beside an action of a plan that is off. */
export const planOffWords: Record<PlanOffReason, Words> = {
  illegal_transition: { zh: '当前状态下没有这一步', en: 'This step does not exist in the present state' },
  not_permitted: { zh: '这一步由基层机构完成', en: 'The clinic takes this step' },
  clinician_only: { zh: '须由医生完成', en: 'A doctor does this' },
  visit_first: {
    zh: '先记录首次门诊或上门随访;若患者未来,请在转诊单上退回',
    en: 'Record the first visit before; if the patient never came, decline the referral',
  },
};

/** What decides what may be done with a plan. */
export type PlanFacts = PlanSides & {
  state: PlanState;
  /** The patient has been seen at the clinic or at home since the clinic took over. */
  visited: boolean;
};

export type PlanAllowed = { allowed: true; to: PlanState } | { allowed: false; reason: PlanOffReason };

/** The whole answer for one action: the table first, then that a doctor does it, and that a visit comes first. */
export function mayActOnPlan(actor: PlanActor, action: PlanAction, facts: PlanFacts): PlanAllowed {
  const table: Table<PlanState, PlanAction, PlanRole> = planTable;
  const decision = decide(table, facts.state, action, planRoleOf(actor, facts));
  if (!decision.allowed) return { allowed: false, reason: decision.code };
  if (actor.duty === 'desk') return { allowed: false, reason: 'clinician_only' };
  if (action === 'finish' && !facts.visited) return { allowed: false, reason: 'visit_first' };
  return decision;
}
