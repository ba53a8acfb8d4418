import Papa from 'papaparse';
import { columnOf, importColumns } from '@lianzhen/shared/directory';
import type { ImportKind } from '@lianzhen/shared/directory';
import { Refusal } from '@lianzhen/shared/kernel';

export type Cells = Record<string, string>;
export type Line = { line: number; cells: Cells };

/** More rows than this are given in several files. */
export const MOST_ROWS = 20_000;

/** UTF-8 when it is, else the encoding in which spreadsheets write Chinese. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Headings become keys; a heading that is not known keeps its words, so that nothing is lost. */
function headings(kind: ImportKind, given: readonly string[]): string[] {
  const keys = given.map(heading => columnOf(kind, heading) ?? heading.trim());
  const missing = importColumns[kind].filter(column => column.needed && !keys.includes(column.key));
  if (missing.length > 0)
    throw new Refusal('rule_violated', 'columns_missing', {
      columns: missing.map(column => column.words.zh).join('、'),
    });
  return keys;
}

/**
 * The rows of a file with a heading line; `line` counts from 2, as a spreadsheet does. Empty rows are left out.
 * @throws Refusal `rule_violated` with `no_table`, `columns_missing` (facts `columns`), `too_many_rows` (facts `most`).
 */
export function readTable(kind: ImportKind, bytes: Uint8Array): Line[] {
  const { data } = Papa.parse<string[]>(textOf(bytes), { skipEmptyLines: false });
  const [head, ...rows] = data;
  if (!head || head.every(cell => !cell.trim())) throw new Refusal('rule_violated', 'no_table');
  const keys = headings(kind, head);
  const lines = rows.flatMap((row, at) => {
    if (row.every(cell => !cell.trim())) return [];
    const cells = Object.fromEntries(keys.map((key, place) => [key, (row[place] ?? '').trim()]));
    return [{ line: at + 2, cells }];
  });
  if (lines.length === 0) throw new Refusal('rule_violated', 'no_table');
  if (lines.length > MOST_ROWS) throw new Refusal('rule_violated', 'too_many_rows', { most: MOST_ROWS });
  return lines;
}
