import { and, desc, eq, gte, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { addMinutes, id } from '@lianzhen/shared/kernel';
import { currentMedicines, medicinesOf, MEDICINES_KNOWN_FOR_DAYS } from '@lianzhen/shared/records';
import { institution } from '../directory/table.ts';
import { idsOf, mustSee } from '../patient/index.ts';
import type { Act } from '../platform/index.ts';
import { entries } from './entries.ts';
import { problemsOfPerson } from './facets.ts';
import { ofPerson } from './person.ts';
import { labResultRow, record } from './table.ts';

export const courseInput = z.object({ patientId: id, item: z.string().min(1).max(200) });
export const overviewInput = z.object({ patientId: id });

/** So many measurements of one item are drawn: ten years of one each week. */
const POINTS = 520;
const ITEMS = 40;
const DAY_MINUTES = 24 * 60;

/**
 * The course of one laboratory item across institutions, the newest first; results in words come too.
 * @throws Refusal `not_found` for strangers.
 */
export async function course(act: Act, input: z.output<typeof courseInput>) {
  await mustSee(act, input.patientId);
  const persons = await idsOf(act, input.patientId);
  const points = await act.db
    .select({
      recordId: labResultRow.recordId,
      at: labResultRow.at,
      name: labResultRow.name,
      value: labResultRow.value,
      text: labResultRow.text,
      unit: labResultRow.unit,
      low: labResultRow.low,
      high: labResultRow.high,
      flag: labResultRow.flag,
      institution: { zh: institution.name, en: institution.nameEn },
    })
    .from(labResultRow)
    .innerJoin(record, eq(record.id, labResultRow.recordId))
    .innerJoin(institution, eq(institution.id, record.institutionId))
    .where(and(ofPerson(labResultRow.patientId, persons), eq(labResultRow.item, input.item)))
    .orderBy(desc(labResultRow.at), desc(labResultRow.recordId))
    .limit(POINTS);
  act.trail({
    action: 'records.course',
    subject: 'patient',
    subjectId: input.patientId,
    patientId: input.patientId,
    detail: { item: input.item },
  });
  return { item: input.item, points };
}

/** The newest result of each item. */
async function lastResults(act: Act, persons: readonly string[]) {
  const newest = act.db
    .selectDistinctOn([labResultRow.item], {
      item: labResultRow.item,
      recordId: labResultRow.recordId,
      at: labResultRow.at,
      name: labResultRow.name,
      value: labResultRow.value,
      text: labResultRow.text,
      unit: labResultRow.unit,
      low: labResultRow.low,
      high: labResultRow.high,
      flag: labResultRow.flag,
    })
    .from(labResultRow)
    .where(ofPerson(labResultRow.patientId, persons))
    .orderBy(labResultRow.item, desc(labResultRow.at))
    .as('newest');
  return act.db
    .select()
    .from(newest)
    .orderBy(desc(newest.at), sql`${newest.item}`)
    .limit(ITEMS);
}

/** What the patient takes now, from the entries of the last months that speak of medicines. */
async function medicines(act: Act, persons: readonly string[]) {
  const rows = await entries(act)
    .where(
      and(
        ofPerson(record.patientId, persons),
        isNull(record.replacedById),
        inArray(record.kind, ['encounter', 'prescription']),
        gte(record.occurredAt, addMinutes(act.now, -MEDICINES_KNOWN_FOR_DAYS * DAY_MINUTES)),
      ),
    )
    .orderBy(desc(record.occurredAt), desc(record.id))
    .limit(60);
  return currentMedicines(
    rows.map(row => ({
      recordId: row.id,
      at: row.occurredAt,
      institution: row.institution,
      items: medicinesOf(row.body),
    })),
    act.now,
  );
}

/** The newest entries of some kinds, for the summary on paper. */
async function newest(
  act: Act,
  persons: readonly string[],
  kinds: (typeof record.$inferSelect)['kind'][],
  most: number,
) {
  return entries(act)
    .where(and(ofPerson(record.patientId, persons), isNull(record.replacedById), inArray(record.kind, kinds)))
    .orderBy(desc(record.occurredAt), desc(record.id))
    .limit(most);
}

/**
 * What matters before anything is opened: diseases, medicines taken now, allergies other systems know, last results.
 * @throws Refusal `not_found` for strangers.
 */
export async function overview(act: Act, input: z.output<typeof overviewInput>) {
  await mustSee(act, input.patientId);
  const persons = await idsOf(act, input.patientId);
  act.trail({
    action: 'records.overview',
    subject: 'patient',
    subjectId: input.patientId,
    patientId: input.patientId,
  });
  return {
    problems: await problemsOfPerson(act, persons),
    medicines: await medicines(act, persons),
    allergies: (await newest(act, persons, ['allergy'], 20)).flatMap(({ body, institution: from }) =>
      body.type === 'allergy' ? [{ ...body, institution: from }] : [],
    ),
    results: await lastResults(act, persons),
  };
}

/** The overview with the last visits, for one sheet of paper. */
export async function summary(act: Act, input: z.output<typeof overviewInput>) {
  const facts = await overview(act, input);
  const persons = await idsOf(act, input.patientId);
  return {
    ...facts,
    visits: await newest(act, persons, ['encounter', 'discharge'], 5),
    studies: await newest(act, persons, ['imaging', 'ecg'], 5),
  };
}
