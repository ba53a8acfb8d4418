import { useEffect, useRef } from 'react';

/** A scanner types faster than any hand: this much time between two characters at most. */
const FAST_MS = 50;
const SHORTEST = 6;

/**
 * A scanner at the keyboard's line: many characters in quick succession that end with Enter go to `onScan`, wherever
 * the focus is. Inside a field they are typed there as well; the field is left to its page.
 */
export function useWedge(onScan: (text: string) => void): void {
  const heard = useRef({ text: '', at: 0 });
  const tell = useRef(onScan);
  useEffect(() => {
    tell.current = onScan;
  }, [onScan]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const fast = event.timeStamp - heard.current.at <= FAST_MS;
      const before = fast ? heard.current.text : '';
      heard.current = { text: event.key.length === 1 ? before + event.key : before, at: event.timeStamp };
      if (event.key !== 'Enter') return;
      heard.current = { text: '', at: 0 };
      if (!fast || before.length < SHORTEST) return;
      // Enter would open the first row of the list before it is the list of what was scanned.
      event.preventDefault();
      event.stopPropagation();
      tell.current(before);
    };
    addEventListener('keydown', onKey, { capture: true });
    return () => removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
