import { Button } from '@mantine/core';
import { IconDownload, IconShieldCheck } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { EXPORT_ROWS } from '@lianzhen/shared/audit';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { useLanguage, useTexts } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import type { Filter } from './address.ts';
import { askedBy, exportPath } from './address.ts';
import { RowDrawer } from './RowDrawer.tsx';
import { texts } from './texts.ts';
import styles from './Trail.module.css';
import { TrailFilter } from './TrailFilter.tsx';
import type { Entry } from './TrailTable.tsx';
import { TrailTable } from './TrailTable.tsx';

const ROWS = 50;
const route = getRouteApi('/desk/audit');

/** 审计: who did what, newest first. Each page that is read leaves a row, so nothing is read twice unasked. */
export function TrailPage() {
  const t = useTexts(texts);
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState<Entry | null>(null);
  const list = useInfiniteQuery({
    ...trpc.audit.entries.infiniteQueryOptions(
      { ...askedBy(filter), limit: ROWS },
      { getNextPageParam: page => page.next },
    ),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const rows = list.data?.pages.flatMap(page => page.rows) ?? [];
  const narrow = (next: Filter) => {
    setOpened(null);
    void navigate({ search: next });
  };
  return (
    <Page title={t.trail} note={t.trailNote} actions={<Actions filter={filter} />}>
      <TrailFilter filter={filter} onChange={next => void navigate({ search: next, replace: true })} />
      <Loaded query={list} skeleton={<LoadingRows rows={10} />}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={t.none} hint={t.noneHint} />
          ) : (
            <div aria-busy={list.isPlaceholderData}>
              <TrailTable rows={rows} onOpen={setOpened} />
            </div>
          )
        }
      </Loaded>
      {list.hasNextPage && (
        <Button
          className={styles.more}
          variant="subtle"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t.more}
        </Button>
      )}
      <RowDrawer entry={opened} filter={filter} onClose={() => setOpened(null)} onNarrow={narrow} />
    </Page>
  );
}

function Actions({ filter }: { filter: Filter }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { duty } = useActor().post;
  return (
    <>
      <Go className={styles.link} to="/audit/chain">
        <IconShieldCheck size="1rem" aria-hidden />
        {t.chain}
      </Go>
      {duty === 'auditor' && (
        <Button
          component="a"
          href={exportPath(filter, language)}
          download
          variant="default"
          leftSection={<IconDownload size="1rem" aria-hidden />}
          title={t.exportNote(EXPORT_ROWS.toLocaleString(language))}
        >
          {t.exportCsv}
        </Button>
      )}
    </>
  );
}
