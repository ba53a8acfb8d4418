import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { id } from '@lianzhen/shared/kernel';
import { maskId, maskPhone, recordNumber } from '@lianzhen/shared/patient';
import { institution, post, practitioner } from '../directory/table.ts';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { warningsOf } from './allergies.ts';
import { patient, patientContact, patientMerge, patientRelation } from './table.ts';
import { livingFor, visibleTo } from './visible.ts';

export const pageInput = z.object({ id });

/** A sealed value with stars, or null when there is none. */
export function masked(look: Look, sealed: Buffer | null, mask: (plain: string) => string): string | null {
  return sealed && mask(look.seal.open(sealed));
}

const mother = alias(patient, 'mother');

const columns = {
  id: patient.id,
  number: patient.number,
  name: patient.name,
  sex: patient.sex,
  birthDate: patient.birthDate,
  birthEstimated: patient.birthEstimated,
  idKind: patient.idKind,
  idSealed: patient.idSealed,
  cardDigest: patient.cardDigest,
  phoneSealed: patient.phoneSealed,
  areaCode: patient.areaCode,
  address: patient.address,
  insurance: patient.insurance,
  reliefs: patient.reliefs,
  verification: patient.verification,
  allergyStatus: patient.allergyStatus,
  allergies: patient.allergies,
  longTerm: patient.longTerm,
  contractInstitutionId: patient.contractInstitutionId,
  contractName: institution.name,
  contractNameEn: institution.nameEn,
  familyDoctorPostId: patient.familyDoctorPostId,
  familyDoctor: practitioner.name,
  motherName: mother.name,
  version: patient.version,
};

/** The entry that speaks for the person of this one, when the reader may see them. */
async function speakingEntry(look: Look, entryId: string) {
  const { personId } = some(
    await look.db
      .select({ personId: patient.personId })
      .from(patient)
      .where(and(eq(patient.id, entryId), visibleTo(look.actor, look.now))),
  );
  return some(
    await look.db
      .select(columns)
      .from(patient)
      .leftJoin(institution, eq(institution.id, patient.contractInstitutionId))
      .leftJoin(post, eq(post.id, patient.familyDoctorPostId))
      .leftJoin(practitioner, eq(practitioner.id, post.practitionerId))
      .leftJoin(mother, eq(mother.id, patient.motherId))
      .where(eq(patient.id, personId)),
  );
}

/** Entries that were merged into this person, with the merge by which each came. */
async function mergedInto(look: Look, personId: string) {
  const rows = await look.db
    .select({
      id: patient.id,
      mergeId: patientMerge.id,
      number: patient.number,
      name: patient.name,
      idKind: patient.idKind,
      idSealed: patient.idSealed,
      allergyStatus: patient.allergyStatus,
      allergies: patient.allergies,
      longTerm: patient.longTerm,
      at: patientMerge.at,
      reason: patientMerge.reason,
    })
    .from(patient)
    .innerJoin(patientMerge, and(eq(patientMerge.fromId, patient.id), isNull(patientMerge.undoneAt)))
    .where(and(eq(patient.personId, personId), ne(patient.id, personId)))
    .orderBy(asc(patientMerge.at));
  return rows;
}

async function contactsOf(look: Look, personId: string) {
  const rows = await look.db
    .select({
      id: patientContact.id,
      name: patientContact.name,
      kinship: patientContact.kinship,
      phoneSealed: patientContact.phoneSealed,
    })
    .from(patientContact)
    .where(eq(patientContact.patientId, personId))
    .orderBy(asc(patientContact.place));
  return rows.map(({ phoneSealed, ...row }) => ({
    ...row,
    phoneMasked: masked(look, phoneSealed, maskPhone),
  }));
}

/** Until when the reader sees this person for an emergency alone; null when there is another reason. */
async function emergencyEnd(look: Look, personId: string): Promise<Date | null> {
  const relations = await look.db
    .select({ kind: patientRelation.kind, until: patientRelation.until })
    .from(patientRelation)
    .innerJoin(patient, eq(patient.id, patientRelation.patientId))
    .where(and(eq(patient.personId, personId), livingFor(look.actor, look.now)));
  if (relations.some(({ kind }) => kind !== 'emergency')) return null;
  const ends = relations.flatMap(({ until }) => (until ? [until.getTime()] : []));
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}

/** Children who were born under this person's name and are still kept by it. */
async function childrenOf(look: Look, ids: readonly string[]) {
  return look.db
    .select({ id: patient.id, name: patient.name })
    .from(patient)
    .where(
      and(inArray(patient.motherId, [...ids]), isNull(patient.survivorId), visibleTo(look.actor, look.now)),
    )
    .orderBy(asc(patient.birthDate), asc(patient.id));
}

/**
 * What the strip above everything of a patient shows; numbers with stars. For an entry that was merged it is the
 * page of the person, under the key of the entry that speaks.
 * @throws Refusal `not_found` for strangers.
 */
export async function page(act: Act, input: z.output<typeof pageInput>) {
  const { idSealed, cardDigest, phoneSealed, number, ...shown } = await speakingEntry(act, input.id);
  const merged = await mergedInto(act, shown.id);
  act.trail({ action: 'patient.page', subject: 'patient', subjectId: shown.id, patientId: shown.id });
  return {
    ...shown,
    ...warningsOf(shown, merged),
    recordNumber: recordNumber(number),
    idMasked: masked(act, idSealed, maskId),
    hasCard: cardDigest !== null,
    phoneMasked: masked(act, phoneSealed, maskPhone),
    contacts: await contactsOf(act, shown.id),
    children: await childrenOf(act, [shown.id, ...merged.map(entry => entry.id)]),
    merged: merged.map(entry => ({
      id: entry.id,
      mergeId: entry.mergeId,
      recordNumber: recordNumber(entry.number),
      name: entry.name,
      idKind: entry.idKind,
      idMasked: masked(act, entry.idSealed, maskId),
      at: entry.at,
      reason: entry.reason,
    })),
    emergencyUntil: await emergencyEnd(act, shown.id),
  };
}
