const MINUTE = 60_000;

/** Attempts older than this are forgotten. */
export const ATTEMPT_WINDOW = 15 * MINUTE;
/** So many wrong tries of one name from one address before it must wait. */
export const OWN_TRIES = 5;
/** So many wrong tries of one name from anywhere before strangers must queue. */
export const CROWD_TRIES = 20;
/** So many wrong tries of one address, whatever the name, before it must wait. */
export const SPRAY_TRIES = 50;
/** The queue of strangers: each address waits this long for each of its tries. */
export const QUEUE = MINUTE;

/** An attempt of this name from this address: `tested` ones were compared and wrong, others were told to wait. */
export type Attempt = { at: Date; tested: boolean };

export type AttemptFacts = {
  /** This name from this address, in the window. */
  own: readonly Attempt[];
  /** Wrong tries of this name from all addresses in the window. */
  crowd: number;
  /** Wrong tries of this address with all names in the window. */
  sprayed: number;
  /** This browser has been signed in as this person before. */
  known: boolean;
};

/**
 * Until when an attempt must wait; `null` when it may be tested now. Five wrong tries slow the same place down, by one
 * minute doubling up to a quarter of an hour. When a name is guessed at from many places, each place queues one minute
 * for each try, so that its owner waits a minute at most, and on a known browser not at all.
 */
export function waitUntil(facts: AttemptFacts, now: Date): Date | null {
  const tested = facts.own.filter(attempt => attempt.tested).map(attempt => attempt.at.getTime());
  const last = Math.max(...tested);
  if (tested.length >= OWN_TRIES) {
    const wait = Math.min(ATTEMPT_WINDOW, MINUTE * 2 ** (tested.length - OWN_TRIES));
    if (last + wait > now.getTime()) return new Date(last + wait);
  }
  if (facts.known) return null;
  if (facts.crowd < CROWD_TRIES && facts.sprayed < SPRAY_TRIES) return null;
  const tickets = facts.own.map(({ at }) => at.getTime()).filter(at => tested.length === 0 || at >= last);
  const ready = (tickets.length > 0 ? Math.min(...tickets) : now.getTime()) + QUEUE;
  return ready > now.getTime() ? new Date(ready) : null;
}
