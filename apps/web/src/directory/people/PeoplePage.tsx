import { Button } from '@mantine/core';
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
import styles from './People.module.css';
import { AppointDialog } from './AppointDialog.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import type { Person } from './PeopleTable.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/directory/people');

type Asked = { what: 'edit' | 'appoint'; person: Person } | { what: 'add' } | null;

/** 人员与岗位: who works in the region, under which posts. */
export function PeoplePage() {
  const t = useTexts(texts);
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [asked, setAsked] = useState<Asked>(null);
  const list = useInfiniteQuery({
    ...trpc.directory.people.infiniteQueryOptions(
      { ...(q && { text: q }), limit: 50 },
      { getNextPageParam: page => page.next },
    ),
    placeholderData: keepPreviousData,
  });
  const rows: Person[] = list.data?.pages.flatMap(page => page.rows) ?? [];
  const close = () => setAsked(null);
  return (
    <Page
      title={t.title}
      note={t.note}
      actions={
        <>
          <Go className={styles.link} to="/directory/import">
            {t.import}
          </Go>
          <Button onClick={() => setAsked({ what: 'add' })}>{t.add}</Button>
        </>
      }
    >
      <FindField
        value={q}
        onFind={text => void navigate({ search: text ? { q: text } : {}, replace: true })}
        label={t.find}
        hint={t.findHint}
      />
      <Loaded query={list} skeleton={<LoadingRows rows={10} />}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={t.none} hint={t.noneHint} />
          ) : (
            <PeopleTable
              rows={rows}
              onEdit={person => setAsked({ what: 'edit', person })}
              onAppoint={person => setAsked({ what: 'appoint', person })}
            />
          )
        }
      </Loaded>
      {list.hasNextPage && (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
      {asked?.what === 'add' && <PersonDialog person={null} onClose={close} />}
      {asked?.what === 'edit' && <PersonDialog person={asked.person} onClose={close} />}
      {asked?.what === 'appoint' && <AppointDialog person={asked.person} onClose={close} />}
    </Page>
  );
}
