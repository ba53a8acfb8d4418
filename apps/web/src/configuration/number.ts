/** What stands in a number field: an empty one is no number, which the law refuses at that field. */
export const numberOf = (given: number | string): number => (typeof given === 'number' ? given : Number.NaN);

export const shown = (value: number | null): number | string =>
  value === null || Number.isNaN(value) ? '' : value;
