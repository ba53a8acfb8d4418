import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { networkKindWords } from '@lianzhen/shared/directory';
import type { Column } from '../../kit/DataTable.tsx';
import { DataTable } from '../../kit/DataTable.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { Go } from '../../kit/Go.tsx';
import { Loaded } from '../../kit/Loaded.tsx';
import { Page } from '../../kit/Page.tsx';
import { useTexts, useWords } from '../../platform/i18n.ts';
import { useActor } from '../../platform/session.ts';
import type { Answers } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { institutionPath, networkPath } from '../address.ts';
import styles from '../Directory.module.css';
import { useName } from '../institutions.ts';
import { texts } from './texts.ts';

type Network = Answers['directory']['networks'][number];

/** 医联体与医共体: who stands together in the region. */
export function NetworksPage() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const keeps = useActor().post.duty === 'administrator';
  const all = useQuery(trpc.directory.networks.queryOptions({}));
  const columns = useColumns();
  return (
    <Page
      title={t.networks}
      note={t.networksNote}
      actions={
        <>
          <Go className={styles.back} to="/directory">
            {t.directory}
          </Go>
          {keeps && (
            <Button onClick={() => void navigate({ href: '/directory/networks/new' })}>{t.add}</Button>
          )}
        </>
      }
    >
      <Loaded query={all}>
        {rows =>
          rows.length === 0 ? (
            <EmptyState title={t.none} hint={t.noneHint} />
          ) : (
            <DataTable caption={t.networks} rows={rows} rowKey={({ id }) => id} columns={columns} />
          )
        }
      </Loaded>
    </Page>
  );
}

function useColumns(): Column<Network>[] {
  const t = useTexts(texts);
  const say = useWords();
  const nameOf = useName();
  return [
    {
      key: 'name',
      header: t.name,
      heads: true,
      cell: one => (
        <span className={styles.name}>
          <Go to={networkPath(one.id)}>{nameOf(one)}</Go>
          {!one.active && <span className={styles.closed}> {t.dissolved}</span>}
        </span>
      ),
    },
    { key: 'kind', header: t.kind, cell: ({ kind }) => say(networkKindWords[kind]) },
    {
      key: 'lead',
      header: t.lead,
      cell: ({ lead }) => <Go to={institutionPath(lead.id)}>{nameOf(lead)}</Go>,
    },
    {
      key: 'members',
      header: t.members,
      cell: ({ tertiary, secondary, primary }) => (
        <span className="lz-numbers">{t.counts(tertiary, secondary, primary)}</span>
      ),
    },
  ];
}
