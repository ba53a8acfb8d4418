import type { Words } from '../kernel/index.ts';

/** What a table from outside may hold. */
export const importKinds = ['institutions', 'departments', 'practitioners'] as const;

export type ImportKind = (typeof importKinds)[number];

/** What becomes of a row: it is new, it changes something, it changes nothing, or it cannot be taken. */
export const rowFates = ['new', 'changed', 'unchanged', 'faulty'] as const;

export type RowFate = (typeof rowFates)[number];

/** What is wrong with, or changed in, one cell; `key` is an issue key of the form of that field. */
export type RowIssue = { column: string; key: string; was?: string };

export const rowFateWords: Record<RowFate, Words> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '更新', en: 'Changed' },
  unchanged: { zh: '无变化', en: 'Unchanged' },
  faulty: { zh: '有误', en: 'Faulty' },
};
