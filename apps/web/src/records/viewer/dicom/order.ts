/** What a file says of its place in the study; `null` where it does not say. */
export type Place = {
  series: string;
  instance: number | null;
  /** Distance along the normal of the slices, in millimetres. */
  depth: number | null;
};

/** One picture of the stack: a file, and which of its frames (from 1). */
export type Slot = { file: number; frame: number };

/** The distance of a slice along its own normal; `null` without a position and an orientation. */
export function depthOf(position: number[] | null, orientation: number[] | null): number | null {
  if (position?.length !== 3 || orientation?.length !== 6) return null;
  const [rx = 0, ry = 0, rz = 0, cx = 0, cy = 0, cz = 0] = orientation;
  const [x = 0, y = 0, z = 0] = position;
  return (ry * cz - rz * cy) * x + (rz * cx - rx * cz) * y + (rx * cy - ry * cx) * z;
}

/**
 * The files in reading order: series as they came, slices by their number, without usable numbers by their
 * position. Files that have not arrived (`null`) keep the seats they hold.
 */
export function readingOrder(places: (Place | null)[]): number[] {
  const seats = places.flatMap((place, file) => (place ? [file] : []));
  const series = new Map<string, number[]>();
  for (const file of seats) {
    const key = places[file]?.series ?? '';
    series.set(key, [...(series.get(key) ?? []), file]);
  }
  const sorted = [...series.values()].flatMap(files => sortSeries(files, places));
  const order = places.map((_, file) => file);
  for (const [turn, seat] of seats.entries()) order[seat] = sorted[turn] ?? seat;
  return order;
}

/** Spreads the files over the pictures they hold; a file not yet here counts as one. */
export function slotsOf(order: number[], framesOf: (file: number) => number): Slot[] {
  return order.flatMap(file =>
    Array.from({ length: Math.max(1, framesOf(file)) }, (_, index) => ({ file, frame: index + 1 })),
  );
}

function sortSeries(files: number[], places: (Place | null)[]): number[] {
  const by = distinct(files.map(file => places[file]?.instance ?? null))
    ? (file: number) => places[file]?.instance ?? 0
    : files.every(file => places[file]?.depth != null)
      ? (file: number) => places[file]?.depth ?? 0
      : null;
  return by ? [...files].sort((a, b) => by(a) - by(b)) : files;
}

function distinct(numbers: (number | null)[]): boolean {
  return !numbers.includes(null) && new Set(numbers).size === numbers.length;
}
