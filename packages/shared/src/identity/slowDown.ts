const MINUTE = 60_000;

/** Attempts older than this are forgotten. */
export const ATTEMPT_WINDOW = 15 * MINUTE;
/** So many wrong tries of one name from one place before it must wait. */
export const OWN_TRIES = 5;
/** So many wrong tries of one name from anywhere before strangers must queue. */
export const CROWD_TRIES = 20;
/** So many wrong tries of one place, whatever the name, before it must wait. */
export const SPRAY_TRIES = 50;
/** The queue of strangers: each place waits this long for each of its tries. */
export const QUEUE = MINUTE;

/** What was tried: a password, which anyone may guess, or a code, which only follows a right password. */
export const proofs = ['password', 'code'] as const;

export type Proof = (typeof proofs)[number];

/** An attempt of this name from this place: `tested` ones were compared, others were told to wait. */
export type Attempt = { at: Date; tested: boolean };

export type AttemptFacts = {
  proof: Proof;
  /** This name from this place with this proof, in the window. */
  own: readonly Attempt[];
  /** Wrong tries of this name from all places with this proof, in the window. */
  crowd: number;
  /** Wrong tries of this place with all names in the window. */
  sprayed: number;
  /** This browser has been signed in as this person before. */
  known: boolean;
};

/**
 * Until when an attempt must wait; `null` when it may be tested now. Five wrong tries slow the same place down, by one
 * minute doubling up to a quarter of an hour. When a password is guessed at from many places, each place queues one
 * minute for each try, so that its owner waits a minute at most, and on a known browser not at all. A crowd that
 * guesses codes has the password already: it gets twenty tries in a quarter of an hour, all places together.
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
  if (facts.proof === 'code' && facts.crowd >= CROWD_TRIES) return new Date(now.getTime() + QUEUE);
  const tickets = facts.own.map(({ at }) => at.getTime()).filter(at => tested.length === 0 || at >= last);
  const ready = (tickets.length > 0 ? Math.min(...tickets) : now.getTime()) + QUEUE;
  return ready > now.getTime() ? new Date(ready) : null;
}

const GROUPS = 8;
const NETWORK_GROUPS = 4;

/**
 * The place from which someone tries: an IPv4 address, or the network of an IPv6 address (its first 64 bits), within
 * which one browser may take as many addresses as it likes.
 */
export function placeOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const zeros =
    tail === undefined ? [] : Array.from({ length: GROUPS - front.length - back.length }, () => '0');
  const groups = [...front, ...zeros, ...back].slice(0, NETWORK_GROUPS);
  return `${groups.map(group => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
