import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { subjectWords, trailActions, trailActionWords } from '@lianzhen/shared/audit';
import { appointmentTable } from '@lianzhen/shared/booking';
import { referralActions } from '@lianzhen/shared/referral';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = globSync('**/*.ts', { cwd: root })
  .filter(path => !/\.test\.ts$|testing|ground\.ts$/.test(path))
  .map(path => readFileSync(`${root}/${path}`, 'utf8'))
  .filter(source => /\b(trail\(|trails\b|leaveMarks|leaveRefusal)/.test(source));

const all = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap(source => [...source.matchAll(pattern)].map(([, code = '']) => code))),
];

test('every action that can stand in the trail has words', () => {
  const plain = all(/action: '([a-z]+\.[a-z_A-Z]+)'/g);
  const made = [
    ...referralActions.map(action => `referral.${action}`),
    ...Object.keys(appointmentTable.booked).map(action => `booking.${action}`),
  ];
  expect(plain.length).toBeGreaterThan(30);
  const wordless = [...plain, ...made, 'refused'].filter(code => !trailActions.includes(code));
  expect(wordless).toEqual([]);
});

test('an action is made out of parts only where the parts are known', () => {
  expect(all(/action: `([^`]*)`/g).sort()).toEqual(['booking.${action}', 'referral.${action}']);
});

test('every kind of thing in the trail has words, and none is left in one language only', () => {
  const wordless = all(/subject: '([a-z_]+)'/g).filter(code => subjectWords(code).zh === code);
  expect(wordless).toEqual([]);
  for (const code of trailActions) expect(/\p{Script=Han}/u.test(trailActionWords(code).en)).toBe(false);
});
