import { expect, test } from 'vitest';

type Texts = Record<string, unknown>;
const catalogues = import.meta.glob<{ texts: { zh: Texts; en: Texts } }>('../**/texts.ts', { eager: true });
const entries = Object.entries(catalogues).map(([path, { texts }]) => ({ path, ...texts }));

test.each(entries)('$path says everything in both languages', ({ zh, en }) => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const [key, text] of Object.entries(zh)) {
    expect(typeof en[key]).toBe(typeof text);
    expect(text).not.toBe('');
    expect(en[key]).not.toBe('');
  }
});

/** A sample in brackets may be Chinese, for that is what people type; so is the name of the language. */
const withoutSamples = (text: string) => text.replace(/\([^)]*\)/g, '').replace('中文', '');

test.each(entries)('$path has no Chinese left in English, apart from samples in brackets', ({ en }) => {
  const left = Object.values(en).filter(
    text => typeof text === 'string' && /\p{Script=Han}/u.test(withoutSamples(text)),
  );
  expect(left).toEqual([]);
});
