import { and, arrayContains, count, desc, eq, isNotNull, like, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { searchIcd10 } from '@lianzhen/shared/records';
import type { Look } from '../platform/index.ts';
import { codeGrams } from './codeGrams.ts';
import { icdCode, icdList } from './table.ts';

export const codesInput = z.object({
  text: z.string().trim().max(60),
  limit: z.number().int().min(1).max(30).default(12),
});

export const listsInput = z.object({});

/** The list that is searched: the one finished last. */
async function currentList(look: Look): Promise<string | null> {
  const [list] = await look.db
    .select({ id: icdList.id })
    .from(icdList)
    .where(isNotNull(icdList.finishedAt))
    .orderBy(desc(icdList.finishedAt), desc(icdList.id))
    .limit(1);
  return list?.id ?? null;
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();
const starts = (text: string) => `${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

/** Each kind of text asks the one index that fits it. */
function answering(text: string) {
  if (/^[a-z]\d/.test(text)) return like(icdCode.bare, starts(text.replace('.', '').toUpperCase()));
  if (/^[a-z]+$/.test(text))
    return or(like(icdCode.initials, starts(text)), like(icdCode.pinyin, starts(text)));
  const grams = codeGrams(text);
  return grams.length > 0 ? arrayContains(icdCode.grams, grams) : sql`false`;
}

/**
 * Diseases by code, name, pinyin or initials: from the imported list, or while there is none from the set that comes
 * with the product.
 */
export async function codes(look: Look, input: z.output<typeof codesInput>) {
  const text = plain(input.text);
  const listId = await currentList(look);
  if (listId === null)
    return searchIcd10(text, input.limit).map(({ code, words }) => ({ code, name: words.zh }));
  if (text === '') return [];
  return look.db
    .select({ code: icdCode.code, name: icdCode.name })
    .from(icdCode)
    .where(and(eq(icdCode.listId, listId), answering(text)))
    .orderBy(
      sql`${icdCode.name} <> ${text} and ${icdCode.initials} <> ${text} and ${icdCode.bare} <> ${text.replace('.', '').toUpperCase()}`,
      sql`char_length(${icdCode.name})`,
      icdCode.code,
    )
    .limit(input.limit);
}

/** The lists that were imported, the newest first, with what they hold. */
export async function lists(look: Look) {
  const rows = await look.db
    .select({
      id: icdList.id,
      version: icdList.version,
      rows: icdList.rows,
      startedAt: icdList.startedAt,
      finishedAt: icdList.finishedAt,
    })
    .from(icdList)
    .orderBy(desc(icdList.startedAt), desc(icdList.id))
    .limit(20);
  const current = await currentList(look);
  return rows.map(row => ({ ...row, current: row.id === current }));
}

/** How many codes a list holds. */
export async function codesIn(look: Look, listId: string): Promise<number> {
  const [held] = await look.db.select({ codes: count() }).from(icdCode).where(eq(icdCode.listId, listId));
  return held?.codes ?? 0;
}
