import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { useNow } from '../platform/clock.ts';
import { useTexts } from '../platform/i18n.ts';
import { useActor, usePostNames } from '../platform/session.ts';
import { timeOfDay } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import type { Filter, Span } from './address.ts';
import { overviewPath, rememberFilter, spanOf } from './address.ts';
import styles from './DashboardPage.module.css';
import { Figures } from './Figures.tsx';
import { Flows } from './Flows.tsx';
import { PeriodFilter } from './PeriodFilter.tsx';
import { texts } from './texts.ts';
import { Trend } from './Trend.tsx';

const MINUTE = 60_000;
const route = getRouteApi('/desk/dashboard');

/** 统计: the figures of a period and an area, each with its meaning and the list behind it. */
export function DashboardPage() {
  const t = useTexts(texts);
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const { duty } = useActor().post;
  const span = spanOf(filter, useNow(MINUTE));
  useEffect(() => rememberFilter(filter), [filter]);
  const overview = useQuery({
    ...trpc.dashboard.overview.queryOptions({ ...span, areaCode: filter.area }),
    placeholderData: keepPreviousData,
    // The commission is told of every change; a head is not, and asks.
    refetchInterval: duty === 'viewer' ? false : MINUTE,
  });
  return (
    <Page title={t.dashboard} note={<Scope />}>
      <div className={styles.top}>
        <PeriodFilter
          key={`${span.from}${span.to}`}
          filter={filter}
          span={span}
          onChange={next => void navigate({ search: next, replace: true })}
        />
        {overview.dataUpdatedAt > 0 && <Updated at={new Date(overview.dataUpdatedAt)} />}
      </div>
      <Loaded query={overview} skeleton={<LoadingRows rows={8} />}>
        {answer => (
          <div className={styles.body} aria-busy={overview.isPlaceholderData}>
            <Overview answer={answer} filter={filter} span={span} listed={duty === 'viewer'} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

type Props = { answer: Answers['dashboard']['overview']; filter: Filter; span: Span; listed: boolean };

function Overview({ answer, filter, span, listed }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <Figures figures={answer.figures} filter={listed ? filter : null} />
      {answer.trend.length === 0 ? (
        <EmptyState
          title={t.noneInPeriod}
          hint={t.noneInPeriodHint}
          action={<Go to={overviewPath({ period: '30d' })}>{t.last30}</Go>}
        />
      ) : (
        <>
          <Trend counted={answer.trend} span={span} filter={listed ? filter : null} />
          <Flows flows={answer.flows} filter={listed ? filter : null} />
        </>
      )}
    </>
  );
}

function Scope() {
  const t = useTexts(texts);
  const names = usePostNames();
  const { post } = useActor();
  const { institution } = names(post);
  return post.duty === 'head' ? t.scopeOwn(institution) : t.scopeArea(institution);
}

function Updated({ at }: { at: Date }) {
  const t = useTexts(texts);
  const { duty } = useActor().post;
  const time = timeOfDay(at);
  return <p className={styles.updated}>{duty === 'viewer' ? t.updated(time) : t.updatedEveryMinute(time)}</p>;
}
