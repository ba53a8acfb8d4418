import { and, eq } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { Refusal } from '@lianzhen/shared/kernel';
import { cardExpired, maskId, maskName, readHealthCard } from '@lianzhen/shared/patient';
import type { IdKind, Sex, Verification } from '@lianzhen/shared/patient';
import { some } from '../platform/index.ts';
import type { Look } from '../platform/index.ts';
import { cardDigest, documentDigest } from './digest.ts';
import { patient } from './table.ts';
import { masked } from './views.ts';

/** What someone holds in the hand: a document, or the code of a health card. */
export type Shown = { idKind: IdKind; idNumber: string; card: string | null };

/**
 * The condition that finds the holder of what is shown.
 * @throws Refusal `rule_violated/card_expired` when the code was made for a moment that is over.
 */
export function holderOf(look: Look, shown: Shown): SQL {
  const card = shown.card === null ? null : readHealthCard(shown.card);
  if (card && cardExpired(card, look.now)) throw new Refusal('rule_violated', 'card_expired');
  return card
    ? eq(patient.cardDigest, cardDigest(look, card.id))
    : eq(patient.idDigest, documentDigest(look, shown.idKind, shown.idNumber));
}

/**
 * The key of the person who is shown, whether or not the reader may see them.
 * @throws Refusal `not_found` when nobody in the region has this document.
 */
export async function personShown(look: Look, shown: Shown): Promise<string> {
  return some(await look.db.select({ personId: patient.personId }).from(patient).where(holderOf(look, shown)))
    .personId;
}

/** A person known in the region but not to this institution: as much as their card already says. */
export type Outside = {
  name: string;
  sex: Sex;
  birthDate: string;
  idKind: IdKind;
  idMasked: string;
  verification: Verification;
};

/** The stranger whom an exact number or card means. */
export async function outsideBy(look: Look, condition: SQL | undefined): Promise<Outside | null> {
  const [found] = await look.db
    .select({
      name: patient.name,
      sex: patient.sex,
      birthDate: patient.birthDate,
      idKind: patient.idKind,
      idSealed: patient.idSealed,
      verification: patient.verification,
    })
    .from(patient)
    .where(and(condition))
    .limit(1);
  if (!found) return null;
  const { idSealed, name, ...shown } = found;
  return { ...shown, name: maskName(name), idMasked: masked(look, idSealed, maskId) ?? '' };
}
