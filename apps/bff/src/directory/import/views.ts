import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import { z } from 'zod';
import { rowFates } from '@lianzhen/shared/directory';
import { id, pageInput, pageOf } from '@lianzhen/shared/kernel';
import { some } from '../../platform/index.ts';
import type { Look } from '../../platform/index.ts';
import { importRow, importRun, practitioner } from '../table.ts';

const columns = {
  id: importRun.id,
  kind: importRun.kind,
  fileName: importRun.fileName,
  at: importRun.at,
  appliedAt: importRun.appliedAt,
  counts: importRun.counts,
  by: practitioner.name,
};

/** The files that were read in, newest first. */
export async function importRuns(look: Look, input: z.output<typeof pageInput>) {
  const after = z.uuid().safeParse(input.cursor);
  const rows = await look.db
    .select(columns)
    .from(importRun)
    .innerJoin(practitioner, eq(practitioner.id, importRun.byPractitionerId))
    .where(after.success ? lt(importRun.id, after.data) : undefined)
    .orderBy(desc(importRun.id))
    .limit(input.limit + 1);
  return pageOf(rows, input.limit, row => row.id);
}

export const importRowsInput = pageInput.extend({ id, fate: z.enum(rowFates).optional() });

/** One file that was read in, with what becomes of its rows, in their order. */
export async function importRows(look: Look, input: z.output<typeof importRowsInput>) {
  const run = some(
    await look.db
      .select(columns)
      .from(importRun)
      .innerJoin(practitioner, eq(practitioner.id, importRun.byPractitionerId))
      .where(eq(importRun.id, input.id)),
  );
  const after = Number(input.cursor);
  const rows = await look.db
    .select({
      line: importRow.line,
      fate: importRow.fate,
      cells: importRow.cells,
      issues: importRow.issues,
    })
    .from(importRow)
    .where(
      and(
        eq(importRow.runId, input.id),
        input.fate ? eq(importRow.fate, input.fate) : undefined,
        after > 0 ? gt(importRow.line, after) : undefined,
      ),
    )
    .orderBy(asc(importRow.line))
    .limit(input.limit + 1);
  return { run, ...pageOf(rows, input.limit, row => String(row.line)) };
}

/** The rows that could not be taken, in the order of the file. */
export async function faultyRows(look: Look, runId: string) {
  const run = some(
    await look.db.select({ kind: importRun.kind }).from(importRun).where(eq(importRun.id, runId)),
  );
  const rows = await look.db
    .select({ cells: importRow.cells, issues: importRow.issues })
    .from(importRow)
    .where(and(eq(importRow.runId, runId), eq(importRow.fate, 'faulty')))
    .orderBy(asc(importRow.line));
  return { kind: run.kind, rows };
}
