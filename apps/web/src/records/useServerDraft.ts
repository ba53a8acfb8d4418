import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { now } from '../platform/clock.ts';
import { refusalOf } from '../platform/refusal.ts';
import type { Answers } from '../platform/trpc.ts';
import { client, trpc } from '../platform/trpc.ts';
import { differing } from './compare.ts';
import { baseOf, noteBase, thisDevice } from './device.ts';
import type { EncounterForm } from './encounterForm.ts';

const PAUSE = 3_000;

type Kept = NonNullable<Answers['records']['draft']>;

/** What another device did that this one has not seen: it typed a draft, or finished the visit. */
export type Clash =
  | { kind: 'draft'; version: number; at: Date; form: EncounterForm }
  | { kind: 'visit'; version: number; at: Date; recordId: string };

type Given = {
  patientId: string;
  subject: string;
  form: EncounterForm;
  empty: EncounterForm;
  /** Whether this browser holds typing of its own. */
  typed: boolean;
  adopt: (form: EncounterForm) => void;
};

function clashOf(kept: Kept, { form, empty }: Pick<Given, 'form' | 'empty'>): Clash | null {
  const facts = { version: kept.version, at: new Date(kept.updatedAt) };
  if (kept.body) {
    const theirs = { ...empty, ...(kept.body as Partial<EncounterForm>) };
    return differing(form, theirs).length > 0 ? { ...facts, kind: 'draft', form: theirs } : null;
  }
  return kept.finishedRecordId ? { ...facts, kind: 'visit', recordId: kept.finishedRecordId } : null;
}

/**
 * Keeps what is typed on the server as well. What another device typed is filled in where nothing was typed here,
 * else shown beside; a broken line is no fault, the browser keeps the draft.
 */
export function useServerDraft(given: Given) {
  const { patientId, subject } = given;
  const latest = useRef(given);
  latest.current = given;
  const [clash, setClash] = useState<Clash | null>(null);
  const [adopted, setAdopted] = useState<Date | null>(null);
  const [syncedAt, setSyncedAt] = useState<Date | null>(null);
  const [behind, setBehind] = useState(false);
  const known = useRef<EncounterForm | null>(null);
  const first = useQuery({
    ...trpc.records.draft.queryOptions({ patientId }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const look = useCallback(
    (kept: Kept | null) => {
      if (!kept) return;
      const own = kept.device === thisDevice();
      const seen = own || kept.version <= baseOf(subject);
      const { typed, empty, adopt } = latest.current;
      if (typed && !seen) {
        const found = clashOf(kept, latest.current);
        if (found) return setClash(found);
      }
      noteBase(subject, kept.version);
      if (typed || !kept.body) return;
      known.current = { ...empty, ...(kept.body as Partial<EncounterForm>) };
      adopt(known.current);
      if (!own) setAdopted(new Date(kept.updatedAt));
    },
    [subject],
  );
  useEffect(() => {
    if (first.data !== undefined) look(first.data);
    // oxlint-disable-next-line react/exhaustive-deps -- only the first look decides what is filled in
  }, [first.data]);

  const keep = useCallback(async () => {
    const { form, typed } = latest.current;
    // What was only filled in from elsewhere is not typing of this device.
    if (!typed || form === known.current) return;
    try {
      const { version } = await client.records.keepDraft.mutate({
        patientId,
        base: baseOf(subject),
        device: thisDevice(),
        form,
      });
      known.current = form;
      noteBase(subject, version);
      setSyncedAt(now());
      setBehind(false);
    } catch (error) {
      if (refusalOf(error)?.code === 'conflict') look(await client.records.draft.query({ patientId }));
      else setBehind(true);
    }
  }, [patientId, subject, look]);

  const ready = first.data !== undefined || first.isError;
  useEffect(() => {
    if (!ready || !given.typed || clash) return undefined;
    const timer = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(timer);
  }, [given.form, given.typed, ready, clash, keep]);
  useEffect(() => {
    const again = () => void keep();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [keep]);

  return {
    clash,
    adopted,
    syncedAt,
    behind,
    /** After the two were shown: what this device writes next is known to follow the other. */
    settle: () => {
      if (clash) noteBase(subject, clash.version);
      setClash(null);
    },
    refuse: (kept: Kept | null) => look(kept),
  };
}
