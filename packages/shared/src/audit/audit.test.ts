import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinMoved, merkleRoot } from './index.ts';

/** Free of collisions by being no shorter than what is hashed: what holds here holds for any good hash. */
const hash = (bytes: Uint8Array): Uint8Array => Uint8Array.from([bytes.length >> 8, bytes.length, ...bytes]);
const leaf = fc.uint8Array({ minLength: 1, maxLength: 40 });
const leaves = fc.array(leaf, { minLength: 1, maxLength: 40 });
const rootOf = (list: readonly Uint8Array[]): string => merkleRoot(list, hash).join(' ');

test('any change of any leaf gives another root', () => {
  fc.assert(
    fc.property(leaves, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 255 }), (list, nth, byte, by) => {
      const changed = list.map(one => Uint8Array.from(one));
      const target = changed[nth % changed.length] ?? new Uint8Array(1);
      const at = byte % target.length;
      target[at] = (target[at] ?? 0) ^ by;
      expect(rootOf(changed)).not.toBe(rootOf(list));
    }),
  );
});

test('a leaf left out, put in or exchanged with another gives another root', () => {
  fc.assert(
    fc.property(leaves, fc.nat(), leaf, (list, nth, more) => {
      const at = nth % list.length;
      expect(rootOf(list.toSpliced(at, 1))).not.toBe(rootOf(list));
      expect(rootOf(list.toSpliced(at, 0, more))).not.toBe(rootOf(list));
    }),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(leaf, { minLength: 2, maxLength: 40, selector: String }),
      fc.nat(),
      (list, nth) => {
        const at = nth % (list.length - 1);
        const [a = leaf0, b = leaf0] = [list[at], list[at + 1]];
        expect(rootOf(list.toSpliced(at, 2, b, a))).not.toBe(rootOf(list));
      },
    ),
  );
});

const leaf0 = new Uint8Array(1);

test('a list of two knots is never taken for the list of their leaves', () => {
  const [a, b] = [new Uint8Array([1]), new Uint8Array([2])];
  const inner = merkleRoot([a, b], hash);
  expect(rootOf([inner])).not.toBe(rootOf([a, b]));
});

test('a row that stands elsewhere under its key was moved, not lost and not new', () => {
  const at = '2026-10-01T00:00:00.000Z';
  const joined = joinMoved([
    { kind: 'missing', key: 'k1', seal: 4, month: '2026-11' },
    { kind: 'inserted', key: 'k1', month: '2026-10', at },
    { kind: 'missing', key: 'k2', seal: 4, month: '2026-11' },
    { kind: 'inserted', key: 'k3', month: '2026-10', at },
  ]);
  expect(joined).toEqual([
    { kind: 'redated', key: 'k1', seal: 4, month: '2026-11', at },
    { kind: 'missing', key: 'k2', seal: 4, month: '2026-11' },
    { kind: 'inserted', key: 'k3', month: '2026-10', at },
  ]);
});
