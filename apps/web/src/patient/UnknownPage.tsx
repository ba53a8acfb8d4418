import { Button, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { sexes, sexWords } from '@lianzhen/shared/patient';
import type { Sex } from '@lianzhen/shared/patient';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FieldRow } from '../kit/Field.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useDraft } from '../platform/draft.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import { patientPath } from './search.ts';
import { texts } from './texts.care.ts';

type Seen = { sex: Sex; years: number | string; found: string };
const nothing: Seen = { sex: 'unknown', years: '', found: '' };
const OLDEST = 120;

/** 身份不明: three fields, for there is no time for more. */
export function UnknownPage() {
  const t = useTexts(texts);
  const say = useWords();
  const navigate = useNavigate();
  const { practitioner } = useActor();
  const draft = useDraft<Seen>(`patient.unknown.${practitioner.id}`, nothing);
  const { sex, years, found } = draft.value;
  const change = (next: Partial<Seen>) => draft.set({ ...draft.value, ...next });
  const register = useMutation(
    trpc.patient.registerUnknown.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ id }) {
        draft.clear();
        await refreshRoom('patient');
        await navigate({ href: patientPath(id), replace: true });
      },
    }),
  );
  const ready = typeof years === 'number' && years >= 0 && years <= OLDEST;
  return (
    <Page title={t.unknownTitle} note={t.unknownBody}>
      {register.error && <ErrorState error={register.error} />}
      <Section title={t.unknownTitle} id="unknown">
        <FieldRow>
          <Select
            label={t.sex}
            data={sexes.map(value => ({ value, label: say(sexWords[value]) }))}
            value={sex}
            onChange={chosen => change({ sex: sexes.find(known => known === chosen) ?? sex })}
            allowDeselect={false}
            withAsterisk
          />
          <NumberInput
            label={t.years}
            value={years}
            onChange={value => change({ years: value })}
            min={0}
            max={OLDEST}
            allowDecimal={false}
            withAsterisk
            autoFocus
          />
          <TextInput
            label={t.found}
            placeholder={t.foundHint}
            value={found}
            onChange={event => change({ found: event.currentTarget.value })}
            maxLength={200}
          />
        </FieldRow>
        <Group justify="flex-end" mt="md">
          <Button
            loading={register.isPending}
            disabled={!ready}
            onClick={() => ready && register.mutate({ sex, years, found })}
          >
            {t.register}
          </Button>
        </Group>
      </Section>
    </Page>
  );
}
