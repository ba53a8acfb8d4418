import type { Case } from './actions.ts';

type Event = Case['events'][number];

/** States in which the owner must know what the other side said last. */
const spoken: ReadonlySet<Case['state']> = new Set(['info_requested', 'advised', 'declined']);

/** What the other side said with its last step, while it is what the present step answers. */
export function saidLast(found: Pick<Case, 'state' | 'events'>): Event | null {
  if (!spoken.has(found.state)) return null;
  const last = found.events.at(-1);
  return last && (last.text || last.reason) ? last : null;
}
