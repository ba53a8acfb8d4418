import type { RowFate, RowIssue } from '@lianzhen/shared/directory';
import type { z } from 'zod';
import type { Act } from '../../platform/index.ts';
import type { Cells, Line } from './read.ts';

/** What a row would do, and how a change is done when the import is applied. */
export type Judged = Line & { fate: RowFate; issues: RowIssue[]; act: ((act: Act) => Promise<void>) | null };

/** What becomes of each row, in the order of the file; what is new is added all at once, before the changes. */
export type Verdict = { rows: Judged[]; addAll: (act: Act) => Promise<void> };

/** Judges the rows of one kind of table against the region as it stands. */
export type Judge = (act: Act, lines: readonly Line[]) => Promise<Verdict>;

const AT_ONCE = 1_000;

/** Runs a verb over many in portions. */
export async function inPortions<One>(
  all: readonly One[],
  run: (portion: One[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await run(all.slice(at, at + AT_ONCE));
}

export const faulty = (line: Line, issues: RowIssue[]): Judged => ({
  ...line,
  fate: 'faulty',
  issues,
  act: null,
});

/** The issues of a form, at their columns. */
export function issuesOf(error: z.ZodError): RowIssue[] {
  return error.issues.map(issue => ({
    column: String(issue.path[0] ?? ''),
    key: /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code === 'too_big' ? 'too_long' : 'invalid',
  }));
}

/** The cells that differ from what stands, with what stood there. Cells that the file does not have change nothing. */
export function changed(cells: Cells, was: Readonly<Record<string, string>>): RowIssue[] {
  return Object.entries(was).flatMap(([column, before]) =>
    column in cells && cells[column] !== before ? [{ column, key: 'changed', was: before }] : [],
  );
}

/** Marks rows that name the same thing as an earlier row of the file. */
export function twice(
  lines: readonly Line[],
  nameOf: (cells: Cells) => string,
  column: string,
): Map<number, RowIssue> {
  const seen = new Set<string>();
  const found = new Map<number, RowIssue>();
  for (const { line, cells } of lines) {
    const name = nameOf(cells);
    if (seen.has(name)) found.set(line, { column, key: 'twice_in_file' });
    seen.add(name);
  }
  return found;
}
