import type { Words } from '../kernel/index.ts';
import { icd10Lines } from './icd10.data.ts';

/** A disease of the built-in set of common ICD-10 codes (WHO titles, three or four characters). */
export type Icd10Entry = { code: string; words: Words };

type Indexed = Icd10Entry & { names: string[]; initials: string[]; english: string; bare: string };

const index: readonly Indexed[] = icd10Lines
  .trim()
  .split('\n')
  .map(line => {
    const [code = '', zh = '', en = '', others = '', initials = ''] = line.split('|');
    return {
      code,
      words: { zh, en },
      names: [zh, ...others.split(' ').filter(Boolean)].map(name => name.toLowerCase()),
      initials: initials.split(' '),
      english: en.toLowerCase(),
      bare: code.replace('.', ''),
    };
  });

const byCode = new Map(index.map(entry => [entry.code, entry]));

export const icd10Codes: readonly string[] = index.map(entry => entry.code);

/** The title of a code of the built-in set, or null when the code is not in it. */
export function icd10Words(code: string): Words | null {
  return byCode.get(code)?.words ?? null;
}

/** How well one entry answers the question; 0 is best, null is no answer. */
function rank(entry: Indexed, asked: string): number | null {
  const code = asked.toUpperCase().replace('.', '');
  if (entry.bare === code) return 0;
  if (entry.names.includes(asked)) return 1;
  if (entry.initials.includes(asked)) return 2;
  if (/^[A-Z]\d/.test(code) && entry.bare.startsWith(code)) return 3;
  if (entry.names.some(name => name.startsWith(asked))) return 4;
  if (entry.english.startsWith(asked)) return 5;
  if (asked.length >= 2 && entry.initials.some(letters => letters.startsWith(asked))) return 6;
  if (entry.names.some(name => name.includes(asked))) return 7;
  if (asked.length >= 3 && entry.english.split(/[\s()[\],-]+/).some(word => word.startsWith(asked))) return 8;
  if (asked.length >= 3 && entry.initials.some(letters => letters.includes(asked))) return 9;
  return null;
}

/** Finds diseases by code, Chinese name or part of it, pinyin initials, or English; every word must fit. */
export function searchIcd10(text: string, limit = 20): Icd10Entry[] {
  const words = text.normalize('NFKC').trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const found: { entry: Indexed; score: number }[] = [];
  for (const entry of index) {
    const ranks = words.map(word => rank(entry, word));
    if (ranks.some(one => one === null)) continue;
    found.push({ entry, score: ranks.reduce<number>((sum, one) => sum + (one ?? 0), 0) });
  }
  return found
    .sort((one, other) => one.score - other.score || one.entry.words.zh.length - other.entry.words.zh.length)
    .slice(0, limit)
    .map(({ entry: { code, words } }) => ({ code, words }));
}
