import { Button, Group, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { localDay } from '@lianzhen/shared/kernel';
import { newbornName, sexes, sexWords } from '@lianzhen/shared/patient';
import type { Sex } from '@lianzhen/shared/patient';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Field, FieldRow, Fields } from '../kit/Field.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { now } from '../platform/clock.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import { AlikeNotice, useAlike } from './Alike.tsx';
import type { PatientPage } from './PatientHeader.tsx';
import { PatientHeader } from './PatientHeader.tsx';
import { PatientPicker } from './PatientPicker.tsx';
import { patientPath } from './search.ts';
import { texts } from './texts.care.ts';
import { usePatientPage } from './usePatientPage.ts';

const route = getRouteApi('/desk/patients/newborn');
const MOST = 4;

/** 登记新生儿: first the mother, then the day, the sex and the order among several. */
export function NewbornPage() {
  const t = useTexts(texts);
  const { mother } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title={t.newbornTitle}
      note={t.newbornBody}
      actions={
        mother && (
          <Button variant="default" onClick={() => void navigate({ search: {} })}>
            {t.otherMother}
          </Button>
        )
      }
    >
      {mother ? (
        <OfMother key={mother} mother={mother} />
      ) : (
        <Section title={t.chooseMother} id="mother">
          <PatientPicker onPick={({ id }) => void navigate({ search: { mother: id } })} />
        </Section>
      )}
    </Page>
  );
}

function OfMother({ mother }: { mother: string }) {
  const page = usePatientPage(mother);
  return (
    <>
      <PatientHeader patientId={mother} />
      <Loaded query={page} skeleton={<LoadingRows rows={3} />}>
        {patient => <NewbornForm mother={patient} />}
      </Loaded>
    </>
  );
}

function NewbornForm({ mother }: { mother: PatientPage }) {
  const t = useTexts(texts);
  const say = useWords();
  const navigate = useNavigate();
  const today = localDay(now());
  const [birthDate, setBirthDate] = useState(today);
  const [sex, setSex] = useState<Sex>('unknown');
  const [order, setOrder] = useState(0);
  const [why, setWhy] = useState({ code: '', text: '' });
  const name = newbornName(mother.name, sex, order);
  const good = /^\d{4}-\d\d-\d\d$/.test(birthDate) && birthDate <= today;
  const alike = useAlike(good ? { name, birthDate, sex, idKind: 'none', motherId: mother.id } : null, why);
  const register = useMutation(
    trpc.patient.registerNewborn.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ id }) {
        await refreshRoom('patient');
        await navigate({ href: patientPath(id) });
      },
    }),
  );
  return (
    <>
      {register.error && <ErrorState error={register.error} />}
      <AlikeNotice rows={alike.rows} why={why} onWhy={setWhy} />
      <Section title={t.newbornTitle} id="newborn">
        <FieldRow>
          <TextInput
            type="date"
            label={t.birthDate}
            value={birthDate}
            max={today}
            onChange={event => setBirthDate(event.currentTarget.value)}
            withAsterisk
          />
          <Select
            label={t.sex}
            data={sexes.map(value => ({ value, label: say(sexWords[value]) }))}
            value={sex}
            onChange={chosen => setSex(sexes.find(known => known === chosen) ?? sex)}
            allowDeselect={false}
            withAsterisk
          />
          <Select
            label={t.order}
            data={[
              { value: '0', label: t.single },
              ...Array.from({ length: MOST }, (_, place) => ({
                value: String(place + 1),
                label: t.nth(place + 1),
              })),
            ]}
            value={String(order)}
            onChange={chosen => setOrder(Number(chosen ?? 0))}
            allowDeselect={false}
          />
        </FieldRow>
        <Fields>
          <Field label={t.provisionalName}>
            <strong>{name}</strong>
          </Field>
        </Fields>
        <Group justify="flex-end" mt="md">
          <Button
            loading={register.isPending}
            disabled={!good || !alike.settled}
            onClick={() =>
              register.mutate({ motherId: mother.id, birthDate, sex, order, another: alike.another })
            }
          >
            {t.register}
          </Button>
        </Group>
      </Section>
    </>
  );
}
