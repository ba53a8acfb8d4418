import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { flowIndicators, SMALL_SET } from '@lianzhen/shared/dashboard';
import { areaWords } from '@lianzhen/shared/directory';
import { directionWords } from '@lianzhen/shared/referral';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { useNow } from '../platform/clock.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { CasesFilter } from './address.ts';
import { overviewPath } from './address.ts';
import { askedBy, casesQuery } from './cases.ts';
import styles from './CasesPage.module.css';
import type { FoundCase } from './CaseTable.tsx';
import { CaseTable } from './CaseTable.tsx';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/dashboard/cases');

/** The cases behind one figure, as far as they may be told without telling who. */
export function CasesPage() {
  const t = useTexts(texts);
  const filter = route.useSearch();
  const asked = askedBy(filter, useNow(60_000));
  const list = useInfiniteQuery(casesQuery(asked));
  const rows = list.data?.pages.flatMap(page => page.rows) ?? [];
  const title = useCasesTitle(filter, rows[0]);
  return (
    <Page
      title={title}
      note={<About filter={filter} from={asked.from} to={asked.to} />}
      actions={
        <Go className={styles.back} to={overviewPath(filter)}>
          <IconArrowLeft size="1rem" aria-hidden />
          {t.backToFigures}
        </Go>
      }
    >
      {list.data?.pages.some(page => page.small) && rows.length > 0 && (
        <p className={styles.small}>{t.small(SMALL_SET)}</p>
      )}
      <Loaded query={list} skeleton={<LoadingRows rows={8} />}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={t.noCases} hint={t.noCasesHint} />
          ) : (
            <CaseTable
              caption={title}
              rows={rows}
              withStep={asked.actions.length > 1}
              withDirection={!asked.direction}
            />
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
    </Page>
  );
}

function useCasesTitle({ figure, sender, receiver }: CasesFilter, first: FoundCase | undefined): string {
  const t = useTexts(texts);
  const say = useWords();
  if (figure) return say(flowIndicators[figure].words);
  if (sender && receiver && first) return t.flowTitle(say(first.from), say(first.to));
  return t.casesTitle;
}

function About({ filter, from, to }: { filter: CasesFilter; from: string; to: string }) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const parts = [
    from === to ? time.day(from) : t.span(time.day(from), time.day(to)),
    filter.area && say(areaWords(filter.area)),
    filter.direction && say(directionWords[filter.direction]),
    t.noIdentity,
  ];
  return parts.filter(Boolean).join(' · ');
}
