import { Alert, Button, Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { localDay } from '@lianzhen/shared/kernel';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FieldRow } from '../kit/Field.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { now } from '../platform/clock.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { refusalOf, sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import { AllergyFields } from './AllergyFields.tsx';
import { amendmentOf, checkAmendment, isChanged } from './amendment.ts';
import type { Amendment } from './amendment.ts';
import { useAreaName } from './areaName.ts';
import { BackToPatient } from './BackToPatient.tsx';
import { ContactLines } from './ContactLines.tsx';
import { ContractFields } from './ContractFields.tsx';
import lines from './Lines.module.css';
import { LongTermFields } from './LongTermFields.tsx';
import type { PatientPage } from './PatientHeader.tsx';
import { PatientHeader } from './PatientHeader.tsx';
import { areaChoices, emptyRegistration } from './registration.ts';
import { patientPath } from './search.ts';
import { texts } from './texts.ts';
import { texts as careTexts } from './texts.care.ts';
import { usePatientPage } from './usePatientPage.ts';

const route = getRouteApi('/desk/patients/$patientId/edit');

/** 修改患者资料: everything about a person but who they are, in three parts, guarded against two at once. */
export function EditPage() {
  const t = useTexts(careTexts);
  const { patientId } = route.useParams();
  const page = usePatientPage(patientId);
  return (
    <Page title={t.editTitle} actions={<BackToPatient patientId={patientId} />}>
      <PatientHeader patientId={patientId} />
      <Loaded query={page} skeleton={<LoadingRows rows={6} />}>
        {patient => (
          <EditForm key={patient.id} patient={patient} reload={async () => void (await page.refetch())} />
        )}
      </Loaded>
    </Page>
  );
}

type FormProps = { patient: PatientPage; reload: () => Promise<void> };

function EditForm({ patient, reload }: FormProps) {
  const t = useTexts(careTexts);
  const navigate = useNavigate();
  const { practitioner } = useActor();
  const opened = amendmentOf(patient);
  const draft = useDraft<{ changes: Partial<Amendment> }>(`patient.edit.${practitioner.id}.${patient.id}`, {
    changes: {},
  });
  const form: Amendment = { ...opened, ...draft.value.changes };
  const [tried, setTried] = useState(false);
  const { id, version } = patient;
  const { issues, input } = checkAmendment(form, opened, { id, version });
  const save = useMutation(
    trpc.patient.amend.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ id }) {
        draft.clear();
        await refreshRoom('patient');
        await navigate({ href: patientPath(id) });
      },
    }),
  );
  const moved = refusalOf(save.error)?.reason === 'changed';
  const part = {
    form,
    change: (next: Partial<Amendment>) => draft.set({ changes: { ...draft.value.changes, ...next } }),
    error: (path: string) => {
      const key = tried ? issues[path] : undefined;
      return key && sayIssueKey(key);
    },
  };
  return (
    <form
      className={lines.form}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (input) save.mutate(input);
      }}
    >
      {draft.restored && draft.savedAt && <Restored />}
      {moved ? (
        <Alert color="danger" role="alert">
          <Group gap="sm">
            <span>{t.changedElsewhere}</span>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => void reload().then(() => save.reset())}
            >
              {t.takeNew}
            </Button>
          </Group>
        </Alert>
      ) : (
        save.error && <ErrorState error={save.error} />
      )}
      <ContactSection {...part} />
      <Section title={t.partContract} id="contract">
        <ContractFields
          value={form}
          onChange={part.change}
          error={contractError(part.error)}
          onLeave={() => undefined}
        />
      </Section>
      <HealthSection {...part} />
      <Group justify="flex-end" mt="md">
        <Button type="submit" loading={save.isPending} disabled={!isChanged(form, opened)}>
          {isChanged(form, opened) ? t.save : t.nothingChanged}
        </Button>
      </Group>
    </form>
  );
}

function Restored() {
  const t = useTexts(texts);
  return <Alert color="accent">{t.draftRestored}</Alert>;
}

type PartProps = {
  form: Amendment;
  change: (next: Partial<Amendment>) => void;
  error: (path: string) => string | undefined;
};

/** The schema keeps the contract together; the form has its two fields. */
const contractError = (error: (path: string) => string | undefined) => (field: string) =>
  error(
    { contractInstitutionId: 'contract.institutionId', familyDoctorPostId: 'contract.familyDoctorPostId' }[
      field
    ] ?? field,
  );

function ContactSection({ form, change, error }: PartProps) {
  const t = useTexts(texts);
  const tCare = useTexts(careTexts);
  const areaName = useAreaName();
  const choices = areaChoices(emptyRegistration, localDay(now()));
  const codes = form.areaCode && !choices.includes(form.areaCode) ? [...choices, form.areaCode] : choices;
  return (
    <Section title={tCare.partContact} id="contact">
      <FieldRow>
        <TextInput
          type="tel"
          label={t.phone}
          description={form.removePhone ? tCare.phoneRemoved : tCare.phoneKept}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={form.phone}
          onChange={event => change({ phone: event.currentTarget.value })}
          error={error('phone')}
          disabled={form.removePhone}
          maxLength={20}
          autoComplete="off"
        />
        <Checkbox
          mt="1.75rem"
          label={tCare.removePhone}
          checked={form.removePhone}
          onChange={event => change({ removePhone: event.currentTarget.checked })}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={t.area}
          data={codes.map(code => ({ value: code, label: areaName(code) }))}
          value={form.areaCode || null}
          onChange={code => change({ areaCode: code ?? '' })}
          error={error('areaCode')}
          searchable
        />
        <TextInput
          label={t.address}
          placeholder={t.addressHint}
          value={form.address}
          onChange={event => change({ address: event.currentTarget.value })}
          error={error('address')}
          maxLength={120}
          autoComplete="off"
        />
      </FieldRow>
      <ContactLines
        value={form.contacts}
        onChange={contacts => change({ contacts })}
        error={path => error(`contacts.${path}`)}
      />
    </Section>
  );
}

function HealthSection({ form, change, error }: PartProps) {
  const t = useTexts(careTexts);
  return (
    <Section title={t.partHealth} id="health">
      <AllergyFields
        value={{ status: form.allergyStatus, items: form.allergies }}
        onChange={({ status, items }) => change({ allergyStatus: status, allergies: items })}
        error={part => error(`allergies.${part}`)}
        onLeave={() => undefined}
      />
      <LongTermFields
        value={form.longTerm}
        onChange={longTerm => change({ longTerm })}
        error={path => error(`longTerm.${path}`)}
      />
    </Section>
  );
}
