import { Button, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { FindField } from '../../kit/FindField.tsx';
import { Go } from '../../kit/Go.tsx';
import { Loaded } from '../../kit/Loaded.tsx';
import { LoadingRows } from '../../kit/LoadingRows.tsx';
import { Page } from '../../kit/Page.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { trpc } from '../../platform/trpc.ts';
import type { Show } from './address.ts';
import { PeopleTable } from './PeopleTable.tsx';
import type { Person } from './PeopleTable.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import styles from './Security.module.css';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/security');

/** 账号: the people of the region and their sign-ins, for the security office. */
export function SecurityPage() {
  const t = useTexts(texts);
  const { q = '', show = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  const [openedId, setOpenedId] = useState<string | null>(null);
  const list = useInfiniteQuery({
    ...trpc.security.people.infiniteQueryOptions(
      { ...(q && { text: q }), show },
      { getNextPageParam: page => page.next },
    ),
    placeholderData: keepPreviousData,
  });
  const rows: Person[] = list.data?.pages.flatMap(page => page.rows) ?? [];
  const go = (next: { q?: string; show?: Show }) =>
    void navigate({ search: { q, show, ...next }, replace: true });
  return (
    <Page
      title={t.title}
      note={t.note}
      actions={
        <Go className={styles.link} to="/security/policy">
          {t.policy}
        </Go>
      }
    >
      <div className={styles.filter}>
        <FindField value={q} onFind={text => go({ q: text })} label={t.find} hint={t.findHint} />
        <SegmentedControl
          value={show}
          onChange={value => go({ show: value })}
          data={(['all', 'without', 'offices', 'waiting'] as const).map(value => ({
            value,
            label: t[value],
          }))}
        />
      </div>
      <Loaded query={list} skeleton={<LoadingRows rows={8} />}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={t.none} hint={t.noneHint} />
          ) : (
            <PeopleTable rows={rows} onOpen={setOpenedId} />
          )
        }
      </Loaded>
      {list.hasNextPage && (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
      <PersonDrawer
        person={rows.find(row => row.id === openedId) ?? null}
        onClose={() => setOpenedId(null)}
      />
    </Page>
  );
}
