import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from './differences.ts';

test('two values differ in nothing exactly when they are the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (a, b) => {
      expect(differences(a, structuredClone(a))).toEqual([]);
      const same = JSON.stringify(a) === JSON.stringify(b);
      expect(same && differences(a, b).length > 0).toBe(false);
    }),
  );
});

test('an entry is known by its code: moved it is an order, taken out it is one entry, renamed it is one word', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(code => ({ code, zh: `因${code}` }));
  expect(differences([a, b], [b, a])).toEqual([{ path: 'order', before: 'a b', after: 'b a' }]);
  expect(differences([a, b, c], [a, c])).toEqual([
    { path: 'b', before: b, after: null },
    { path: 'order', before: 'a b c', after: 'a c' },
  ]);
  expect(differences([a, b], [a, { code: 'b', zh: '新' }])).toEqual([
    { path: 'b.zh', before: '因b', after: '新' },
  ]);
});
