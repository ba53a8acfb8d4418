import * as fc from 'fast-check';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { leaveMarks } from './perform.ts';
import { createSeal } from './seal.ts';
import { auditEntry, outcomes } from './table.ts';
import { trailText } from './trail.ts';
import type { TrailRow } from './trail.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** What PostgreSQL can keep in `jsonb`: text without NUL. */
const kept = (text: string) => !text.includes('\0') && text.isWellFormed();
const word = fc.string({ unit: 'binary', maxLength: 12 }).filter(kept);
const value = fc.letrec<{ any: unknown }>(tie => ({
  any: fc.oneof(
    { maxDepth: 2 },
    word,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(word, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;
const detail = fc.option(fc.dictionary(word, value, { maxKeys: 4, noNullPrototype: true }));
const reference = fc.option(fc.uuid());
const row: fc.Arbitrary<TrailRow> = fc.record({
  key: fc.uuid(),
  at: fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') }),
  practitionerId: reference,
  postId: reference,
  institutionId: reference,
  action: word,
  outcome: fc.constantFrom(...outcomes),
  subject: word,
  subjectId: reference,
  patientId: reference,
  detail,
  requestId: word,
  address: word,
});

test('two rows that differ in anything are written down differently', () => {
  fc.assert(
    fc.property(
      row,
      row,
      fc.constantFrom(...(['key', 'action', 'subject', 'detail', 'address'] as const)),
      (a, b, one) => {
        const mixed = { ...a, [one]: b[one] };
        const same = JSON.stringify(a[one]) === JSON.stringify(b[one]);
        fc.pre(!same);
        expect(trailText(mixed)).not.toBe(trailText(a));
      },
    ),
  );
});

test('text never slips from one column into the next', () => {
  fc.assert(
    fc.property(row, word, (a, more) => {
      fc.pre(more !== '');
      const left = { ...a, requestId: `${a.requestId}${more}` };
      const right = { ...a, address: `${more}${a.address}` };
      expect(trailText(left)).not.toBe(trailText(right));
    }),
  );
});

test('a mark holds for its own text and key alone, and names its hash', () => {
  const [sm3, sha] = [createSeal('11'.repeat(32), 'sm3'), createSeal('11'.repeat(32), 'sha256')];
  const other = createSeal('22'.repeat(32), 'sm3');
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat({ max: 32 }), (text, more, byte) => {
      for (const seal of [sm3, sha]) {
        const mark = seal.mark(text);
        expect([sm3.marks(text, mark), sha.marks(text, mark), other.marks(text, mark)]).toEqual([
          true,
          true,
          false,
        ]);
        expect(seal.marks(`${text}${more}x`, mark)).toBe(false);
        const bent = Buffer.from(mark);
        bent[byte] = (bent[byte] ?? 0) ^ 1;
        expect(seal.marks(text, bent)).toBe(false);
      }
    }),
  );
});

test('whatever a row says, it comes back from the database under the same mark', async () => {
  await fc.assert(
    fc.asyncProperty(detail, async given => {
      const from = { now: world.now(), requestId: 'trial', address: 'local', seal: world.seal };
      await world.db.transaction(tx =>
        leaveMarks(tx, from, null, {
          trails: [{ action: 'trial.kept', subject: 'trial', ...(given && { detail: given }) }],
          events: [],
        }),
      );
    }),
    { numRuns: 200 },
  );
  const rows = await world.db
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.action, 'trial.kept'))
    .orderBy(asc(auditEntry.id));
  expect(rows).toHaveLength(200);
  const bent = rows.filter(one => !world.seal.marks(trailText(one), one.mark ?? Buffer.alloc(0)));
  expect(bent.map(one => one.detail)).toEqual([]);
});
