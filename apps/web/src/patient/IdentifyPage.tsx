import { Alert, Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { tidyIdNumber } from '@lianzhen/shared/patient';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { refusalOf, sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import { AlikeNotice, useAlike } from './Alike.tsx';
import { BackToPatient } from './BackToPatient.tsx';
import lines from './Lines.module.css';
import { PaperFields } from './PaperFields.tsx';
import { issuesOf, startOf, toldBy } from './papers.ts';
import type { Papers } from './papers.ts';
import type { PatientPage } from './PatientHeader.tsx';
import { PatientHeader } from './PatientHeader.tsx';
import { patientPath } from './search.ts';
import { texts as careTexts } from './texts.care.ts';
import { usePatientPage } from './usePatientPage.ts';

const route = getRouteApi('/desk/patients/$patientId/identify');

/** 补全身份: papers and the true name for someone who was entered without, or with wrong ones. */
export function IdentifyPage() {
  const t = useTexts(careTexts);
  const { patientId } = route.useParams();
  const page = usePatientPage(patientId);
  return (
    <Page title={t.identifyTitle} note={t.identifyBody} actions={<BackToPatient patientId={patientId} />}>
      <PatientHeader patientId={patientId} />
      <Loaded query={page} skeleton={<LoadingRows rows={4} />}>
        {patient => <IdentifyForm key={`${patient.id} ${patient.version}`} patient={patient} />}
      </Loaded>
    </Page>
  );
}

function useIdentifying(patient: PatientPage) {
  const navigate = useNavigate();
  const { practitioner } = useActor();
  const draft = useDraft<Papers>(`patient.identify.${practitioner.id}.${patient.id}`, startOf(patient));
  const form = draft.value;
  const told = toldBy(form);
  const [tried, setTried] = useState(false);
  const issues = issuesOf(form, patient);
  const enough = /^\d{4}-\d\d-\d\d$/.test(form.birthDate) && form.name.trim().length > 1;
  const alike = useAlike(
    enough ? { ...form, idNumber: tidyIdNumber(form.idNumber), phone: '', except: patient.id } : null,
    form.why,
  );
  const save = useMutation(
    trpc.patient.identify.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ id }) {
        draft.clear();
        await refreshRoom('patient');
        await navigate({ href: patientPath(id) });
      },
    }),
  );
  const change = (next: Partial<Papers>) => {
    const changed = { ...form, ...next };
    const tells = toldBy(changed);
    draft.set({
      ...changed,
      ...(changed.idKind === 'none' && { idNumber: '' }),
      ...(tells && { birthDate: tells.birthDate, sex: tells.sex }),
    });
  };
  const send = () => {
    setTried(true);
    if (Object.keys(issues).length > 0) return;
    const { why: _why, ...papers } = form;
    save.mutate({ id: patient.id, version: patient.version, ...papers, another: alike.another });
  };
  const error = (field: string) => {
    const key = tried ? issues[field] : undefined;
    return key && sayIssueKey(key);
  };
  return { form, told, change, error, alike, save, send };
}

function IdentifyForm({ patient }: { patient: PatientPage }) {
  const t = useTexts(careTexts);
  const { form, told, change, error, alike, save, send } = useIdentifying(patient);
  const refusal = refusalOf(save.error);
  const known = refusal?.reason === 'patient_exists' ? String(refusal.facts?.['id'] ?? '') : '';
  return (
    <form
      className={lines.form}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        send();
      }}
    >
      {known ? (
        <KnownElsewhere patientId={patient.id} other={known} />
      ) : (
        save.error && <ErrorState error={save.error} />
      )}
      <AlikeNotice rows={alike.rows} why={form.why} onWhy={why => change({ why })} mergeFrom={patient.id} />
      <Section title={t.identifyTitle} id="papers">
        <PaperFields form={form} told={told !== null} change={change} error={error} />
        <Group justify="flex-end" mt="md">
          <Button type="submit" loading={save.isPending}>
            {t.identifySave}
          </Button>
        </Group>
      </Section>
    </form>
  );
}

function KnownElsewhere({ patientId, other }: { patientId: string; other: string }) {
  const t = useTexts(careTexts);
  const keeps = useActor().post.duty !== 'clinician';
  return (
    <Alert color="accent" role="alert">
      <Group gap="sm">
        <span>
          {t.knownElse} {!keeps && t.askKeeper}
        </span>
        {keeps && (
          <Button component={Go} to={`${patientPath(patientId)}/merge?with=${other}`} size="compact-md">
            {t.compare}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
