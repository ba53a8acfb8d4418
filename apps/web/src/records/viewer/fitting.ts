export type Size = { width: number; height: number };
export type Point = { x: number; y: number };

/** How a picture lies in its box. `scale` null means fitted; `x`, `y` shift its middle, in screen pixels. */
export type Lie = { scale: number | null; x: number; y: number; turns: number };

export const fitted: Lie = { scale: null, x: 0, y: 0, turns: 0 };

const LARGEST = 16;

/** The scale at which the whole picture is seen; small pictures are never blown up. */
export function fitScale(picture: Size, box: Size, turns: number): number {
  const { width, height } = turned(picture, turns);
  if (width === 0 || height === 0 || box.width === 0 || box.height === 0) return 1;
  return Math.min(1, box.width / width, box.height / height);
}

/** Zooms so that the spot under `at` (from the middle of the box) stays where it is. */
export function zoomed(lie: Lie, factor: number, at: Point, picture: Size, box: Size): Lie {
  const least = fitScale(picture, box, lie.turns);
  const before = lie.scale ?? least;
  const scale = Math.min(LARGEST, Math.max(least, before * factor));
  if (scale <= least) return { ...fitted, turns: lie.turns };
  const ratio = scale / before;
  const shift = { x: at.x - (at.x - lie.x) * ratio, y: at.y - (at.y - lie.y) * ratio };
  return held({ ...lie, ...shift, scale }, picture, box);
}

/** Shifts a zoomed picture; a fitted one stays. */
export function shifted(lie: Lie, by: Point, picture: Size, box: Size): Lie {
  return held({ ...lie, x: lie.x + by.x, y: lie.y + by.y }, picture, box);
}

/** A quarter turn clockwise, fitted anew. */
export function quarterTurned(lie: Lie): Lie {
  return { ...fitted, turns: (lie.turns + 1) % 4 };
}

/** Keeps the edge of the picture from coming loose from the edge of the box. */
function held(lie: Lie, picture: Size, box: Size): Lie {
  const scale = lie.scale ?? fitScale(picture, box, lie.turns);
  const { width, height } = turned(picture, lie.turns);
  const spareX = Math.max(0, (width * scale - box.width) / 2);
  const spareY = Math.max(0, (height * scale - box.height) / 2);
  const clamp = (value: number, spare: number) => Math.min(spare, Math.max(-spare, value));
  return { ...lie, x: clamp(lie.x, spareX), y: clamp(lie.y, spareY) };
}

function turned({ width, height }: Size, turns: number): Size {
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}
