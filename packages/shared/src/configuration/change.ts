import type { Words } from '../kernel/index.ts';

/** One thing that differs, in words: what it is, what it was and what it becomes; `null` where there was or is nothing. */
export type Change = { what: Words; before: Words | null; after: Words | null };

/** Several words said as one. */
export function join(parts: readonly Words[], between: Words = { zh: '，', en: ', ' }): Words {
  return {
    zh: parts.map(part => part.zh).join(between.zh),
    en: parts.map(part => part.en).join(between.en),
  };
}

/** A figure or a name that is the same in both languages. */
export const plain = (value: string | number): Words => ({ zh: String(value), en: String(value) });

/** A change, unless both sides say the same. */
export function changed(what: Words, before: Words | null, after: Words | null): Change[] {
  const same = before?.zh === after?.zh && before?.en === after?.en;
  return same ? [] : [{ what, before, after }];
}
