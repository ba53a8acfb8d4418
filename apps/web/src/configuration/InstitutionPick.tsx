import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { texts } from './texts.ts';

type Named = { id: string; zh: string; en: string };

type Props = {
  label: string;
  /** The one that is chosen now, for its name need not be among the finds. */
  chosen: Named | null;
  onPick: (id: string | null) => void;
};

/** One institution that treats people, found by typing. */
export function InstitutionPick({ label, chosen, onPick }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 250);
  const sought = chosen && say(chosen) === text ? '' : text;
  const { data } = useQuery({
    ...trpc.directory.find.queryOptions({ text: sought || undefined, limit: 30 }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.rows ?? [])
    .filter(row => row.tier !== null)
    .map(({ id, name, nameEn }) => ({ id, zh: name, en: nameEn ?? name }));
  const rows = chosen && !found.some(row => row.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <Select
      label={label}
      placeholder={t.typeToFind}
      data={rows.map(row => ({ value: row.id, label: say(row) }))}
      value={chosen?.id ?? null}
      onChange={onPick}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t.nothingFound}
      searchable
      clearable
    />
  );
}
