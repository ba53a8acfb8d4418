import { and, asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { id, Refusal } from '@lianzhen/shared/kernel';
import type { ImportKind, RowFate } from '@lianzhen/shared/directory';
import { rowFates } from '@lianzhen/shared/directory';
import { one, some } from '../../platform/index.ts';
import type { Act } from '../../platform/index.ts';
import { importRow, importRun } from '../table.ts';
import { judgeDepartments } from './departments.ts';
import type { Judge, Judged } from './fate.ts';
import { inPortions } from './fate.ts';
import { judgeInstitutions } from './institutions.ts';
import { judgePractitioners } from './practitioners.ts';
import type { Line } from './read.ts';

const judges: Record<ImportKind, Judge> = {
  institutions: judgeInstitutions,
  departments: judgeDepartments,
  practitioners: judgePractitioners,
};

export type Counts = Record<RowFate, number>;

function countsOf(rows: readonly Judged[]): Counts {
  const counts = Object.fromEntries(rowFates.map(fate => [fate, 0])) as Counts;
  for (const { fate } of rows) counts[fate] += 1;
  return counts;
}

async function keepRows(act: Act, runId: string, rows: readonly Judged[]): Promise<void> {
  await act.db.delete(importRow).where(eq(importRow.runId, runId));
  await inPortions(rows, portion =>
    act.db
      .insert(importRow)
      .values(portion.map(({ line, fate, cells, issues }) => ({ runId, line, fate, cells, issues }))),
  );
}

/** Judges every row of a file and changes nothing else: what would become of each is kept to be looked at. */
export async function dryRun(
  act: Act,
  input: { kind: ImportKind; fileName: string; lines: readonly Line[] },
): Promise<{ id: string; counts: Counts }> {
  const { rows } = await judges[input.kind](act, input.lines);
  const counts = countsOf(rows);
  const { id: runId } = one(
    await act.db
      .insert(importRun)
      .values({
        kind: input.kind,
        fileName: input.fileName,
        at: act.now,
        byPractitionerId: act.actor.practitionerId,
        counts,
      })
      .returning({ id: importRun.id }),
  );
  await keepRows(act, runId, rows);
  act.trail({
    action: 'directory.read_import',
    subject: 'import_run',
    subjectId: runId,
    detail: { kind: input.kind, ...counts },
  });
  return { id: runId, counts };
}

export const applyImportInput = z.object({
  id,
  /** Refuses the whole when a single row is faulty. */
  whole: z.boolean().default(false),
});

/**
 * Does what the dry run showed, in one transaction: the rows are judged anew against the region as it now stands, and
 * all that are not faulty are done. The fates kept are those of this second judgement.
 * @throws Refusal `not_found`, `conflict/import_applied`, `rule_violated/import_faulty` with `faulty`.
 */
export async function applyImport(act: Act, input: z.output<typeof applyImportInput>): Promise<Counts> {
  await act.db.execute(sql`select pg_advisory_xact_lock(7233004)`);
  const run = some(await act.db.select().from(importRun).where(eq(importRun.id, input.id)).for('update'));
  if (run.appliedAt) throw new Refusal('conflict', 'import_applied');
  const kept = await act.db
    .select({ line: importRow.line, cells: importRow.cells })
    .from(importRow)
    .where(and(eq(importRow.runId, input.id)))
    .orderBy(asc(importRow.line));
  const { rows, addAll } = await judges[run.kind](act, kept);
  const counts = countsOf(rows);
  if (input.whole && counts.faulty > 0)
    throw new Refusal('rule_violated', 'import_faulty', { faulty: counts.faulty });
  await addAll(act);
  for (const row of rows) await row.act?.(act);
  await keepRows(act, input.id, rows);
  await act.db.update(importRun).set({ appliedAt: act.now, counts }).where(eq(importRun.id, input.id));
  act.trail({
    action: 'directory.apply_import',
    subject: 'import_run',
    subjectId: input.id,
    detail: { kind: run.kind, ...counts },
  });
  return counts;
}
