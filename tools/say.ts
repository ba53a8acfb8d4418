/** What stands in the way of a task, in both languages; shown without a stack. */
export class Plainly extends Error {
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
    this.name = 'Plainly';
  }
}

const indented = (text: string) => text.replaceAll('\n', '\n  ');

/** Tells whoever started a task what it is doing, Chinese first. */
export function say(zh: string, en: string): void {
  process.stdout.write(`▸ ${indented(zh)}\n  ${indented(en)}\n`);
}

/** Tells what went wrong. */
export function complain(message: string): void {
  process.stderr.write(`\n✗ ${indented(message)}\n\n`);
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const cells = (text: string) => text.length + (text.match(wide)?.length ?? 0);

/** Rows in aligned columns; a Chinese sign takes two places of a terminal. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => cells(row[column] ?? ''))));
  const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - cells(text)));
  return rows
    .map(row =>
      row
        .map((text, column) => padded(text, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
