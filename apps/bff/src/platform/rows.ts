import { Refusal } from '@lianzhen/shared/kernel';

/**
 * The only row of an answer that always has one (an insert, a count).
 * @throws Error when there is none: a fault, not a refusal.
 */
export function one<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('a row was expected');
  return row;
}

/**
 * The row that was asked for.
 * @throws Refusal `not_found` when it is not there, or not there for this reader.
 */
export function some<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Refusal('not_found');
  return row;
}
