import type { Words } from '../kernel/index.ts';

/** Which entry was merged into which: from the entry to the one directly above it. Without a line it stands by itself. */
export type Merges = ReadonlyMap<string, string>;

/** The entry that speaks for a person: the one at the end of the merges. */
export function survivorOf(merges: Merges, entry: string): string {
  let last = entry;
  for (let next = merges.get(last); next !== undefined; next = merges.get(last)) last = next;
  return last;
}

/** Says that two entries are one person: the person of `from` now speaks through the person of `into`. Nothing is lost. */
export function mergedWith(merges: Merges, from: string, into: string): Merges {
  const lower = survivorOf(merges, from);
  const upper = survivorOf(merges, into);
  return lower === upper ? merges : new Map([...merges, [lower, upper]]);
}

/** Takes back one merge: the entry stands again for itself and for all that had been merged into it before. */
export function unmergedFrom(merges: Merges, entry: string): Merges {
  return new Map([...merges].filter(([from]) => from !== entry));
}

/** Why two entries are held to be one person. */
export const mergeReasons = [
  'same_paper',
  'two_papers',
  'provisional_entry',
  'double_entry',
  'other',
] as const;

export type MergeReason = (typeof mergeReasons)[number];

export const mergeReasonWords: Record<MergeReason, Words> = {
  same_paper: { zh: '核对证件，为同一人', en: 'Papers compared: the same person' },
  two_papers: { zh: '同一人持两种证件', en: 'One person with two papers' },
  provisional_entry: { zh: '新生儿或身份不明者已确认身份', en: 'A newborn or unknown person was identified' },
  double_entry: { zh: '重复建档', en: 'Entered twice' },
  other: { zh: '其他（请说明）', en: 'Other (please say)' },
};
