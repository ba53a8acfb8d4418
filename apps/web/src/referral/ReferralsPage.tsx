import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Page } from '../kit/Page.tsx';
import { Worklist } from '../kit/Worklist.tsx';
import { useTexts } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import type { Filter, Show } from './address.ts';
import { rememberFilter } from './address.ts';
import type { Box } from './family.ts';
import { ListFilter } from './ListFilter.tsx';
import { texts } from './texts.ts';
import { useDueGroups, useRow } from './useRow.tsx';

const ROWS = 50;
const route = getRouteApi('/desk/referrals');

/** 转诊: what came in and what was sent, due or all, filtered by the address. */
export function ReferralsPage() {
  const t = useTexts(texts);
  const { duty } = useActor().post;
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const { box = 'in', show = 'due', state, q } = filter;
  useEffect(() => rememberFilter({ box, show, ...(state && { state }) }), [box, show, state]);
  const change = (next: Filter) => void navigate({ search: { box, show, ...next }, replace: true });
  const grouped = useDueGroups(box);
  const toRow = useRow(box);
  const list = useInfiniteQuery({
    ...trpc.referral.list.infiniteQueryOptions(
      { box, show, limit: ROWS, ...(state && { states: [state] }), ...(q && { q }) },
      { getNextPageParam: page => page.next, initialCursor: null },
    ),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap(page => page.rows) ?? [];
  const groups =
    show === 'due'
      ? grouped(rows)
      : [{ key: 'all', title: { in: t.received, out: t.sent }[box], rows: rows.map(toRow) }];
  return (
    <Page
      title={t.referrals}
      actions={
        duty !== 'desk' && (
          <Button component={Go} to="/referrals/new" leftSection={<IconSend size="1.125rem" aria-hidden />}>
            {t.newReferral}
          </Button>
        )
      }
    >
      <ListFilter box={box} show={show} state={state} q={q} onChange={change} />
      <Loaded query={list} skeleton={<LoadingRows rows={8} />}>
        {() => (
          <Worklist
            label={t.referrals}
            groups={groups}
            empty={<Nothing box={box} show={show} filtered={Boolean(state ?? q)} clear={() => change({})} />}
            more={
              list.hasNextPage
                ? { load: () => void list.fetchNextPage(), busy: list.isFetchingNextPage }
                : null
            }
          />
        )}
      </Loaded>
    </Page>
  );
}

function Nothing(props: { box: Box; show: Show; filtered: boolean; clear: () => void }) {
  const t = useTexts(texts);
  if (props.filtered)
    return (
      <EmptyState
        title={t.emptyFilter}
        hint={t.emptyFilterHint}
        action={
          <Button variant="default" onClick={props.clear}>
            {t.clearFilter}
          </Button>
        }
      />
    );
  const title = {
    due: { in: t.emptyDueIn, out: t.emptyDueOut },
    all: { in: t.emptyIn, out: t.emptyOut },
  }[props.show][props.box];
  const hint = {
    due: { in: t.emptyDueHint, out: t.emptyDueHint },
    all: { in: t.emptyInHint, out: t.emptyOutHint },
  }[props.show][props.box];
  return <EmptyState title={title} hint={hint} />;
}
