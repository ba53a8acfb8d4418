import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Tier } from '@lianzhen/shared/directory';
import { areaWords } from '@lianzhen/shared/directory';
import { useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import type { Institution } from './institutions.ts';
import { useName } from './institutions.ts';
import { keepTexts } from './texts.keep.ts';

const PAUSE = 250;
const ROWS = 30;

type Props = {
  label: string;
  description?: string;
  value: string | null;
  onPick: (institution: Institution | null) => void;
  /** Leaves out some, e.g. those that are members already. */
  except?: readonly string[];
  tiers?: readonly Tier[];
  error?: ReactNode;
};

/** One institution that treats people, found by typing; the server finds by name, spelling and disease alike. */
export function InstitutionSelect({ label, description, value, onPick, except = [], tiers, error }: Props) {
  const t = useTexts(keepTexts);
  const say = useWords();
  const nameOf = useName();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Institution | null>(null);
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  const sought = chosen && text.startsWith(nameOf(chosen)) ? '' : text;
  const { data } = useQuery({
    ...trpc.directory.find.queryOptions({
      text: sought || undefined,
      limit: ROWS,
      ...(tiers && { tiers: [...tiers] }),
    }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.rows ?? []).filter(row => row.tier !== null && !except.includes(row.id));
  const rows =
    chosen && value === chosen.id && !found.some(row => row.id === value) ? [chosen, ...found] : found;
  return (
    <Select
      label={label}
      description={description}
      placeholder={t.typeToFind}
      data={rows.map(row => ({ value: row.id, label: `${nameOf(row)} · ${say(areaWords(row.areaCode))}` }))}
      value={value}
      onChange={id => {
        const row = rows.find(one => one.id === id) ?? null;
        setChosen(row);
        onPick(row);
      }}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t.nothingFound}
      error={error}
      searchable
      clearable
    />
  );
}
