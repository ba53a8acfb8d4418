import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Exchange.module.css';
import { newSecret } from './secret.ts';
import type { Shown } from './SecretDialog.tsx';
import { texts } from './texts.ts';

type Props = { onClose: () => void; onDone: (shown: Shown) => void };

/** A system gets its name, its institution, and a secret. */
export function RegisterDialog({ onClose, onDone }: Props) {
  const t = useTexts(texts);
  const [name, setName] = useState('');
  const [institutionId, setInstitutionId] = useState<string | null>(null);
  const register = useMutation(
    trpc.exchange.registerSystem.mutationOptions({
      async onSuccess({ clientId }, given) {
        onDone({ name: given.name, clientId, secret: given.secret });
        await refreshRoom('exchange');
      },
    }),
  );
  const ready = name.trim() !== '' && institutionId !== null;
  return (
    <Modal opened onClose={onClose} title={t.registerTitle} closeButtonProps={{ 'aria-label': t.close }}>
      <form
        className={styles.stack}
        onSubmit={event => {
          event.preventDefault();
          if (ready) register.mutate({ institutionId, name: name.trim(), secret: newSecret() });
        }}
      >
        <InstitutionField value={institutionId} onPick={setInstitutionId} />
        <TextInput
          label={t.name}
          description={t.nameHint}
          value={name}
          maxLength={40}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button type="submit" disabled={!ready} loading={register.isPending}>
            {t.register}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

const PAUSE = 250;
const ROWS = 30;

type FieldProps = { value: string | null; onPick: (id: string | null) => void };

function InstitutionField({ value, onPick }: FieldProps) {
  const t = useTexts(texts);
  const say = useWords();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<{ value: string; label: string } | null>(null);
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  const sought = chosen?.label === text ? '' : text;
  const { data } = useQuery({
    ...trpc.directory.find.queryOptions({ text: sought || undefined, limit: ROWS }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.rows ?? [])
    .filter(row => row.tier !== null)
    .map(({ id, name, nameEn }) => ({ value: id, label: say({ zh: name, en: nameEn }) }));
  const rows = chosen && !found.some(row => row.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      label={t.institution}
      placeholder={t.typeToFind}
      data={rows}
      value={value}
      onChange={id => {
        setChosen(rows.find(row => row.value === id) ?? null);
        onPick(id);
      }}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t.nothingFound}
      searchable
      clearable
    />
  );
}
