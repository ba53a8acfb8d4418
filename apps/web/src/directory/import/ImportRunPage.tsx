import { Button, Group, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { RowFate } from '@lianzhen/shared/directory';
import { importColumns, rowFates, rowFateWords } from '@lianzhen/shared/directory';
import { Confirm } from '../../kit/Confirm.tsx';
import type { Column } from '../../kit/DataTable.tsx';
import { DataTable } from '../../kit/DataTable.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Go } from '../../kit/Go.tsx';
import { Loaded } from '../../kit/Loaded.tsx';
import { LoadingRows } from '../../kit/LoadingRows.tsx';
import { notify } from '../../kit/notify.ts';
import { Page } from '../../kit/Page.tsx';
import type { StateFamily } from '../../kit/StateBadge.tsx';
import { StateBadge } from '../../kit/StateBadge.tsx';
import { useTexts, useWords } from '../../platform/i18n.ts';
import { refreshAll } from '../../platform/queryClient.ts';
import type { Answers } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { issueWordsOf } from './issueWords.ts';
import { texts } from './texts.ts';

type Told = Answers['directory']['importRows'];
type Row = Told['rows'][number];

const route = getRouteApi('/desk/directory/import/$runId');

const families: Record<RowFate, StateFamily> = {
  new: 'done',
  changed: 'yours',
  unchanged: 'stopped',
  faulty: 'danger',
};

/** What becomes of each row of a file that was read in, and the button that makes it so. */
export function ImportRunPage() {
  const t = useTexts(texts);
  const { runId } = route.useParams();
  const { fate } = route.useSearch();
  const navigate = route.useNavigate();
  const list = useInfiniteQuery({
    ...trpc.directory.importRows.infiniteQueryOptions(
      { id: runId, ...(fate && { fate }), limit: 50 },
      { getNextPageParam: page => page.next },
    ),
    placeholderData: keepPreviousData,
  });
  const run = list.data?.pages[0]?.run;
  const rows = list.data?.pages.flatMap(page => page.rows) ?? [];
  return (
    <Page
      title={run?.appliedAt ? t.runTitleApplied : t.runTitle}
      note={run?.fileName}
      actions={run && <Actions run={run} />}
    >
      <Go to="/directory/import">{t.back}</Go>
      {run && (
        <Fates
          run={run}
          value={fate}
          onChange={next => void navigate({ search: next ? { fate: next } : {} })}
        />
      )}
      <Loaded query={list} skeleton={<LoadingRows rows={10} />}>
        {() =>
          rows.length === 0 || !run ? (
            <EmptyState title={t.noRows} hint={t.noRowsHint} />
          ) : (
            <Rows run={run} rows={rows} />
          )
        }
      </Loaded>
      {list.hasNextPage && (
        <Button variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Page>
  );
}

type FatesProps = { run: Told['run']; value: RowFate | undefined; onChange: (fate?: RowFate) => void };

function Fates({ run, value, onChange }: FatesProps) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <SegmentedControl
      aria-label={t.fate}
      value={value ?? 'all'}
      onChange={next => onChange(rowFates.find(one => one === next))}
      data={[
        { value: 'all', label: t.all },
        ...rowFates.map(fate => ({
          value: fate,
          label: t.count(say(rowFateWords[fate]), run.counts[fate] ?? 0),
        })),
      ]}
    />
  );
}

function Actions({ run }: { run: Told['run'] }) {
  const t = useTexts(texts);
  const [asked, setAsked] = useState(false);
  const apply = useMutation(
    trpc.directory.applyImport.mutationOptions({
      onSettled: () => setAsked(false),
      async onSuccess() {
        notify.done(t.done);
        await refreshAll();
      },
    }),
  );
  const faulty = run.counts['faulty'] ?? 0;
  const good = (run.counts['new'] ?? 0) + (run.counts['changed'] ?? 0);
  return (
    <Group gap="sm">
      {faulty > 0 && (
        <Button component="a" variant="default" href={`/imports/${run.id}/faulty`} download>
          {t.faultyFile}
        </Button>
      )}
      {!run.appliedAt && (
        <Button disabled={good === 0} onClick={() => setAsked(true)}>
          {good === 0 ? t.nothing : t.apply(good)}
        </Button>
      )}
      <Confirm
        opened={asked}
        onClose={() => setAsked(false)}
        title={t.applyTitle}
        action={t.apply(good)}
        busy={apply.isPending}
        onConfirm={() => apply.mutate({ id: run.id })}
      >
        <p>{t.applyHint(good, faulty)}</p>
      </Confirm>
    </Group>
  );
}

function Rows({ run, rows }: { run: Told['run']; rows: readonly Row[] }) {
  const t = useTexts(texts);
  const columns = useColumns(run);
  return <DataTable caption={t.runTitle} rows={rows} rowKey={({ line }) => String(line)} columns={columns} />;
}

function useColumns(run: Told['run']): Column<Row>[] {
  const t = useTexts(texts);
  const say = useWords();
  const headings = new Map(importColumns[run.kind].map(column => [column.key, column.words]));
  const heading = (key: string) => {
    const words = headings.get(key);
    return words ? say(words) : key;
  };
  return [
    { key: 'line', header: t.line, numeric: true, cell: ({ line }) => line },
    {
      key: 'what',
      header: t.what,
      heads: true,
      cell: ({ cells }) => [cells['name'], cells['code'] ?? cells['orgCode']].filter(Boolean).join(' · '),
    },
    {
      key: 'fate',
      header: t.fate,
      cell: ({ fate }) => <StateBadge family={families[fate]} words={rowFateWords[fate]} />,
    },
    {
      key: 'why',
      header: t.why,
      cell: ({ issues, cells }) =>
        issues
          .map(({ column, key, was }) =>
            key === 'changed'
              ? `${heading(column)} ${t.wasIs(was ?? '', cells[column] ?? '')}`
              : `${heading(column)}: ${say(issueWordsOf(key))}`,
          )
          .join('; ') || '—',
    },
  ];
}
