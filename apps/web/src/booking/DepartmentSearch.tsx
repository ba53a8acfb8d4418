import { Button, CloseButton, Loader, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { counties, tiers, tierWords } from '@lianzhen/shared/directory';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import type { Filters, PickedDepartment } from './department.ts';
import { noFilters } from './department.ts';
import { DepartmentRow } from './DepartmentRow.tsx';
import styles from './DepartmentSearch.module.css';
import { texts } from './texts.ts';

const PAUSE = 250;

type Props = {
  filters: Filters;
  onFilters: (next: Filters) => void;
  onPick: (department: PickedDepartment) => void;
};

function useDepartments(filters: Filters) {
  const [text] = useDebouncedValue(filters.text.trim(), PAUSE);
  return useInfiniteQuery({
    ...trpc.booking.departments.infiniteQueryOptions(
      {
        text: text || undefined,
        areaCode: filters.areaCode ?? undefined,
        tier: filters.tier ?? undefined,
        elsewhere: true,
      },
      { getNextPageParam: page => page.next },
    ),
    placeholderData: keepPreviousData,
  });
}

/** Finds a department by disease, skill, doctor or name, with the soonest first. */
export function DepartmentSearch({ filters, onFilters, onPick }: Props) {
  const t = useTexts(texts);
  const found = useDepartments(filters);
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current?.querySelector('button')?.focus();
  };
  return (
    <div className={styles.search}>
      <search className={styles.filters}>
        <TextInput
          className={styles.text}
          aria-label={t.findDepartment}
          placeholder={t.searchPlaceholder}
          leftSection={
            found.isFetching ? <Loader size="1.125rem" /> : <IconSearch size="1.125rem" aria-hidden />
          }
          rightSection={
            filters.text && (
              <CloseButton aria-label={t.clear} onClick={() => onFilters({ ...filters, text: '' })} />
            )
          }
          value={filters.text}
          onChange={event => onFilters({ ...filters, text: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          maxLength={50}
          autoComplete="off"
        />
        <NarrowTo filters={filters} onFilters={onFilters} />
      </search>
      <Loaded query={found} skeleton={<LoadingRows rows={6} />}>
        {({ pages }) => {
          const rows = pages.flatMap(page => page.rows);
          if (rows.length === 0)
            return (
              <EmptyState
                title={t.noDepartment}
                hint={t.noDepartmentHint}
                action={
                  <Button variant="default" onClick={() => onFilters(noFilters)}>
                    {t.clearFilters}
                  </Button>
                }
              />
            );
          return (
            <ul ref={list} className={styles.rows} aria-label={t.departments}>
              {rows.map(row => (
                <li key={row.id}>
                  <DepartmentRow department={row} onPick={() => onPick(row)} />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
      {found.hasNextPage && (
        <Button
          className={styles.more}
          variant="subtle"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t.more}
        </Button>
      )}
    </div>
  );
}

function NarrowTo({ filters, onFilters }: Pick<Props, 'filters' | 'onFilters'>) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <>
      <Select
        aria-label={t.area}
        placeholder={t.allAreas}
        data={counties.map(({ code, words }) => ({ value: code, label: say(words) }))}
        value={filters.areaCode}
        onChange={areaCode => onFilters({ ...filters, areaCode })}
        clearable
      />
      <Select
        aria-label={t.tier}
        placeholder={t.allTiers}
        data={tiers.map(tier => ({ value: tier, label: say(tierWords[tier]) }))}
        value={filters.tier}
        onChange={value => onFilters({ ...filters, tier: tiers.find(tier => tier === value) ?? null })}
        clearable
      />
    </>
  );
}
