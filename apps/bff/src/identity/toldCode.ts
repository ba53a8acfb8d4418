import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the start of an empty region finds the code that it shows; readable by the owner of the folder only. */
const fileOf = (dataDir: string) => join(dataDir, 'founding-code');

/** The code with which this region can be begun, or `null`. */
export async function toldCode(dataDir: string): Promise<string | null> {
  try {
    return (await readFile(fileOf(dataDir), 'utf8')).trim();
  } catch {
    return null;
  }
}

export async function tellCode(dataDir: string, code: string | null): Promise<void> {
  if (code === null) return rm(fileOf(dataDir), { force: true });
  await mkdir(dataDir, { recursive: true });
  await writeFile(fileOf(dataDir), `${code}\n`, { mode: 0o600 });
}
