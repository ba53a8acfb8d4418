import { useEffect, useState } from 'react';

// The PCs of a clinic are often minutes wrong; clocks on the screen follow the server's time.
let offset = 0;

/** Learns the server's time from the `Date` header of an answer; differences below a minute are line delay. */
export function learnServerTime(header: string | null): void {
  const server = header ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(server)) return;
  const difference = server - Date.now();
  offset = Math.abs(difference) < 60_000 ? 0 : difference;
}

/** The present instant as the server sees it. */
export function now(): Date {
  return new Date(Date.now() + offset);
}

/** The present instant, renewed every `everyMs` while the component is shown. */
export function useNow(everyMs = 15_000): Date {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setInstant(now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return instant;
}
