import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Words } from '@lianzhen/shared/kernel';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { StateBadge } from '../kit/StateBadge.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Exchange.module.css';
import { RegisterDialog } from './RegisterDialog.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import type { Shown } from './SecretDialog.tsx';
import type { Act, System } from './SystemDialogs.tsx';
import { RenewDialog, StandDialog } from './SystemDialogs.tsx';
import { texts } from './texts.ts';

const states: Record<'on' | 'off', Words> = {
  on: { zh: '启用', en: 'Active' },
  off: { zh: '已停用', en: 'Stopped' },
};

/** 外部系统: which systems may bring records in, and what each has sent, in figures. */
export function SystemsPage() {
  const t = useTexts(texts);
  const list = useQuery(trpc.exchange.systems.queryOptions({}));
  const [act, setAct] = useState<Act | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const columns = useColumns(setAct);
  const close = () => setAct(null);
  const done = (made: Shown) => {
    close();
    setShown(made);
  };
  return (
    <Page
      title={t.systems}
      note={t.systemsNote}
      actions={
        <Button
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={() => setAct({ kind: 'register' })}
        >
          {t.register}
        </Button>
      }
    >
      <Section title={t.systems} flush>
        <Loaded query={list} skeleton={<LoadingRows rows={4} />}>
          {rows =>
            rows.length === 0 ? (
              <EmptyState title={t.noSystems} hint={t.noSystemsHint} />
            ) : (
              <DataTable caption={t.systems} columns={columns} rows={rows} rowKey={({ id }) => id} />
            )
          }
        </Loaded>
      </Section>
      {act?.kind === 'register' && <RegisterDialog onClose={close} onDone={done} />}
      {act?.kind === 'renew' && <RenewDialog system={act.system} onClose={close} onDone={done} />}
      {act?.kind === 'stand' && <StandDialog system={act.system} onClose={close} />}
      <SecretDialog shown={shown} onClose={() => setShown(null)} />
    </Page>
  );
}

function useColumns(onAct: (act: Act) => void): Column<System>[] {
  const t = useTexts(texts);
  const say = useWords();
  const { instant } = useTime();
  const language = useLanguage();
  return [
    {
      key: 'name',
      header: t.name,
      heads: true,
      cell: ({ name, clientId }) => (
        <span className={styles.cell}>
          {name}
          <code className={styles.quiet}>{clientId}</code>
        </span>
      ),
    },
    { key: 'institution', header: t.institution, cell: ({ institution }) => say(institution) },
    {
      key: 'state',
      header: t.state,
      cell: ({ active }) => (
        <StateBadge family={active ? 'done' : 'stopped'} words={active ? states.on : states.off} />
      ),
    },
    {
      key: 'lastAt',
      header: t.lastAt,
      cell: ({ lastAt }) =>
        lastAt ? (
          <span className="lz-nowrap">{instant(lastAt)}</span>
        ) : (
          <span className={styles.quiet}>{t.never}</span>
        ),
    },
    {
      key: 'delivered',
      header: t.delivered,
      numeric: true,
      cell: ({ deliveries }) => deliveries.toLocaleString(language),
    },
    {
      key: 'entered',
      header: t.enteredAll,
      numeric: true,
      cell: ({ entered }) => entered.toLocaleString(language),
    },
    {
      key: 'waiting',
      header: t.waiting,
      numeric: true,
      cell: ({ waiting }) => waiting.toLocaleString(language),
    },
    {
      key: 'actions',
      header: t.actions,
      cell: system => (
        <span className={styles.buttons}>
          <Button variant="subtle" size="compact-sm" onClick={() => onAct({ kind: 'renew', system })}>
            {t.renew}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            color={system.active ? 'danger' : undefined}
            onClick={() => onAct({ kind: 'stand', system })}
          >
            {system.active ? t.stop : t.start}
          </Button>
        </span>
      ),
    },
  ];
}
