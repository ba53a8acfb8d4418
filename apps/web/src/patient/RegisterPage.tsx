import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { useEffect, useState } from 'react';
import { localDay } from '@lianzhen/shared/kernel';
import { CompletenessRail } from '../kit/CompletenessRail.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { now } from '../platform/clock.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import { AlikeNotice, useAlike } from './Alike.tsx';
import { AllergyPart } from './AllergyPart.tsx';
import { carriedNumber, carryNumber } from './carried.ts';
import { ContactPart } from './ContactPart.tsx';
import { DraftFoot } from './DraftFoot.tsx';
import { IdentityPart } from './IdentityPart.tsx';
import { InsurancePart } from './InsurancePart.tsx';
import { KnownNotice } from './KnownNotice.tsx';
import { alikeFacts, changed, completeInput, emptyRegistration, issuesOf, parts } from './registration.ts';
import type { Registration } from './registration.ts';
import { patientPath } from './search.ts';
import { texts } from './texts.ts';

export type PartProps = {
  form: Registration;
  change: (change: Partial<Registration>) => void;
  /** The words of what is wrong with a field, once it was left or the form was sent. */
  error: (field: string) => string | undefined;
  leave: (field: keyof Registration) => void;
  today: string;
};

/** 登记新患者: one page in four parts, kept in this browser as it is typed. */
export function RegisterPage() {
  const t = useTexts(texts);
  const { form, part, issues, draft, send, sending, failure, tried, alike } = useRegistration();
  const rail = [
    { id: 'identity', title: t.partIdentity, fields: parts.identity },
    { id: 'contact', title: t.partContact, fields: parts.contact },
    { id: 'insurance', title: t.partInsurance, fields: parts.insurance },
    { id: 'allergies', title: t.partAllergies, fields: parts.allergies },
  ].map(({ fields, ...rest }) => {
    const names: readonly string[] = fields;
    return {
      ...rest,
      missing: Object.keys(issues).filter(path => names.includes(path.split('.')[0] ?? '')).length,
    };
  });
  return (
    <form onSubmit={send} noValidate>
      <Page
        title={t.newPatient}
        aside={
          <CompletenessRail
            parts={rail}
            foot={
              <DraftFoot savedAt={draft.savedAt} startOver={draft.clear}>
                <Button type="submit" loading={sending} fullWidth>
                  {t.save}
                </Button>
              </DraftFoot>
            }
          />
        }
      >
        {draft.restored && <Alert color="accent">{t.draftRestored}</Alert>}
        <KnownNotice form={form} today={part.today} />
        {failure !== null && <ErrorState error={failure} />}
        <AlikeNotice rows={alike.rows} why={form.another} onWhy={another => part.change({ another })} />
        {tried && Object.keys(issues).length > 0 && (
          <Alert color="danger" role="alert">
            {t.incomplete}
          </Alert>
        )}
        <Section id="identity" title={t.partIdentity}>
          <IdentityPart {...part} />
        </Section>
        <Section id="contact" title={t.partContact}>
          <ContactPart {...part} />
        </Section>
        <Section id="insurance" title={t.partInsurance}>
          <InsurancePart {...part} />
        </Section>
        <Section id="allergies" title={t.partAllergies}>
          <AllergyPart {...part} />
        </Section>
      </Page>
    </form>
  );
}

function useRegistration() {
  const navigate = useNavigate();
  const { practitioner } = useActor();
  const today = localDay(now());
  const draft = useDraft<Registration>(`patient.register.${practitioner.id}`, emptyRegistration);
  const [carried] = useState(carriedNumber);
  useEffect(() => carryNumber(''), []);
  const [form, setForm] = useState(() =>
    carried ? changed(emptyRegistration, { idNumber: carried }, today) : draft.value,
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(carried ? ['idNumber'] : []));
  const [tried, setTried] = useState(false);
  const issues = issuesOf(form, today);
  const alike = useAlike(alikeFacts(form, today), form.another);
  const register = useMutation(
    trpc.patient.register.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ id }) {
        draft.clear();
        await refreshRoom('patient');
        await navigate({ href: patientPath(id), replace: true });
      },
    }),
  );
  const part: PartProps = {
    form,
    today,
    change(change) {
      const next = changed(form, change, today);
      setForm(next);
      draft.set(next);
    },
    leave: field => setLeft(new Set([...left, field])),
    error(field) {
      const key = tried || left.has(field.split('.')[0] ?? '') ? issues[field] : undefined;
      return key && sayIssueKey(key);
    },
  };
  return {
    form,
    part,
    issues,
    tried,
    alike,
    sending: register.isPending,
    failure: register.error,
    draft: {
      savedAt: draft.savedAt,
      restored: draft.restored && !carried && form === draft.value,
      clear: () => {
        draft.clear();
        setForm(emptyRegistration);
        setLeft(new Set());
        setTried(false);
      },
    },
    send: (event: SubmitEvent) => {
      event.preventDefault();
      setTried(true);
      const input = completeInput(form, today);
      if (input && alike.settled) register.mutate({ ...input, another: alike.another });
      else if (input) document.querySelector<HTMLElement>('[data-alike] input')?.focus();
      else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    },
  };
}
