import { ActionIcon, Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { addDays, localDay } from '@lianzhen/shared/kernel';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { now } from '../platform/clock.ts';
import { useStillHere } from '../platform/here.ts';
import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './DayList.module.css';
import { DayTable } from './DayTable.tsx';
import { texts } from './texts.ts';

const PAUSE = 200;

const route = getRouteApi('/desk/booking');

/** Who comes to this hospital on a day; a patient at the desk is found by the booking code. */
export function DayList() {
  const t = useTexts(texts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const stillHere = useStillHere();
  const day = search.day ?? localDay(now());
  const [typed, setTyped] = useState(search.code ?? '');
  const [code] = useDebouncedValue(typed, PAUSE);
  useEffect(() => {
    if (code === (search.code ?? '') || !stillHere()) return;
    const { code: _, ...rest } = search;
    void navigate({ search: code ? { ...rest, code } : rest, replace: true });
  }, [code, search, navigate, stillHere]);
  const goTo = (next: string) => void navigate({ search: before => ({ ...before, day: next }) });
  const found = useInfiniteQuery({
    ...trpc.booking.day.infiniteQueryOptions(
      { day, code: code || undefined },
      { getNextPageParam: page => page.next },
    ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={styles.head}>
        <TextInput
          aria-label={t.code}
          placeholder={`${t.code} · ${t.codePlaceholder}`}
          inputMode="numeric"
          maxLength={7}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value.replace(/\D/g, '').slice(0, 6))}
          autoFocus
        />
        <DaySwitch day={day} onDay={goTo} />
      </div>
      <Loaded query={found} skeleton={<LoadingRows rows={6} />}>
        {({ pages }) => {
          const rows = pages.flatMap(page => page.rows);
          if (rows.length > 0) return <DayTable rows={rows} />;
          if (code) return <EmptyState title={t.codeNotFound(code)} hint={t.codeHint} />;
          return <EmptyState title={t.nobody} hint={t.nobodyHint} />;
        }}
      </Loaded>
      {found.hasNextPage && (
        <Button
          variant="subtle"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t.loadMore}
        </Button>
      )}
    </>
  );
}

function DaySwitch({ day, onDay }: { day: string; onDay: (next: string) => void }) {
  const t = useTexts(texts);
  const time = useTime();
  const today = localDay(now());
  return (
    <div className={styles.days}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t.previousDay}
        onClick={() => onDay(addDays(day, -1))}
      >
        <IconChevronLeft size="1.125rem" aria-hidden />
      </ActionIcon>
      <span className={styles.day} role="status">
        {time.day(day)} {time.near(day)}
      </span>
      <ActionIcon variant="default" size="lg" aria-label={t.nextDay} onClick={() => onDay(addDays(day, 1))}>
        <IconChevronRight size="1.125rem" aria-hidden />
      </ActionIcon>
      {day !== today && (
        <Button variant="subtle" onClick={() => onDay(today)}>
          {t.today}
        </Button>
      )}
    </div>
  );
}
