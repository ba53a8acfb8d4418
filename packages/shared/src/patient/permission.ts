import { HOUR, isClinical } from '../kernel/index.ts';
import type { Duty, Words } from '../kernel/index.ts';

/**
 * Why a person may be seen: the institution holds the contract, it treats, a referral goes to or from it; or one post
 * opened the person in an emergency.
 */
export const relationKinds = ['contract', 'treating', 'referral', 'emergency'] as const;

export type RelationKind = (typeof relationKinds)[number];

export const relationKindWords: Record<RelationKind, Words> = {
  contract: { zh: '签约', en: 'Contract clinic' },
  treating: { zh: '就诊', en: 'Treating' },
  referral: { zh: '转诊', en: 'Referral' },
  emergency: { zh: '紧急调阅', en: 'Emergency' },
};

/**
 * One such reason; without an end when `until` is null, else it ends at that instant. With a `postId` it is the reason
 * of that post alone.
 */
export type PatientRelation = {
  kind: RelationKind;
  institutionId: string;
  postId?: string | null;
  until: Date | null;
};

/** A person is seen by clinical posts of an institution that has a living relation to them, and by no one else. */
export function canSeePatient(
  actor: { institutionId: string; postId: string; duty: Duty },
  relations: readonly PatientRelation[],
  now: Date,
): boolean {
  if (!isClinical(actor.duty)) return false;
  return relations.some(
    ({ institutionId, postId = null, until }) =>
      institutionId === actor.institutionId &&
      (postId === null || postId === actor.postId) &&
      (until === null || now < until),
  );
}

const TREATING_MONTHS = 12;

/** Whoever treats goes on seeing the patient for twelve months after the last visit; a contract has no end of itself. */
export function treatingUntil(lastVisit: Date): Date {
  const until = new Date(lastVisit);
  until.setUTCMonth(until.getUTCMonth() + TREATING_MONTHS);
  return until;
}

const EMERGENCY_HOURS = 4;

/** An emergency opens a person for four hours. */
export function emergencyUntil(at: Date): Date {
  return new Date(at.getTime() + EMERGENCY_HOURS * HOUR);
}
