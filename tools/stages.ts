import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findChromium109 } from './browser.ts';
import { root, run } from './run.ts';
import type { Command } from './run.ts';
import { complain, Plainly } from './say.ts';
import { buildWeb } from './web.ts';

export type Stage = {
  zh: string;
  /** JSON report of the tests of this stage, below the root; undefined for a stage without tests. */
  report?: string;
  /** Resolves to an exit code. */
  work: (stop: AbortSignal) => Promise<number>;
};

const command = (words: Command['words']) => (stop: AbortSignal) => run({ words }, stop);

async function types(stop: AbortSignal): Promise<number> {
  const projects = globSync(['tsconfig.json', '{apps,packages}/*/tsconfig.json', 'e2e/tsconfig.json'], {
    cwd: root,
  });
  let worst = 0;
  for (const project of projects.toSorted())
    worst = Math.max(worst, await run({ words: ['tsc', '-p', project] }, stop));
  return worst;
}

function vitest(zh: string, name: string, args: readonly string[]): Stage {
  const report = `.cache/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { zh, report, work: command(['vitest', 'run', ...args, ...reporters]) };
}

async function build(stop: AbortSignal): Promise<number> {
  await buildWeb(root, stop);
  return 0;
}

async function journeys(stop: AbortSignal): Promise<number> {
  if (!existsSync(join(root, 'e2e/playwright.config.ts'))) {
    throw new Plainly('缺少 e2e/playwright.config.ts。', 'e2e/playwright.config.ts is missing.');
  }
  const [newest, oldest] = [await findChromium(), await findChromium109()];
  process.stdout.write(
    `  Chromium ${newest.version} (${newest.origin}), ${oldest.version} (${oldest.origin})\n`,
  );
  const env = {
    CHROMIUM_PATH: newest.executablePath,
    CHROMIUM_109_PATH: oldest.executablePath,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, '.cache/journeys.json'),
  };
  return run({ words: ['playwright', 'test', '--reporter=list,json'], folder: 'e2e', env }, stop);
}

const law = ['--project', 'law', '--project', 'house', 'packages/shared/', 'tools/architecture'];

/** Everything that can be asked for by name, in the order in which it runs. */
export const stages: Record<string, Stage> = {
  format: { zh: '格式', work: command(['oxfmt', '--check']) },
  lint: { zh: '代码规范', work: command(['oxlint', '--type-aware']) },
  types: { zh: '类型', work: types },
  knip: { zh: '无用代码', work: command(['knip']) },
  build: { zh: '构建网页', work: build },
  law: vitest('规则', 'law', law),
  house: vitest('结构与工具', 'house', ['--project', 'house']),
  acts: vitest('业务操作', 'acts', ['--project', 'acts']),
  screens: vitest('界面', 'screens', ['--project', 'screens']),
  tests: vitest('规则、结构、业务与界面', 'tests', []),
  journeys: { zh: '浏览器全程', report: '.cache/journeys.json', work: journeys },
};

const all = ['format', 'lint', 'types', 'knip', 'build', 'tests', 'journeys'];
const groups: Record<string, string[]> = { verify: ['format', 'lint', 'types', 'knip', 'law'], all };

/** The stages meant by the words of a command line; none means all. @throws Plainly naming what may be asked for. */
export function chosen(words: readonly string[]): string[] {
  const names = new Set((words.length === 0 ? ['all'] : words).flatMap(word => groups[word] ?? [word]));
  const unknown = [...names].filter(name => !(name in stages));
  if (unknown.length > 0) {
    const known = [...Object.keys(groups), ...Object.keys(stages)].join(' ');
    throw new Plainly(
      `没有 ${unknown.join(' ')}。可选:${known}`,
      `No such stage: ${unknown.join(' ')}. There are: ${known}`,
    );
  }
  return Object.keys(stages).filter(name => names.has(name));
}

/** Runs one stage. Resolves to its exit code; what stands in its way has been said. */
export async function perform(stage: Stage, stop: AbortSignal): Promise<number> {
  try {
    return await stage.work(stop);
  } catch (error) {
    if (!stop.aborted) complain(error instanceof Plainly ? error.message : String((error as Error).stack));
    return 1;
  }
}
