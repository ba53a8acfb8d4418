import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export type Import = { from: string; to: string; typeOnly: boolean };

const statement =
  /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1');
}

/** Every import that one source text makes, as written. */
export function importsIn(source: string): { target: string; typeOnly: boolean }[] {
  return [...withoutComments(source).matchAll(statement)].map(([, type, target, dynamic]) => ({
    target: target ?? dynamic ?? '',
    typeOnly: type !== undefined,
  }));
}

/** Every TypeScript file below a folder, relative to `root`, sorted. */
export function sourcesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .filter(path => !path.includes('node_modules') && !path.includes('/dist/'))
    .sort();
}

const packages: Record<string, string> = {
  '@lianzhen/bff/router': 'apps/bff/src/router.ts',
};

/** Where an import leads: a path of this project, or the name of a package. */
export function resolved(from: string, target: string): string {
  if (target.startsWith('.')) return relative('/', resolve('/', dirname(from), target));
  const shared = /^@lianzhen\/shared\/(\w+)$/.exec(target)?.[1];
  if (shared) return `packages/shared/src/${shared}/index.ts`;
  return packages[target] ?? target;
}

/** The real imports of a set of files. */
export function importsOf(root: string, files: readonly string[]): Import[] {
  return files.flatMap(from =>
    importsIn(readFileSync(join(root, from), 'utf8')).map(({ target, typeOnly }) => ({
      from,
      to: resolved(from, target),
      typeOnly,
    })),
  );
}
