import { globSync } from 'node:fs';
import { basename, join } from 'node:path';

/** `pnpm bench <name>` runs one of tools/bench; each prints what it measured and why. */
async function main(): Promise<number> {
  const folder = join(import.meta.dirname, 'bench');
  const names = globSync('*.ts', { cwd: folder }).map(path => basename(path, '.ts'));
  const [name = ''] = process.argv.slice(2);
  if (!names.includes(name)) {
    process.stderr.write(`用法 / Usage: pnpm bench ${names.sort().join(' | ')}\n`);
    return 2;
  }
  const { bench } = (await import(join(folder, `${name}.ts`))) as { bench: () => Promise<void> };
  await bench();
  return 0;
}

process.exit(await main());
