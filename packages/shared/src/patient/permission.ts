import { isClinical } from '../kernel/index.ts';
import type { Duty, Words } from '../kernel/index.ts';

/** Why an institution may see a person: it holds the contract, it treats, or a referral goes to or from it. */
export const relationKinds = ['contract', 'treating', 'referral'] as const;

export type RelationKind = (typeof relationKinds)[number];

export const relationKindWords: Record<RelationKind, Words> = {
  contract: { zh: '签约', en: 'Contract clinic' },
  treating: { zh: '就诊', en: 'Treating' },
  referral: { zh: '转诊', en: 'Referral' },
};

/** One such reason; without an end when `until` is null, else it ends at that instant. */
export type PatientRelation = { kind: RelationKind; institutionId: string; until: Date | null };

/** A person is seen by clinical posts of an institution that has a living relation to them, and by no one else. */
export function canSeePatient(
  actor: { institutionId: string; duty: Duty },
  relations: readonly PatientRelation[],
  now: Date,
): boolean {
  if (!isClinical(actor.duty)) return false;
  return relations.some(
    relation =>
      relation.institutionId === actor.institutionId && (relation.until === null || now < relation.until),
  );
}
