import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { notify } from '../kit/notify.ts';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { PatientHeader } from '../patient/index.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import { CorrectionReason } from './CorrectionReason.tsx';
import styles from './EntryForm.module.css';
import { emptyRow, prescriptionFormOf, prescriptionInputOf, prescriptionIssues } from './prescriptionForm.ts';
import type { PrescriptionForm } from './prescriptionForm.ts';
import { PrescriptionRows } from './PrescriptionRows.tsx';
import { texts } from './texts.entry.ts';

const route = getRouteApi('/desk/patients/$patientId/prescription');

/** 开处方, or the correction of one. */
export function PrescriptionPage() {
  const { patientId } = route.useParams();
  const { correct } = route.useSearch();
  const t = useTexts(texts);
  const before = useQuery({
    ...trpc.records.record.queryOptions({ id: correct ?? '' }),
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
    enabled: correct !== undefined,
  });
  if (correct && !before.data)
    return (
      <Page title={t.correctPrescription}>
        <Loaded query={before}>{() => null}</Loaded>
      </Page>
    );
  const body = before.data?.body;
  const initial =
    before.data && body?.type === 'prescription'
      ? prescriptionFormOf(before.data.title, body)
      : { title: t.prescription, items: [emptyRow], note: '', reason: '' };
  return <Sheet key={correct ?? patientId} patientId={patientId} correct={correct} initial={initial} />;
}

type Given = { patientId: string; correct: string | undefined; initial: PrescriptionForm };

function usePrescription({ patientId, correct, initial }: Given) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const { practitioner } = useActor();
  const draft = useDraft(`records.prescription.${practitioner.id}.${correct ?? patientId}`, initial);
  const [tried, setTried] = useState(false);
  const form = draft.value;
  const issues = prescriptionIssues(form, correct !== undefined);
  const write = useMutation(trpc.records.writePrescription.mutationOptions({ meta: { ownErrors: true } }));
  const rewrite = useMutation(
    trpc.records.correctPrescription.mutationOptions({ meta: { ownErrors: true } }),
  );
  const send = async () => {
    if (Object.keys(issues).length > 0) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const input = prescriptionInputOf(form);
    if (correct) await rewrite.mutateAsync({ ...input, id: correct, reason: form.reason });
    else await write.mutateAsync({ ...input, patientId });
    draft.clear();
    notify.done(correct ? t.corrected : t.prescriptionSaved);
    await refreshRoom('records');
    await navigate({ href: `/patients/${patientId}`, replace: true });
  };
  return {
    form,
    kept: draft.savedAt !== null,
    change: (change: Partial<PrescriptionForm>) => draft.set({ ...form, ...change }),
    error: (field: string) => {
      const key = tried ? issues[field] : undefined;
      return key && sayIssueKey(key);
    },
    sending: write.isPending || rewrite.isPending,
    failure: write.error ?? rewrite.error,
    save: () => {
      setTried(true);
      // A failure is shown on the page.
      send().catch(() => undefined);
    },
  };
}

function Sheet(given: Given) {
  const t = useTexts(texts);
  const { form, kept, change, error, sending, failure, save } = usePrescription(given);
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <Page title={given.correct ? t.correctPrescription : t.prescribe} note={kept ? t.keptHere : undefined}>
        <PatientHeader patientId={given.patientId} />
        {failure !== null && <ErrorState error={failure} />}
        <Section title={t.medicines}>
          <div className={styles.rows}>
            <TextInput
              label={t.title}
              value={form.title}
              onChange={event => change({ title: event.currentTarget.value })}
              error={error('title')}
              maxLength={80}
              withAsterisk
            />
            <PrescriptionRows items={form.items} onChange={items => change({ items })} error={error} />
            {error('items') && <p className={styles.wrong}>{error('items')}</p>}
            <Textarea
              label={t.note}
              value={form.note}
              onChange={event => change({ note: event.currentTarget.value })}
              maxLength={500}
              autosize
              minRows={1}
            />
          </div>
          {given.correct && (
            <CorrectionReason
              value={form.reason}
              onChange={reason => change({ reason })}
              error={error('reason')}
            />
          )}
          <div className={styles.send}>
            <Button type="submit" loading={sending}>
              {given.correct ? t.saveCorrection : t.savePrescription}
            </Button>
          </div>
        </Section>
      </Page>
    </form>
  );
}
