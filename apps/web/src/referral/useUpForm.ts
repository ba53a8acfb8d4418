import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { spokenCode } from '@lianzhen/shared/booking';
import { notify } from '../kit/notify.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { fieldErrors, refusalOf, sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import { casePath } from './address.ts';
import { texts } from './texts.ts';
import type { UpForm } from './upForm.ts';
import { inputOf, issuesOf, pathOf } from './upForm.ts';

export type Begun = {
  patientId: string;
  previousId: string | null;
  initial: UpForm;
  /** Records chosen on the page before; they join a draft that was found. */
  chosenIds: readonly string[];
};

export type FormPart = {
  form: UpForm;
  change: (change: Partial<UpForm>) => void;
  error: (field: keyof UpForm) => string | undefined;
};

/** A destination that no longer gives places to hold is found by its fields; a hold that ended is let go. */
function revived(form: UpForm): UpForm {
  return form.place && new Date(form.place.until) <= new Date() ? { ...form, place: null } : form;
}

/** Goes to the first field that is marked, so that nobody hunts for it. */
function showFirstMark(): void {
  requestAnimationFrame(() => {
    const marked = document.querySelector<HTMLElement>('[aria-invalid="true"], [data-marked="true"]');
    marked?.scrollIntoView({ block: 'center' });
    marked?.focus({ preventScroll: true });
  });
}

/** The form of an up-referral: its draft, what is wrong with it, and sending it. */
export function useUpForm({ patientId, previousId, initial, chosenIds }: Begun) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { practitioner } = useActor();
  const draft = useDraft<UpForm>(`referral.up.${practitioner.id}.${previousId ?? patientId}`, initial);
  const [form, setForm] = useState(() => {
    const found = revived(draft.value);
    return { ...found, recordIds: [...new Set([...found.recordIds, ...chosenIds])] };
  });
  const [restored, setRestored] = useState(draft.restored);
  const [tried, setTried] = useState(false);
  const subject = { patientId, previousId };
  const issues = issuesOf(form, subject);
  const set = (next: UpForm) => {
    setForm(next);
    draft.set(next);
  };
  const submit = useMutation(
    trpc.referral.submit.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ id, appointment }) {
        draft.clear();
        notify.done(appointment ? t.sentWithCode(spokenCode(appointment.code)) : t.sentPlain);
        await Promise.all([refreshRoom('referral'), refreshRoom('booking')]);
        await navigate({ href: casePath(id), replace: true });
      },
      async onError(error) {
        if (refusalOf(error)?.reason === 'place_taken') {
          set({ ...form, place: null });
          await refreshRoom('booking');
        }
        showFirstMark();
      },
    }),
  );
  const fromServer = fieldErrors(submit.error);
  const part: FormPart = {
    form,
    change: change => set({ ...form, ...change }),
    error(field) {
      const key = tried ? issues[field] : undefined;
      return key ? sayIssueKey(key) : fromServer[pathOf(field)];
    },
  };
  return {
    part,
    issues,
    tried,
    restored,
    savedAt: draft.savedAt,
    sending: submit.isPending,
    failure: submit.error,
    placeTaken: refusalOf(submit.error)?.reason === 'place_taken',
    startOver: () => {
      draft.clear();
      setForm(initial);
      setRestored(false);
      setTried(false);
      submit.reset();
    },
    send: (event: SubmitEvent) => {
      event.preventDefault();
      setTried(true);
      if (Object.keys(issues).length > 0) return showFirstMark();
      return submit.mutate(inputOf(form, subject));
    },
  };
}
