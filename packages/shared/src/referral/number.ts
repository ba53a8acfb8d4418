const SIX = 1_000_000;

/** The number people read to each other: direction, local day and a running number, e.g. `ZS20261124-000042`. */
export function referralNumber(direction: 'up' | 'down' | 'level', day: string, sequence: number): string {
  const letter = { up: 'S', down: 'X', level: 'P' }[direction];
  return `Z${letter}${day.replaceAll('-', '')}-${String(sequence % SIX).padStart(6, '0')}`;
}
