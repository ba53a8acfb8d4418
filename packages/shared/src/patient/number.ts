/** A person's record number (档案号) as it is written and read out: DA and at least eight digits. */
export function recordNumber(serial: number): string {
  return `DA${String(serial).padStart(8, '0')}`;
}

/** The serial of a record number as typed, with or without leading zeros; null when it is something else. */
export function readRecordNumber(typed: string): number | null {
  const [, digits] = /^DA0*([1-9]\d{0,11})$/i.exec(typed.normalize('NFKC').replaceAll(/[\s-]/g, '')) ?? [];
  return digits === undefined ? null : Number(digits);
}
