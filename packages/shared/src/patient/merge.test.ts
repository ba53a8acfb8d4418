import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canSeePatient, mergedWith, survivorOf, unmergedFrom } from './index.ts';
import type { Merges, PatientRelation } from './index.ts';

const entries = ['a', 'b', 'c', 'd', 'e', 'f'];
const anEntry = fc.constantFrom(...entries);
const somePairs = fc.array(fc.tuple(anEntry, anEntry), { maxLength: 8 });

const nothing: Merges = new Map();
const after = (pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce<Merges>((merges, [from, into]) => mergedWith(merges, from, into), nothing);

/** Who is one person with whom: for each entry the first entry of its person. */
const persons = (merges: Merges) =>
  entries.map(entry => entries.find(other => survivorOf(merges, other) === survivorOf(merges, entry)));

const inOrder = (merges: Merges) => [...merges].toSorted(([a], [b]) => a.localeCompare(b));

test('it does not matter which of three are merged first, nor in which order many are: the persons are the same', () => {
  fc.assert(
    fc.property(anEntry, anEntry, anEntry, (a, b, c) => {
      expect(
        persons(
          after([
            [a, b],
            [b, c],
          ]),
        ),
      ).toEqual(
        persons(
          after([
            [b, c],
            [a, b],
          ]),
        ),
      );
      expect(
        persons(
          after([
            [a, b],
            [b, c],
          ]),
        ),
      ).toEqual(
        persons(
          after([
            [a, c],
            [b, c],
          ]),
        ),
      );
    }),
  );
  fc.assert(
    fc.property(somePairs, pairs => {
      expect(persons(after(pairs.toReversed()))).toEqual(persons(after(pairs)));
    }),
  );
});

test('merged into one direction, three leave the same entry to speak however they are grouped', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(entries, { minLength: 3, maxLength: 3 }), ([a = '', b = '', c = '']) => {
      const left = after([
        [a, b],
        [b, c],
      ]);
      const right = after([
        [b, c],
        [a, b],
      ]);
      expect(survivorOf(left, a)).toBe(c);
      expect(survivorOf(right, a)).toBe(c);
    }),
  );
});

test('a merge that is taken back leaves everything as it was before', () => {
  fc.assert(
    fc.property(somePairs, anEntry, anEntry, (pairs, from, into) => {
      const before = after(pairs);
      const lower = survivorOf(before, from);
      const merged = mergedWith(before, from, into);
      fc.pre(merged !== before);
      expect(inOrder(unmergedFrom(merged, lower))).toEqual(inOrder(before));
    }),
  );
});

test('taking back one merge parts two groups and touches no third', () => {
  fc.assert(
    fc.property(somePairs, pairs => {
      const merges = after(pairs);
      for (const [lower] of merges) {
        const parted = unmergedFrom(merges, lower);
        expect(survivorOf(parted, lower)).toBe(lower);
        const others = entries.filter(entry => survivorOf(merges, entry) !== survivorOf(merges, lower));
        expect(others.map(entry => survivorOf(parted, entry))).toEqual(
          others.map(entry => survivorOf(merges, entry)),
        );
      }
    }),
  );
});

test('a person is seen by whoever saw one of its entries, and by no one else', () => {
  const now = new Date('2026-11-24T01:00:00Z');
  const relation = fc.record({
    kind: fc.constantFrom('contract', 'treating', 'referral', 'emergency'),
    institutionId: fc.constantFrom('x', 'y', 'z'),
    postId: fc.constantFrom(null, 'p', 'q'),
    until: fc.constantFrom(null, new Date('2026-11-24T00:00:00Z'), new Date('2026-11-24T02:00:00Z')),
  });
  fc.assert(
    fc.property(
      fc.array(relation),
      fc.array(relation),
      (one: PatientRelation[], other: PatientRelation[]) => {
        for (const institutionId of ['x', 'y', 'z'])
          for (const postId of ['p', 'q']) {
            const sees = (relations: PatientRelation[]) =>
              canSeePatient({ institutionId, postId, duty: 'clinician' }, relations, now);
            expect(sees([...one, ...other])).toBe(sees(one) || sees(other));
          }
      },
    ),
  );
});
