import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { WriteEncounterInput } from '@lianzhen/shared/records';
import { notify } from '../kit/notify.ts';
import { now } from '../platform/clock.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { newKey } from '../platform/idempotency.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { isNetworkFailure, refusalOf, sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import type { Answers } from '../platform/trpc.ts';
import { client } from '../platform/trpc.ts';
import { baseOf, thisDevice } from './device.ts';
import { completeInput, emptyEncounter, issuesOf } from './encounterForm.ts';
import type { EncounterForm } from './encounterForm.ts';
import { putAway } from './outbox.ts';
import { texts } from './texts.encounter.ts';
import { useServerDraft } from './useServerDraft.ts';

export type PartProps = {
  form: EncounterForm;
  change: (change: Partial<EncounterForm>) => void;
  /** The words of what is wrong with a field, once it was left or the form was sent. */
  error: (field: string) => string | undefined;
  leave: (field: string) => void;
};

/** One try of sending: its key and input stay the same while the line breaks, so that it is written once. */
type Try = { key: string; input: WriteEncounterInput };

/** The form of a visit: what is typed, what is wrong with it, and its sending. */
export function useEncounter(patient: Answers['patient']['page']) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { practitioner, post } = useActor();
  const [empty] = useState(() => emptyEncounter({ status: patient.allergyStatus, items: patient.allergies }));
  const subject = `${practitioner.id}.${patient.id}`;
  const draft = useDraft<EncounterForm>(`records.encounter.${subject}`, empty);
  const [restored, setRestored] = useState(draft.restored);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [isPutAway, setPutAway] = useState(false);
  const form = draft.value;
  const issues = issuesOf(form, patient.id);
  const server = useServerDraft({
    patientId: patient.id,
    subject,
    form,
    empty,
    typed: form !== empty && !isPutAway,
    adopt: draft.set,
  });
  const write = useMutation({
    mutationFn: ({ key, input }: Try) =>
      client.records.writeEncounter.mutate(input, { context: { idempotencyKey: key } }),
    meta: { ownErrors: true },
  });
  const part: PartProps = {
    form,
    change: change => draft.set({ ...form, ...change }),
    leave: field => setLeft(new Set([...left, field])),
    error(field) {
      const key = tried || left.has(field) ? issues[field] : undefined;
      return key && sayIssueKey(key);
    },
  };
  const putInOutbox = (attempt: Try) =>
    putAway({
      key: attempt.key,
      practitionerId: practitioner.id,
      postId: post.id,
      patientName: patient.name,
      input: attempt.input,
      writtenAt: attempt.input.writtenAt ?? now().toISOString(),
    });
  const send = async (what: EncounterForm, thenRefer: boolean) => {
    const complete = completeInput(what, patient.id);
    if (!complete) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const attempt: Try = {
      key: newKey(),
      input: {
        ...complete,
        draft: { base: baseOf(subject), device: thisDevice() },
        writtenAt: now().toISOString(),
      },
    };
    try {
      const { id } = await write.mutateAsync(attempt);
      draft.clear();
      notify.done(t.saved);
      await Promise.all([refreshRoom('records'), refreshRoom('patient')]);
      const href = thenRefer
        ? `/referrals/new?patient=${patient.id}&records=${id}`
        : `/patients/${patient.id}`;
      await navigate({ href, replace: true });
    } catch (error) {
      if (refusalOf(error)?.code === 'conflict')
        server.refuse(await client.records.draft.query({ patientId: patient.id }));
      if (!isNetworkFailure(error) || !putInOutbox(attempt)) throw error;
      draft.clear();
      // No other page is opened: its program may not be here, and the line that would bring it is broken.
      setPutAway(true);
    }
  };
  const save = (what: EncounterForm, thenRefer: boolean) => {
    setTried(true);
    // A failure is shown on the page.
    send(what, thenRefer).catch(() => undefined);
  };
  return {
    part,
    issues,
    tried,
    server,
    isPutAway,
    sending: write.isPending,
    failure: write.error,
    draft: {
      savedAt: draft.savedAt,
      restored,
      set: draft.set,
      startOver: () => {
        draft.set(empty);
        draft.clear();
        setRestored(false);
        setLeft(new Set());
        setTried(false);
        // A broken line leaves the server's copy, which the next typing writes over.
        client.records.dropDraft.mutate({ patientId: patient.id }).catch(() => undefined);
      },
    },
    save: (thenRefer: boolean) => save(form, thenRefer),
    /** Writes down that the patient goes up, then saves and opens the referral with it. */
    referNow: (disposition: 'emergency_transfer' | 'refer') => {
      const next = { ...form, disposition };
      draft.set(next);
      save(next, true);
    },
  };
}
