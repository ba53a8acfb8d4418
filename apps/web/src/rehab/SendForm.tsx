import { Alert, Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { localDay } from '@lianzhen/shared/kernel';
import { sendDownInput } from '@lianzhen/shared/rehab';
import { CompletenessRail } from '../kit/CompletenessRail.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { notify } from '../kit/notify.ts';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { PatientHeader } from '../patient/index.ts';
import { now } from '../platform/clock.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { timeOfDay } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import { DiagnosisPicker, RecordPicker } from '../records/index.ts';
import { planPath } from './address.ts';
import { ClinicPart } from './ClinicPart.tsx';
import { ConsentPart } from './ConsentPart.tsx';
import { PlanPart } from './PlanPart.tsx';
import styles from './SendForm.module.css';
import { beginning, inputOf, issuesOf, missingIn } from './sending.ts';
import type { Sending, UpCase } from './sending.ts';
import { sendTexts } from './sendTexts.ts';
import { useClinics } from './useClinics.ts';

/** One page with everything that goes down with the patient, kept in this browser as it is typed. */
export function SendForm({ up }: { up: UpCase }) {
  const t = useTexts(sendTexts);
  const { clinics, form, change, error, issues, tried, draft, sendDown, send } = useSending(up);
  const rail = [
    { id: 'clinic', title: t.partClinic, missing: missingIn(issues, 'clinic') },
    { id: 'condition', title: t.partCondition, missing: missingIn(issues, 'condition') },
    { id: 'report', title: t.partReport, missing: missingIn(issues, 'report') },
    { id: 'plan', title: t.partPlan, missing: missingIn(issues, 'plan') },
    { id: 'records', title: t.partRecords, missing: 0, optional: form.recordIds.length === 0 },
    { id: 'consent', title: t.partConsent, missing: missingIn(issues, 'consent') },
  ];
  return (
    <form onSubmit={send} noValidate>
      <Page
        title={t.title}
        note={t.note(up.number)}
        aside={
          <CompletenessRail
            parts={rail}
            foot={
              <div className={styles.foot}>
                <Button type="submit" loading={sendDown.isPending} fullWidth>
                  {t.send}
                </Button>
                {draft.savedAt && (
                  <span className={styles.kept}>
                    {t.kept(timeOfDay(draft.savedAt))}
                    <Button variant="subtle" color="gray" size="compact-sm" onClick={() => draft.startOver()}>
                      {t.startOver}
                    </Button>
                  </span>
                )}
              </div>
            }
          />
        }
      >
        <PatientHeader patientId={up.patientId} />
        {draft.restored && <Alert color="accent">{t.restored}</Alert>}
        {sendDown.error && <ErrorState error={sendDown.error} />}
        {tried && issues.size > 0 && (
          <Alert color="danger" role="alert">
            {t.incomplete}
          </Alert>
        )}
        <Section id="clinic" title={t.partClinic}>
          <ClinicPart clinics={clinics} form={form} change={change} error={error} />
        </Section>
        <Section id="condition" title={t.partCondition}>
          <Condition form={form} change={change} error={error} />
        </Section>
        <Section id="report" title={t.partReport} note={t.partReportNote}>
          <Report form={form} change={change} error={error} />
        </Section>
        <Section id="plan" title={t.partPlan}>
          <PlanPart
            plan={form.plan}
            change={next => change({ plan: { ...form.plan, ...next } })}
            error={path => error(`plan.${path}`)}
          />
        </Section>
        <Section id="records" title={t.partRecords}>
          <RecordPicker
            patientId={up.patientId}
            value={form.recordIds}
            onChange={recordIds => change({ recordIds: [...recordIds] })}
          />
        </Section>
        <Section id="consent" title={t.partConsent} note={t.consentNote}>
          <ConsentPart form={form} change={change} error={error} />
        </Section>
      </Page>
    </form>
  );
}

type PartProps = {
  form: Sending;
  change: (next: Partial<Sending>) => void;
  error: (path: string) => string | undefined;
};

function Condition({ form, change, error }: PartProps) {
  const t = useTexts(sendTexts);
  return (
    <div className={styles.part}>
      <DiagnosisPicker
        label={t.diagnoses}
        value={form.diagnoses}
        onChange={diagnoses => change({ diagnoses: [...diagnoses] })}
        error={error('diagnoses')}
      />
      <Words
        label={t.history}
        value={form.history}
        onChange={history => change({ history })}
        error={error('history')}
        must
      />
      <Words
        label={t.pastHistory}
        value={form.pastHistory}
        onChange={pastHistory => change({ pastHistory })}
        error={error('pastHistory')}
      />
    </div>
  );
}

function Report({ form, change, error }: PartProps) {
  const t = useTexts(sendTexts);
  return (
    <div className={styles.part}>
      {(['findings', 'treatment', 'advice'] as const).map(field => (
        <Words
          key={field}
          label={t[field]}
          value={form[field]}
          onChange={value => change({ [field]: value })}
          error={error(`report.${field}`)}
          must
        />
      ))}
    </div>
  );
}

type WordsProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  must?: boolean;
};

function Words({ label, value, onChange, error, must = false }: WordsProps) {
  return (
    <Textarea
      label={label}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      error={error}
      withAsterisk={must}
      maxLength={4000}
      autosize
      minRows={2}
      maxRows={10}
    />
  );
}

function useSending(up: UpCase) {
  const t = useTexts(sendTexts);
  const navigate = useNavigate();
  const { practitioner } = useActor();
  const { data: patient } = useQuery({
    ...trpc.patient.page.queryOptions({ id: up.patientId }),
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
  });
  const [first] = useState(() => beginning(up, '', localDay(now())));
  const draft = useDraft<Sending>(`rehab.send.${practitioner.id}.${up.id}`, first);
  const [tried, setTried] = useState(false);
  const clinics = useClinics(up.from.id);
  // What is proposed is not a draft yet: it is known a moment later than the case, and kept once something is typed.
  const { value } = draft;
  const own = value.signer === 'patient' && value.signerName === '';
  const form: Sending = {
    ...value,
    signerName: own ? (patient?.name ?? '') : value.signerName,
    toInstitutionId: value.toInstitutionId || (clinics.home ?? ''),
  };
  const issues = issuesOf(up, form);
  const sendDown = useMutation(
    trpc.rehab.sendDown.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ planId, number }) {
        draft.clear();
        notify.done(t.sent(number));
        await Promise.all(['rehab', 'referral', 'records'].map(refreshRoom));
        await navigate({ href: planPath(planId), replace: true });
      },
    }),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const parsed = sendDownInput.safeParse(inputOf(up, form));
    if (parsed.success) sendDown.mutate(inputOf(up, form));
  };
  const error = (path: string) => {
    const key = tried ? issues.get(path) : undefined;
    return key === undefined ? undefined : sayIssueKey(key);
  };
  return {
    clinics,
    form,
    change: (next: Partial<Sending>) => draft.set({ ...form, ...next }),
    error,
    issues,
    tried,
    draft: {
      savedAt: draft.savedAt,
      restored: draft.restored,
      startOver() {
        draft.set(first);
        draft.clear();
        setTried(false);
      },
    },
    sendDown,
    send,
  };
}
