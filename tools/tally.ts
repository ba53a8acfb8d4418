import { existsSync, readFileSync, rmSync } from 'node:fs';

export type Tally = { passed: number; failed: number };

type VitestReport = { success: boolean; numPassedTests: number; numFailedTests: number };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

function read(file: string): Partial<VitestReport & PlaywrightReport> {
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')) as Partial<VitestReport & PlaywrightReport>;
}

/** Removes an earlier report, so that a runner that breaks off is not counted by it. */
export const forget = (file: string): void => rmSync(file, { force: true });

/** The tests in a JSON report of Vitest or Playwright. A test that passed only when tried again counts as failed. */
export function tally(file: string): Tally {
  const { stats, numPassedTests = 0, numFailedTests = 0 } = read(file);
  if (stats) return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  return { passed: numPassedTests, failed: numFailedTests };
}

export type Outcome = { name: string; code: number; seconds: number; tally: Tally };

/** The sum over all stages; a stage that failed without a failed test of its own counts as one failure. */
export function total(outcomes: readonly Outcome[]): Tally {
  return outcomes.reduce(
    (sum, { code, tally: { passed, failed } }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + (code === 0 ? failed : Math.max(failed, 1)),
    }),
    { passed: 0, failed: 0 },
  );
}
