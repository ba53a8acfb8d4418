import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tally, total } from './tally.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianzhen-tally-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('the tests of either runner are counted, one that passed at the second try as failed', () => {
  expect(tally(report({ success: true, numPassedTests: 7, numFailedTests: 2 }))).toEqual({
    passed: 7,
    failed: 2,
  });
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };
  expect(tally(report({ stats, errors: [] }))).toEqual({ passed: 5, failed: 2 });
});

test('a runner that left no report counts no test', () => {
  expect(tally(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 });
});

test('a stage that failed without a failed test is still one failure, so 0 failed means that all is well', () => {
  const none = { passed: 0, failed: 0 };
  const outcome = (code: number, counted = none) => ({ name: 'x', code, seconds: 1, tally: counted });
  expect(total([outcome(0), outcome(0, { passed: 3, failed: 0 })])).toEqual({ passed: 3, failed: 0 });
  expect(total([outcome(1), outcome(1, { passed: 3, failed: 2 })])).toEqual({ passed: 3, failed: 3 });
});
