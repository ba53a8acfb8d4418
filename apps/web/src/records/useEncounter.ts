import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { notify } from '../kit/notify.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { completeInput, emptyEncounter, issuesOf } from './encounterForm.ts';
import type { EncounterForm } from './encounterForm.ts';
import { texts } from './texts.encounter.ts';

export type PartProps = {
  form: EncounterForm;
  change: (change: Partial<EncounterForm>) => void;
  /** The words of what is wrong with a field, once it was left or the form was sent. */
  error: (field: string) => string | undefined;
  leave: (field: string) => void;
};

/** The form of a visit: what is typed, what is wrong with it, and its sending. */
export function useEncounter(patient: Answers['patient']['page']) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { practitioner } = useActor();
  const [empty] = useState(() => emptyEncounter({ status: patient.allergyStatus, items: patient.allergies }));
  const draft = useDraft<EncounterForm>(`records.encounter.${practitioner.id}.${patient.id}`, empty);
  const [restored, setRestored] = useState(draft.restored);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const form = draft.value;
  const issues = issuesOf(form, patient.id);
  const write = useMutation(trpc.records.writeEncounter.mutationOptions({ meta: { ownErrors: true } }));
  const part: PartProps = {
    form,
    change: change => draft.set({ ...form, ...change }),
    leave: field => setLeft(new Set([...left, field])),
    error(field) {
      const key = tried || left.has(field) ? issues[field] : undefined;
      return key && sayIssueKey(key);
    },
  };
  const send = async (thenRefer: boolean) => {
    const input = completeInput(form, patient.id);
    if (!input) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const { id } = await write.mutateAsync(input);
    draft.clear();
    notify.done(t.saved);
    await Promise.all([refreshRoom('records'), refreshRoom('patient')]);
    const href = thenRefer ? `/referrals/new?patient=${patient.id}&records=${id}` : `/patients/${patient.id}`;
    await navigate({ href, replace: true });
  };
  return {
    part,
    issues,
    tried,
    sending: write.isPending,
    failure: write.error,
    draft: {
      savedAt: draft.savedAt,
      restored,
      startOver: () => {
        draft.set(empty);
        draft.clear();
        setRestored(false);
        setLeft(new Set());
        setTried(false);
      },
    },
    save: (thenRefer: boolean) => {
      setTried(true);
      // A failure is shown on the page.
      send(thenRefer).catch(() => undefined);
    },
  };
}
