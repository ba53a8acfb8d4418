import type { Limit } from '@lianzhen/shared/rehab';
import { indicators } from '@lianzhen/shared/rehab';

/** A limit as it is written: 100–140 mmHg, ≤ 7.0 %, ≥ 90 %. */
export function limitText({ code, low, high }: Limit): string {
  const { unit, decimals } = indicators[code];
  const number = (value: number) => value.toFixed(decimals);
  if (low !== null && high !== null) return `${number(low)}–${number(high)} ${unit}`;
  if (high !== null) return `≤ ${number(high)} ${unit}`;
  return low === null ? unit : `≥ ${number(low)} ${unit}`;
}

/** A value with its unit and the decimals of its indicator. */
export function valueText(code: Limit['code'], value: number): string {
  const { unit, decimals } = indicators[code];
  return `${value.toFixed(decimals)} ${unit}`;
}
