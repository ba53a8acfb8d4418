import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { localDay } from '@lianzhen/shared/kernel';
import { estimatedBirth, newbornName, unknownName } from '@lianzhen/shared/patient';
import type { registerNewborn, registerUnknown } from '@lianzhen/shared/patient';
import { one } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { refuseAlike } from './alike.ts';
import { madeBy, mustBeBorn, namesOf } from './entry.ts';
import { grantRelation } from './relation.ts';
import { patient, patientContact } from './table.ts';
import { mustSee } from './visible.ts';

const withoutPapers = {
  idKind: 'none',
  allergyStatus: 'unknown',
  allergies: [],
  longTerm: [],
} as const satisfies Partial<typeof patient.$inferInsert>;

async function treatHere(act: Act, patientId: string): Promise<void> {
  const { institutionId } = act.actor;
  await grantRelation(act, { patientId, institutionId, kind: 'treating', sourceId: patientId });
}

/** The mother, as the entry that speaks for her; her telephone becomes that of the child's first contact. */
async function motherOf(act: Act, motherId: string) {
  await mustSee(act, motherId);
  const [speaking = motherId] = (
    await act.db.select({ id: patient.personId }).from(patient).where(eq(patient.id, motherId))
  ).map(({ id }) => id);
  return one(
    await act.db
      .select({
        id: patient.id,
        name: patient.name,
        phoneSealed: patient.phoneSealed,
        areaCode: patient.areaCode,
        address: patient.address,
        insurance: patient.insurance,
        contractInstitutionId: patient.contractInstitutionId,
      })
      .from(patient)
      .where(eq(patient.id, speaking)),
  );
}

/**
 * Enters a newborn under its mother's name, with her address, insurance and contract clinic, and with her as contact.
 * @throws Refusal `not_found` when the mother is a stranger, `conflict/probably_known` when a child of hers of this day
 *   and sex is there and nobody said why this is another, `rule_violated/born_in_future`.
 */
export async function newborn(act: Act, input: z.output<typeof registerNewborn>): Promise<{ id: string }> {
  mustBeBorn(act, input.birthDate);
  const {
    id: motherId,
    name: motherName,
    phoneSealed,
    contractInstitutionId,
    ...home
  } = await motherOf(act, input.motherId);
  const { birthDate, sex, order, another } = input;
  const name = newbornName(motherName, sex, order);
  const facts = { name, birthDate, sex, idKind: 'none', idNumber: '', phone: '', motherId } as const;
  await refuseAlike(act, facts, another);
  const made = one(
    await act.db
      .insert(patient)
      .values({
        ...namesOf(name),
        ...withoutPapers,
        ...home,
        ...madeBy(act),
        sex,
        birthDate,
        motherId,
        contractInstitutionId,
        verification: 'provisional',
      })
      .returning({ id: patient.id }),
  );
  await act.db
    .insert(patientContact)
    .values({ patientId: made.id, place: 0, name: motherName, kinship: 'parent', phoneSealed });
  act.trail({
    action: 'patient.register_newborn',
    subject: 'patient',
    subjectId: made.id,
    patientId: made.id,
    detail: { mother: motherId, ...(another && { another }) },
  });
  await treatHere(act, made.id);
  if (contractInstitutionId)
    await grantRelation(act, {
      patientId: made.id,
      institutionId: contractInstitutionId,
      kind: 'contract',
      sourceId: made.id,
    });
  return made;
}

/** Enters someone of whom nothing is known, under a name that is the record number. */
export async function unknown(act: Act, input: z.output<typeof registerUnknown>): Promise<{ id: string }> {
  const made = one(
    await act.db
      .insert(patient)
      .values({
        ...namesOf('无名氏'),
        ...withoutPapers,
        ...madeBy(act),
        sex: input.sex,
        birthDate: estimatedBirth(localDay(act.now), input.years),
        birthEstimated: true,
        address: input.found || null,
        insurance: 'self',
        verification: 'unknown',
      })
      .returning({ id: patient.id, number: patient.number }),
  );
  await act.db
    .update(patient)
    .set(namesOf(unknownName(made.number)))
    .where(eq(patient.id, made.id));
  act.trail({
    action: 'patient.register_unknown',
    subject: 'patient',
    subjectId: made.id,
    patientId: made.id,
  });
  await treatHere(act, made.id);
  return { id: made.id };
}
