import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { ageBand, diseaseGroup, SMALL_SET } from '@lianzhen/shared/dashboard';
import type { casesInput } from '@lianzhen/shared/dashboard';
import { addDays, localDay, localInstant, pageOf, readDayCursor } from '@lianzhen/shared/kernel';
import { department, institution } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import type { Look } from '../platform/index.ts';
import { referral, referralEvent } from '../referral/table.ts';
import { scopeOf } from './scope.ts';

type Input = z.output<typeof casesInput>;

const origin = alias(institution, 'origin');
const target = alias(institution, 'target');

/** Only steps that the figures have already counted, so that a list is as long as its figure says. */
function asked(look: Look, input: Input) {
  return and(
    eq(referralEvent.counted, true),
    sql`${referral.fromInstitutionId} not in (select i.id from ${institution} i where i.practice)`,
    gte(referralEvent.at, localInstant(input.from, '00:00')),
    lt(referralEvent.at, localInstant(addDays(input.to, 1), '00:00')),
    input.actions ? inArray(referralEvent.action, input.actions) : undefined,
    input.direction ? eq(referral.direction, input.direction) : undefined,
    input.fromInstitutionId ? eq(referral.fromInstitutionId, input.fromInstitutionId) : undefined,
    input.toInstitutionId ? eq(referral.toInstitutionId, input.toInstitutionId) : undefined,
    scopeOf(look, { from: referral.fromInstitutionId, to: referral.toInstitutionId }, input.areaCode),
  );
}

/** Whether so few cases answer the question that age and disease could point at a person. */
async function isSmall(look: Look, input: Input): Promise<boolean> {
  const patients = await look.db
    .selectDistinct({ patientId: referral.patientId })
    .from(referralEvent)
    .innerJoin(referral, eq(referral.id, referralEvent.referralId))
    .where(asked(look, input))
    .limit(SMALL_SET);
  return patients.length < SMALL_SET;
}

const day = sql<string>`to_char(${referralEvent.at} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`;

const columns = {
  eventId: referralEvent.id,
  day,
  action: referralEvent.action,
  direction: referral.direction,
  urgency: referral.urgency,
  state: referral.state,
  from: { zh: origin.name, en: origin.nameEn },
  to: { zh: target.name, en: target.nameEn },
  department: { zh: department.name, en: department.nameEn },
  diagnosis: sql<string | null>`${referral.diagnoses} -> 0 ->> 'code'`,
  birthDate: patient.birthDate,
};

/**
 * The cases behind a figure, one row for each step, newest first. No row tells who the patient is: no name, no
 * number, the day without the hour, and age band and disease group only when the set is not small.
 */
export async function cases(look: Look, input: Input) {
  const after = readDayCursor(input.cursor);
  const rows = await look.db
    .select(columns)
    .from(referralEvent)
    .innerJoin(referral, eq(referral.id, referralEvent.referralId))
    .innerJoin(patient, eq(patient.id, referral.patientId))
    .innerJoin(origin, eq(origin.id, referral.fromInstitutionId))
    .innerJoin(target, eq(target.id, referral.toInstitutionId))
    .leftJoin(department, eq(department.id, referral.toDepartmentId))
    .where(
      and(
        asked(look, input),
        after ? sql`(${day}, ${referralEvent.id}) < (${after.day}, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(day), desc(referralEvent.id))
    .limit(input.limit + 1);
  const small = await isSmall(look, input);
  const page = pageOf(rows, input.limit, row => `${row.day}|${row.eventId}`);
  const today = localDay(look.now);
  return {
    next: page.next,
    small,
    rows: page.rows.map(({ birthDate, diagnosis, ...row }) => ({
      day: row.day,
      action: row.action,
      direction: row.direction,
      urgency: row.urgency,
      state: row.state,
      from: row.from,
      to: row.to,
      department: row.department,
      ageBand: small ? null : ageBand(birthDate, today),
      disease: small || diagnosis === null ? null : diseaseGroup(diagnosis),
    })),
  };
}
