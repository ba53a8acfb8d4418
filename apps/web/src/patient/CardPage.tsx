import { Button, Group, TextInput } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { readHealthCard } from '@lianzhen/shared/patient';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import { BackToPatient } from './BackToPatient.tsx';
import lines from './Lines.module.css';
import type { PatientPage } from './PatientHeader.tsx';
import { PatientHeader } from './PatientHeader.tsx';
import { Scan } from './scan.tsx';
import { patientPath } from './search.ts';
import { texts } from './texts.ts';
import { texts as careTexts } from './texts.care.ts';
import { usePatientPage } from './usePatientPage.ts';

const route = getRouteApi('/desk/patients/$patientId/card');

/** 登记电子健康卡: the card is shown once, and finds its holder from then on. */
export function CardPage() {
  const t = useTexts(careTexts);
  const { patientId } = route.useParams();
  const page = usePatientPage(patientId);
  return (
    <Page title={t.cardTitle} note={t.cardBody} actions={<BackToPatient patientId={patientId} />}>
      <PatientHeader patientId={patientId} />
      <Loaded query={page} skeleton={<LoadingRows rows={2} />}>
        {patient => <CardForm patient={patient} />}
      </Loaded>
    </Page>
  );
}

function CardForm({ patient }: { patient: PatientPage }) {
  const t = useTexts(texts);
  const tCare = useTexts(careTexts);
  const navigate = useNavigate();
  const [card, setCard] = useState('');
  const [scanning, setScanning] = useState(false);
  const [tried, setTried] = useState(false);
  const good = readHealthCard(card) !== null;
  const note = useMutation(
    trpc.patient.noteCard.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ id }) {
        await refreshRoom('patient');
        await navigate({ href: patientPath(id) });
      },
    }),
  );
  return (
    <form
      className={lines.form}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        setTried(true);
        if (good) note.mutate({ id: patient.id, version: patient.version, card });
      }}
    >
      {note.error && <ErrorState error={note.error} />}
      <Section title={tCare.cardTitle} id="card">
        <TextInput
          label={tCare.cardField}
          value={card}
          onChange={event => setCard(event.currentTarget.value)}
          error={tried && !good && tCare.cardWrong}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
        <Group justify="flex-end" mt="md">
          <Button
            variant="default"
            leftSection={<IconCamera size="1rem" aria-hidden />}
            onClick={() => setScanning(true)}
          >
            {t.scan}
          </Button>
          <Button type="submit" loading={note.isPending}>
            {tCare.cardSave}
          </Button>
        </Group>
      </Section>
      <Scan opened={scanning} onClose={() => setScanning(false)} onRead={setCard} />
    </form>
  );
}
