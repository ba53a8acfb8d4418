import { Alert, Button, FileButton, Progress, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { icdFaultWords } from '@lianzhen/shared/records';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { notify } from '../kit/notify.ts';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { client, trpc } from '../platform/trpc.ts';
import { decoded, linesBefore, partsOf } from './codeParts.ts';
import styles from './EntryForm.module.css';
import { texts } from './texts.codes.ts';

type Checked = { name: string; parts: string[]; good: number; bad: number; faults: Fault[] };
type Fault = Answers['records']['checkCodes']['faults'][number];

/** Reads a file and has every part looked at; nothing is written. */
async function check(file: File): Promise<Checked> {
  const parts = partsOf(decoded(await file.arrayBuffer()));
  const before = linesBefore(parts);
  const sum: Checked = { name: file.name, parts, good: 0, bad: 0, faults: [] };
  for (const [place, text] of parts.entries()) {
    const told = await client.records.checkCodes.query({ text });
    sum.good += told.good;
    sum.bad += told.bad;
    sum.faults.push(...told.faults.map(one => ({ ...one, line: one.line + (before[place] ?? 0) })));
  }
  return sum;
}

/** 诊断编码: the list in which doctors search, and the import of another. */
export function CodesPage() {
  const t = useTexts(texts);
  const time = useTime();
  const lists = useQuery(trpc.records.lists.queryOptions({}));
  return (
    <Page title={t.codes} note={t.codesNote}>
      <Import />
      <Section title={t.lists}>
        <Loaded query={lists}>
          {rows =>
            rows.length === 0 ? (
              <EmptyState title={t.noLists} hint={t.noListsHint} />
            ) : (
              <DataTable
                caption={t.lists}
                rows={rows}
                rowKey={row => row.id}
                columns={[
                  { key: 'version', header: t.version, heads: true, cell: row => row.version },
                  { key: 'rows', header: t.rows, numeric: true, cell: row => row.rows },
                  {
                    key: 'at',
                    header: t.importedAt,
                    cell: row => time.instant(row.finishedAt ?? row.startedAt),
                  },
                  {
                    key: 'state',
                    header: t.state,
                    cell: row => (row.current ? t.inUse : row.finishedAt ? t.former : t.unfinished),
                  },
                ]}
              />
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function Import() {
  const t = useTexts(texts);
  const [version, setVersion] = useState('');
  const [sent, setSent] = useState(0);
  const read = useMutation({ mutationFn: check });
  const send = useMutation({
    async mutationFn({ parts }: Checked) {
      let listId: string | null = null;
      for (const [place, text] of parts.entries()) {
        const last = place === parts.length - 1;
        const done: Answers['records']['importCodes'] = await client.records.importCodes.mutate({
          listId,
          version,
          text,
          last,
        });
        listId = done.listId;
        setSent((place + 1) / parts.length);
        if (last) notify.done(t.imported(done.held));
      }
    },
    async onSuccess() {
      read.reset();
      setVersion('');
      await refreshRoom('records');
    },
    onSettled: () => setSent(0),
  });
  return (
    <Section title={t.importList} note={t.importNote}>
      <div className={styles.rows}>
        <div>
          <FileButton accept=".csv,text/csv,text/plain" onChange={file => file && read.mutate(file)}>
            {props => (
              <Button {...props} variant="default" loading={read.isPending}>
                {t.chooseFile}
              </Button>
            )}
          </FileButton>
        </div>
        {read.data && (
          <>
            <Alert color="accent" role="status">
              {t.checked(read.data.name, read.data.good, read.data.bad)}
            </Alert>
            <Faults faults={read.data.faults} />
            <TextInput
              label={t.version}
              description={t.versionHint}
              value={version}
              onChange={event => setVersion(event.currentTarget.value)}
              maxLength={40}
              withAsterisk
            />
            {send.isPending && <Progress value={sent * 100} aria-label={t.sending} />}
            <div>
              <Button
                disabled={read.data.good === 0 || version.trim() === ''}
                loading={send.isPending}
                onClick={() => send.mutate(read.data)}
              >
                {t.take(read.data.good)}
              </Button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  const t = useTexts(texts);
  const say = useWords();
  if (faults.length === 0) return null;
  return (
    <DataTable
      caption={t.faults}
      rows={faults.slice(0, 50)}
      rowKey={row => String(row.line)}
      columns={[
        { key: 'line', header: t.line, numeric: true, cell: row => row.line },
        { key: 'fault', header: t.fault, cell: row => say(icdFaultWords[row.fault]) },
        { key: 'said', header: t.said, cell: row => row.said },
      ]}
    />
  );
}
