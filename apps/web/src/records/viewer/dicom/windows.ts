export type WindowName = 'default' | 'brain' | 'lung' | 'bone' | 'abdomen';

/** A grey-scale window in the units of the image (Hounsfield for CT). */
export type Window = { width: number; center: number };

const hounsfield: Record<Exclude<WindowName, 'default'>, Window> = {
  brain: { width: 80, center: 40 },
  lung: { width: 1500, center: -600 },
  bone: { width: 2000, center: 350 },
  abdomen: { width: 400, center: 40 },
};

/** The windows that make sense for a modality: only CT has units that every scanner shares. */
export function windowsFor(modality: string): WindowName[] {
  return modality === 'CT' ? ['default', 'brain', 'lung', 'bone', 'abdomen'] : ['default'];
}

/** The grey levels of a named window; `default` is the file's own and unknown here. */
export function windowOf(name: WindowName): Window | null {
  return name === 'default' ? null : hounsfield[name];
}

/** The named window that these levels are, if any: the button to show as pressed. */
export function nameOf(window: Window): WindowName | null {
  const near = (a: number, b: number) => Math.abs(a - b) < 1;
  for (const name of windowsFor('CT')) {
    const known = windowOf(name);
    if (known && near(known.width, window.width) && near(known.center, window.center)) return name;
  }
  return null;
}

const letters: Record<'x' | 'y' | 'z', [string, string]> = { x: ['L', 'R'], y: ['P', 'A'], z: ['H', 'F'] };

/**
 * The letters at the edges of an unturned slice: where the patient's left, right, front, back, head and feet are.
 * `null` when the file does not say how the patient lay.
 */
export function edgeLetters(
  orientation: number[] | null,
): { left: string; right: string; top: string; bottom: string } | null {
  if (orientation?.length !== 6) return null;
  const right = towards(orientation.slice(0, 3));
  const bottom = towards(orientation.slice(3, 6));
  if (!right || !bottom) return null;
  return { right, left: opposite(right), bottom, top: opposite(bottom) };
}

function towards(direction: number[]): string {
  const parts = (['x', 'y', 'z'] as const).map((axis, index) => ({ axis, size: direction[index] ?? 0 }));
  return parts
    .filter(part => Math.abs(part.size) > 0.2)
    .sort((a, b) => Math.abs(b.size) - Math.abs(a.size))
    .map(part => letters[part.axis][part.size > 0 ? 0 : 1])
    .join('');
}

function opposite(edge: string): string {
  const pairs = Object.values(letters);
  return Array.from(edge, letter => {
    const pair = pairs.find(p => p.includes(letter));
    return pair?.find(other => other !== letter) ?? letter;
  }).join('');
}
