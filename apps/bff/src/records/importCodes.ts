import { eq } from 'drizzle-orm';
import Papa from 'papaparse';
import type { z } from 'zod';
import { Refusal } from '@lianzhen/shared/kernel';
import type { codeCheck, codePart, IcdFault, IcdLine } from '@lianzhen/shared/records';
import { isIcdHeader, readIcdLine } from '@lianzhen/shared/records';
import { one, some, spellingOf } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { codeGrams } from './codeGrams.ts';
import { codesIn } from './codes.ts';
import { icdCode, icdList } from './table.ts';

/** Rows of one statement; more parameters than that PostgreSQL does not take. */
const AT_ONCE = 2000;
const FAULTS_SHOWN = 50;

type Fault = { line: number; fault: IcdFault; said: string };
type Part = { good: IcdLine[]; faults: Fault[] };

/** The lines of a part of the list, and those that are not taken with the reason. */
function readPart(text: string): Part {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const good = new Map<string, IcdLine>();
  const faults: Fault[] = [];
  data.forEach((columns, place) => {
    if (place === 0 && isIcdHeader(columns)) return;
    const read = readIcdLine(columns);
    const said = columns.join(',').slice(0, 120);
    if (typeof read === 'string') faults.push({ line: place + 1, fault: read, said });
    else if (good.has(read.code)) faults.push({ line: place + 1, fault: 'twice', said });
    else good.set(read.code, read);
  });
  return { good: [...good.values()], faults };
}

const told = ({ good, faults }: Part) => ({
  good: good.length,
  bad: faults.length,
  faults: faults.slice(0, FAULTS_SHOWN),
});

/** What an import of this part would take and what not; nothing is written. */
export async function checkCodes(_look: Look, input: z.output<typeof codeCheck>) {
  return told(readPart(input.text));
}

function rowOf(listId: string, { code, name, pinyin }: IcdLine) {
  const spelling = spellingOf(name);
  return {
    listId,
    code,
    name,
    bare: code.replace('.', '').toUpperCase(),
    pinyin: pinyin || spelling.pinyin,
    initials: spelling.initials,
    grams: codeGrams(name),
  };
}

async function begin(act: Act, version: string): Promise<string> {
  const list = one(
    await act.db
      .insert(icdList)
      .values({ version, postId: act.actor.postId, rows: 0, startedAt: act.now })
      .returning({ id: icdList.id }),
  );
  return list.id;
}

/**
 * Takes one part of a list of diagnoses; the list is searched from the moment its last part has come. Until then, and
 * when it never comes, the former list stays in use.
 * @throws Refusal `not_found` for a list that is not there, `conflict/list_finished`.
 */
export async function importCodes(act: Act, input: z.output<typeof codePart>) {
  const listId = input.listId ?? (await begin(act, input.version));
  const list = some(await act.db.select().from(icdList).where(eq(icdList.id, listId)).for('update'));
  if (list.finishedAt) throw new Refusal('conflict', 'list_finished');
  const part = readPart(input.text);
  const rows = part.good.map(line => rowOf(listId, line));
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await act.db
      .insert(icdCode)
      .values(rows.slice(from, from + AT_ONCE))
      .onConflictDoNothing();
  const held = await codesIn(act, listId);
  if (input.last && held === 0) throw new Refusal('rule_violated', 'list_empty');
  await act.db
    .update(icdList)
    .set({ rows: held, ...(input.last && { finishedAt: act.now }) })
    .where(eq(icdList.id, listId));
  act.trail({
    action: 'records.import_codes',
    subject: 'icd_list',
    subjectId: listId,
    detail: { version: list.version, codes: held, last: input.last },
  });
  return { listId, held, ...told(part) };
}
