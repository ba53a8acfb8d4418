import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ATTEMPT_WINDOW,
  CROWD_TRIES,
  nextStep,
  OWN_TRIES,
  passwordFault,
  passwordTooOld,
  placeOf,
  QUEUE,
  waitUntil,
} from './index.ts';
import type { Attempt, Proof, StepFacts } from './index.ts';

const start = new Date('2026-11-24T01:00:00Z');
const after = (ms: number) => new Date(start.getTime() + ms);

test('nobody is in before the second factor they have or need, an own password, and a post', () => {
  const facts = fc.record<StepFacts>({
    secondShown: fc.boolean(),
    hasFactor: fc.boolean(),
    factorRequired: fc.boolean(),
    passwordDue: fc.boolean(),
    hasPost: fc.boolean(),
  });
  fc.assert(
    fc.property(facts, given => {
      const inside = nextStep(given) === 'in';
      const shown = given.secondShown || (!given.hasFactor && !given.factorRequired);
      const enrolled = given.hasFactor || given.secondShown || !given.factorRequired;
      expect(inside).toBe(shown && enrolled && !given.passwordDue && given.hasPost);
    }),
  );
});

/** A place that tries a wrong password again and again, as often as it is let. */
function guesser(proof: Proof = 'password') {
  const tries: Attempt[] = [];
  return {
    tries,
    knock(now: Date, crowd: number, known = false): boolean {
      const own = tries.filter(one => now.getTime() - one.at.getTime() < ATTEMPT_WINDOW);
      const tested = waitUntil({ proof, own, crowd, sprayed: 0, known }, now) === null;
      tries.push({ at: now, tested });
      return tested;
    },
  };
}

test('whoever guesses from one place is let try at most thirty times an hour', () => {
  const place = guesser();
  for (let second = 0; second < 3600; second += 5) place.knock(after(second * 1000), 0);
  expect(place.tries.filter(one => one.tested).length).toBeLessThanOrEqual(30);
});

test('whatever others do, the owner waits a minute at most on a new browser and not at all on a known one', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 1_000_000 }),
      fc.array(fc.nat({ max: 50_000 }), { maxLength: 6 }),
      (crowd, gaps) => {
        const own: Attempt[] = [];
        let at = start;
        const first = waitUntil({ proof: 'password', own, crowd, sprayed: 0, known: false }, at);
        expect(waitUntil({ proof: 'password', own, crowd, sprayed: crowd, known: true }, at)).toBeNull();
        expect((first ?? at).getTime() - at.getTime()).toBeLessThanOrEqual(QUEUE);
        own.push({ at, tested: false });
        for (const gap of gaps) {
          at = new Date(at.getTime() + gap);
          own.push({ at, tested: false });
        }
        const later = after(Math.max(QUEUE, at.getTime() - start.getTime()));
        expect(waitUntil({ proof: 'password', own, crowd, sprayed: 0, known: false }, later)).toBeNull();
      },
    ),
  );
});

test('a crowd of guessers gets one try a minute for each of its places', () => {
  const places = Array.from({ length: 10 }, guesser);
  for (let second = 0; second < 600; second += 1)
    for (const place of places) place.knock(after(second * 1000), CROWD_TRIES);
  const tested = places.map(place => place.tries.filter(one => one.tested).length);
  expect(Math.max(...tested)).toBeLessThanOrEqual(10);
});

test('a crowd that guesses codes gets twenty tries in a quarter of an hour, however many places it has', () => {
  const places = Array.from({ length: 200 }, () => guesser('code'));
  const all: Date[] = [];
  for (let second = 0; second < 3600; second += 1) {
    const now = after(second * 1000);
    const crowd = all.filter(at => now.getTime() - at.getTime() < ATTEMPT_WINDOW).length;
    if (places[second % places.length]?.knock(now, crowd)) all.push(now);
  }
  expect(all.length).toBeLessThanOrEqual(CROWD_TRIES * 5);
  expect(all.length).toBeGreaterThan(CROWD_TRIES);
});

test('a place is an address, or the network of one when a browser may choose among many', () => {
  expect(placeOf('203.0.113.7')).toBe('203.0.113.7');
  expect(placeOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  expect(placeOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(placeOf('2001:0db8:0000:0000:ffff::2')).toBe('2001:db8:0:0::/64');
  expect(placeOf('2001:db8:0:1::1')).toBe('2001:db8:0:1::/64');
  expect(placeOf('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
  expect(placeOf('::1')).toBe('0:0:0:0::/64');
});

test('the fifth wrong try closes the same place for a minute, longer each time, never beyond a quarter of an hour', () => {
  const waits: number[] = [];
  for (let tries = OWN_TRIES; tries < OWN_TRIES + 6; tries += 1) {
    const own = Array.from({ length: tries }, () => ({ at: start, tested: true }));
    const until = waitUntil({ proof: 'password', own, crowd: 0, sprayed: 0, known: true }, start);
    waits.push(((until ?? start).getTime() - start.getTime()) / 60_000);
  }
  expect(waits).toEqual([1, 2, 4, 8, 15, 15]);
});

test('a password is refused for what it is, and the reason is the first that matters', () => {
  const names = ['linzhiyuan'];
  expect(passwordFault('Kurz-7!', names)).toBe('password_short');
  expect(passwordFault('nurkleinbuchstaben', names)).toBe('password_classes');
  expect(passwordFault('Linzhiyuan-77', names)).toBe('password_own_name');
  expect(passwordFault('Berg-1234-See', names)).toBe('password_run');
  expect(passwordFault('Berg-4321-See', names)).toBe('password_run');
  expect(passwordFault('Berg-zzzz-See9', names)).toBe('password_run');
  expect(passwordFault('Hospital-29-x', names)).toBe('password_common');
  expect(passwordFault('Tee am Fluss 7', names)).toBeNull();
  expect(passwordFault('雨后-Bambus-83', names)).toBeNull();
});

test('a password ages by days, and with none set it never does', () => {
  const days = (count: number) => after(count * 86_400_000);
  expect(passwordTooOld(start, days(90), 90)).toBe(false);
  expect(passwordTooOld(start, new Date(days(90).getTime() + 1), 90)).toBe(true);
  expect(passwordTooOld(start, days(4000), 0)).toBe(false);
});
