import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Worklist } from '../kit/Worklist.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import type { Box, Filter, Show } from './address.ts';
import { boxes, rememberFilter, shows } from './address.ts';
import styles from './RehabPage.module.css';
import { listTexts } from './texts.list.ts';
import { usePlanGroups, usePlanRow } from './usePlanRow.tsx';

const ROWS = 50;
const route = getRouteApi('/desk/rehab');

/** 康复: the plans this house carries out or wrote, due or all, filtered by the address. */
export function RehabPage() {
  const t = useTexts(listTexts);
  const { box = 'clinic', show = 'due' } = route.useSearch();
  const navigate = route.useNavigate();
  useEffect(() => rememberFilter({ box, show }), [box, show]);
  const grouped = usePlanGroups(box);
  const toRow = usePlanRow(box);
  const list = useInfiniteQuery({
    ...trpc.rehab.plans.infiniteQueryOptions(
      { box, show, limit: ROWS },
      { getNextPageParam: page => page.next, initialCursor: null },
    ),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap(page => page.rows) ?? [];
  const title = { clinic: t.clinicBox, hospital: t.hospitalBox }[box];
  const groups = show === 'due' ? grouped(rows) : [{ key: 'all', title, rows: rows.map(toRow) }];
  return (
    <Page title={t.rehab}>
      <ListFilter
        box={box}
        show={show}
        onChange={next => void navigate({ search: { box, show, ...next }, replace: true })}
      />
      <Loaded query={list} skeleton={<LoadingRows rows={8} />}>
        {() => (
          <Worklist
            label={t.rehab}
            groups={groups}
            empty={<Nothing box={box} show={show} />}
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

function ListFilter(props: { box: Box; show: Show; onChange: (next: Filter) => void }) {
  const t = useTexts(listTexts);
  return (
    <div className={styles.filter}>
      <SegmentedControl
        aria-label={t.whichSide}
        value={props.box}
        data={[
          { value: 'clinic', label: t.clinicBox },
          { value: 'hospital', label: t.hospitalBox },
        ]}
        onChange={given => props.onChange({ box: boxes.find(known => known === given) ?? props.box })}
      />
      <SegmentedControl
        aria-label={t.whichPlans}
        value={props.show}
        data={[
          { value: 'due', label: t.dueForMe },
          { value: 'all', label: t.everything },
        ]}
        onChange={given => props.onChange({ show: shows.find(known => known === given) ?? props.show })}
      />
    </div>
  );
}

function Nothing({ box, show }: { box: Box; show: Show }) {
  const t = useTexts(listTexts);
  const title = {
    due: { clinic: t.emptyDueClinic, hospital: t.emptyDueHospital },
    all: { clinic: t.emptyClinic, hospital: t.emptyHospital },
  }[show][box];
  const hint = {
    due: { clinic: t.emptyDueHint, hospital: t.emptyDueHint },
    all: { clinic: t.emptyClinicHint, hospital: t.emptyHospitalHint },
  }[show][box];
  return <EmptyState title={title} hint={hint} />;
}
