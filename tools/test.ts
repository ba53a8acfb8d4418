import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './run.ts';
import { complain, Plainly, say, table } from './say.ts';
import { chosen, perform, stages } from './stages.ts';
import { stopSignal } from './stop.ts';
import { sweep } from './sweep.ts';
import { forget, tally, total } from './tally.ts';
import type { Outcome } from './tally.ts';

async function runAll(names: readonly string[], stop: AbortSignal): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [index, name] of names.entries()) {
    const stage = stages[name];
    if (!stage || stop.aborted) break;
    const report = stage.report === undefined ? undefined : join(root, stage.report);
    if (report !== undefined) forget(report);
    process.stdout.write(`\n━━ ${index + 1}/${names.length} ${stage.zh} ${name} ━━━━━━━━━━\n`);
    const begun = performance.now();
    const code = await perform(stage, stop);
    const seconds = (performance.now() - begun) / 1000;
    const counted = report === undefined ? { passed: 0, failed: 0 } : tally(report);
    outcomes.push({ name, code, seconds, tally: counted });
    process.stdout.write(`${code === 0 ? '✓' : '✗'} ${stage.zh} ${name}  ${seconds.toFixed(1)} s\n`);
  }
  return outcomes;
}

function summarise(outcomes: readonly Outcome[]): number {
  const rows = outcomes.map(({ name, code, seconds, tally: { passed, failed } }) => [
    code === 0 ? '✓' : '✗',
    `${stages[name]?.zh ?? ''} ${name}`,
    `${seconds.toFixed(1)} s`,
    passed + failed > 0 ? `${passed} passed, ${failed} failed` : '',
  ]);
  const sum = total(outcomes);
  process.stdout.write(`\n${table(rows)}\n\n${sum.passed} passed, ${sum.failed} failed\n`);
  return sum.failed === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  const stop = stopSignal(() => say('正在停止…', 'Stopping …'));
  const aside = realpathSync(mkdtempSync(join(tmpdir(), 'lianzhen-test-')));
  process.env['TMPDIR'] = aside;
  try {
    const names = chosen(process.argv.slice(2));
    mkdirSync(join(root, '.cache'), { recursive: true });
    const code = summarise(await runAll(names, stop));
    if (!stop.aborted) return code;
    say('已中断。', 'Interrupted.');
    return 130;
  } catch (error) {
    if (!(error instanceof Plainly)) throw error;
    complain(error.message);
    return 2;
  } finally {
    await sweep(aside);
  }
}

process.exit(await main());
