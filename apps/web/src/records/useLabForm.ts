import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Sex } from '@lianzhen/shared/patient';
import { notify } from '../kit/notify.ts';
import { now } from '../platform/clock.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import { emptyLab, labInputOf, labIssues, wallTime, withPanels } from './labForm.ts';
import type { LabForm } from './labForm.ts';
import { texts } from './texts.entry.ts';

type Given = { patientId: string; sex: Sex; correct: string | undefined; initial: LabForm | undefined };

/** The form of a laboratory report: what is typed, what is wrong with it, and its sending. */
export function useLabForm({ patientId, sex, correct, initial }: Given) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { practitioner } = useActor();
  const [empty] = useState(() => initial ?? { ...emptyLab, collectedAt: wallTime(now().toISOString()) });
  const draft = useDraft<LabForm>(`records.lab.${practitioner.id}.${correct ?? patientId}`, empty);
  const [tried, setTried] = useState(false);
  const form = draft.value;
  const issues = labIssues(form, sex, now(), correct !== undefined);
  const write = useMutation(trpc.records.writeLab.mutationOptions({ meta: { ownErrors: true } }));
  const rewrite = useMutation(trpc.records.correctLab.mutationOptions({ meta: { ownErrors: true } }));
  const send = async () => {
    if (Object.keys(issues).length > 0) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const input = labInputOf(form, sex);
    if (correct) await rewrite.mutateAsync({ ...input, id: correct, reason: form.reason });
    else await write.mutateAsync({ ...input, patientId });
    draft.clear();
    notify.done(correct ? t.corrected : t.resultsSaved);
    await refreshRoom('records');
    await navigate({ href: `/patients/${patientId}`, replace: true });
  };
  return {
    form,
    draft,
    sending: write.isPending || rewrite.isPending,
    failure: write.error ?? rewrite.error,
    change: (change: Partial<LabForm>) => draft.set({ ...form, ...change }),
    choosePanel: (chosen: string[]) => draft.set(withPanels(form, chosen, sex)),
    addRow: () =>
      draft.set({
        ...form,
        rows: [...form.rows, { item: null, name: '', unit: '', value: '', low: '', high: '' }],
      }),
    error: (field: string) => {
      const key = tried || issues[field] === 'implausible' ? issues[field] : undefined;
      return key && sayIssueKey(key);
    },
    save: () => {
      setTried(true);
      // A failure is shown on the page.
      send().catch(() => undefined);
    },
  };
}
