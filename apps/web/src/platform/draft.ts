import { useCallback, useEffect, useRef, useState } from 'react';
import { keep, kept } from './keep.ts';

const PREFIX = 'lianzhen.draft.';
const KEPT_FOR = 14 * 24 * 60 * 60_000;
const PAUSE = 400;

type Stored = { at: number; value: unknown };

export type Draft<T> = {
  value: T;
  set: (next: T) => void;
  /** Forgets the draft: call it when the form was sent or thrown away. */
  clear: () => void;
  /** When this browser last kept the draft; `null` before anything was typed. */
  savedAt: Date | null;
  /** Whether typing from an earlier visit was found. */
  restored: boolean;
};

/**
 * What is being typed into a form, kept in this browser for 14 days and found again after a reload or a power
 * cut. `key` names form, person and subject, e.g. `referral.up.<practitionerId>.<patientId>`; the value must be
 * plain JSON.
 */
export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const [found] = useState(() => readDraft(key));
  const [value, setValue] = useState<T>(() => (found ? { ...initial, ...found.value } : initial));
  const [savedAt, setSavedAt] = useState<Date | null>(found ? new Date(found.at) : null);
  const waiting = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);

  const flush = useCallback(() => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const at = Date.now();
    const stored: Stored = { at, value: waiting.current.value };
    waiting.current = null;
    if (keep(PREFIX + key, JSON.stringify(stored))) setSavedAt(new Date(at));
  }, [key]);

  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const set = useCallback(
    (next: T) => {
      setValue(next);
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { value: next, timer: setTimeout(flush, PAUSE) };
    },
    [flush],
  );

  const clear = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = null;
    keep(PREFIX + key, null);
    setSavedAt(null);
  }, [key]);

  return { value, set, clear, savedAt, restored: found !== null };
}

function readDraft(key: string): { at: number; value: object } | null {
  const stored = parse(kept(PREFIX + key));
  return stored && Date.now() - stored.at < KEPT_FOR ? stored : null;
}

function parse(text: string | null): { at: number; value: object } | null {
  if (!text) return null;
  try {
    const { at, value } = JSON.parse(text) as Stored;
    return typeof at === 'number' && typeof value === 'object' && value !== null ? { at, value } : null;
  } catch {
    return null;
  }
}

/** Throws away drafts older than 14 days; called once when the program starts. */
export function forgetOldDrafts(): void {
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(PREFIX)) continue;
      const stored = parse(localStorage.getItem(name));
      if (!stored || Date.now() - stored.at >= KEPT_FOR) localStorage.removeItem(name);
    }
  } catch {
    // Storage is forbidden in this browser: there is nothing to throw away.
  }
}
