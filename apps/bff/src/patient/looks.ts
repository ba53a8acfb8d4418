import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { id, pageInput, pageOf, readInstantCursor } from '@lianzhen/shared/kernel';
import { institution, practitioner } from '../directory/table.ts';
import type { Act } from '../platform/index.ts';
import { auditEntry } from '../platform/table.ts';
import { idsOf } from './person.ts';
import { mustSee } from './visible.ts';

export const looksInput = pageInput.extend({ patientId: id });

/** Lines that say nothing of their own beside the act that caused them. */
const implied = sql`${auditEntry.action} not in ('patient.grant_relation', 'patient.end_relation')`;

/**
 * Who looked at this person or did something to them, newest first: from the trail, which nobody can thin out.
 * @throws Refusal `not_found` for strangers.
 */
export async function looks(act: Act, input: z.output<typeof looksInput>) {
  await mustSee(act, input.patientId);
  const after = readInstantCursor(input.cursor);
  const rows = await act.db
    .select({
      key: auditEntry.key,
      at: auditEntry.at,
      action: auditEntry.action,
      reason: sql<string | null>`${auditEntry.detail} ->> 'reason'`,
      who: practitioner.name,
      institution: { zh: institution.name, en: institution.nameEn },
    })
    .from(auditEntry)
    .leftJoin(practitioner, eq(practitioner.id, auditEntry.practitionerId))
    .leftJoin(institution, eq(institution.id, auditEntry.institutionId))
    .where(
      and(
        inArray(auditEntry.patientId, await idsOf(act, input.patientId)),
        eq(auditEntry.outcome, 'done'),
        implied,
        after
          ? sql`(${auditEntry.at}, ${auditEntry.key}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.key))
    .limit(input.limit + 1);
  act.trail({
    action: 'patient.looks',
    subject: 'patient',
    subjectId: input.patientId,
    patientId: input.patientId,
  });
  return pageOf(rows, input.limit, row => `${row.at.toISOString()}|${row.key}`);
}
