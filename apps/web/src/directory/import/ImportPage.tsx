import { Alert, Button, FileButton, Group, SegmentedControl, Stack } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportKind, RowFate } from '@lianzhen/shared/directory';
import { importKinds, importKindWords, rowFates, rowFateWords } from '@lianzhen/shared/directory';
import type { Column } from '../../kit/DataTable.tsx';
import { DataTable } from '../../kit/DataTable.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Go } from '../../kit/Go.tsx';
import { Loaded } from '../../kit/Loaded.tsx';
import { LoadingRows } from '../../kit/LoadingRows.tsx';
import { Page } from '../../kit/Page.tsx';
import { Section } from '../../kit/Section.tsx';
import { useLanguage, useTexts, useWords } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { useTime } from '../../platform/time.ts';
import type { Answers } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { directoryWords } from '../reasons.ts';
import { NotRead, sendTable } from './sendTable.ts';
import { texts } from './texts.ts';

type Run = Answers['directory']['importRuns']['rows'][number];

/** 批量导入: a table from outside is read in, each row's fate is shown, and only then anything is written. */
export function ImportPage() {
  const t = useTexts(texts);
  const runs = useInfiniteQuery(
    trpc.directory.importRuns.infiniteQueryOptions({}, { getNextPageParam: page => page.next }),
  );
  const rows = runs.data?.pages.flatMap(page => page.rows) ?? [];
  const columns = useColumns();
  return (
    <Page title={t.title} note={t.note} actions={<Go to="/directory/people">{t.people}</Go>}>
      <ReadIn />
      <Section title={t.runs} flush>
        <Loaded query={runs} skeleton={<LoadingRows rows={4} />}>
          {() =>
            rows.length === 0 ? (
              <EmptyState title={t.noRuns} hint={t.noRunsHint} />
            ) : (
              <DataTable caption={t.runs} rows={rows} rowKey={({ id }) => id} columns={columns} />
            )
          }
        </Loaded>
      </Section>
      {runs.hasNextPage && (
        <Button variant="subtle" loading={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Page>
  );
}

function ReadIn() {
  const t = useTexts(texts);
  const say = useWords();
  const navigate = useNavigate();
  const [kind, setKind] = useState<ImportKind>('institutions');
  const read = useMutation({
    mutationFn: (file: File) => sendTable(kind, file),
    async onSuccess({ id }) {
      await refreshRoom('directory');
      await navigate({ to: '/directory/import/$runId', params: { runId: id } });
    },
    meta: { ownErrors: true },
  });
  return (
    <Section title={t.kind} id="read">
      <Stack gap="sm">
        <Group gap="sm">
          <SegmentedControl
            aria-label={t.kind}
            value={kind}
            onChange={value => setKind(importKinds.find(one => one === value) ?? kind)}
            data={importKinds.map(value => ({ value, label: say(importKindWords[value]) }))}
          />
          <Button component="a" variant="default" href={`/imports/template/${kind}`} download>
            {t.template}
          </Button>
          <FileButton accept=".csv,text/csv" onChange={file => file && read.mutate(file)}>
            {props => (
              <Button {...props} loading={read.isPending}>
                {t.choose}
              </Button>
            )}
          </FileButton>
        </Group>
        <p>{read.isPending ? t.reading : t.chooseHint}</p>
        {read.error && <Failure error={read.error} />}
      </Stack>
    </Section>
  );
}

function Failure({ error }: { error: Error }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const refusal = error instanceof NotRead ? error.refusal : null;
  const reason = directoryWords.reasons?.[refusal?.reason ?? ''];
  const what =
    reason && (typeof reason.what === 'function' ? reason.what(refusal?.facts ?? {}) : reason.what);
  return (
    <Alert color="danger" title={t.failed} role="alert">
      {what?.[language] ?? t.broken}
    </Alert>
  );
}

function useColumns(): Column<Run>[] {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  return [
    {
      key: 'file',
      header: t.file,
      heads: true,
      cell: ({ id, fileName, kind }) => (
        <>
          <Go to={`/directory/import/${id}`}>{fileName}</Go> · {say(importKindWords[kind])}
        </>
      ),
    },
    { key: 'at', header: t.at, cell: ({ at }) => time.instant(at) },
    { key: 'by', header: t.by, cell: ({ by }) => by },
    {
      key: 'counts',
      header: t.counts,
      cell: ({ counts }) =>
        rowFates
          .filter(fate => (counts[fate] ?? 0) > 0)
          .map((fate: RowFate) => t.count(say(rowFateWords[fate]), counts[fate] ?? 0))
          .join(' · '),
    },
    {
      key: 'state',
      header: t.state,
      cell: ({ appliedAt }) => (appliedAt ? t.applied(time.instant(appliedAt)) : t.dry),
    },
  ];
}
