import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { settingCatalog, settingGroups, settingGroupWords } from '@lianzhen/shared/configuration';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { settingPath } from './address.ts';
import styles from './Configuration.module.css';
import { EffectiveSection } from './EffectiveSection.tsx';
import { QuotasPage } from './QuotasPage.tsx';
import { SourceMark } from './Said.tsx';
import { texts } from './texts.ts';

type Row = Answers['configuration']['settings'][number];

const route = getRouteApi('/desk/configuration');

/** 设置: everything the administrator decides, and who decided it last; a desk or a head reads the own quotas. */
export function ConfigurationPage() {
  const { post } = useActor();
  return post.duty === 'administrator' ? <SettingsPage /> : <QuotasPage />;
}

function SettingsPage() {
  const t = useTexts(texts);
  const say = useWords();
  const { institution } = route.useSearch();
  const settings = useQuery(trpc.configuration.settings.queryOptions());
  return (
    <Page title={t.title} note={t.note}>
      <Loaded query={settings} skeleton={<LoadingRows rows={10} />}>
        {rows =>
          settingGroups.map(group => (
            <Section key={group} id={group} title={say(settingGroupWords[group])} flush>
              <SettingTable
                caption={say(settingGroupWords[group])}
                rows={rows.filter(row => settingCatalog[row.name].group === group)}
              />
            </Section>
          ))
        }
      </Loaded>
      <EffectiveSection institutionId={institution ?? null} />
    </Page>
  );
}

function SettingTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return <DataTable caption={caption} rows={rows} rowKey={row => row.name} columns={useColumns()} />;
}

function useColumns(): Column<Row>[] {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  return [
    {
      key: 'setting',
      header: t.setting,
      heads: true,
      cell: row => (
        <span className={`${styles.name} ${styles.wideName}`}>
          <Go to={settingPath(row.name)}>{say(settingCatalog[row.name].words)}</Go>
          <span className={styles.quiet}>{say(settingCatalog[row.name].says)}</span>
        </span>
      ),
    },
    {
      key: 'inForce',
      header: t.inForce,
      cell: row => (
        <span className={`${styles.name} ${styles.force}`}>
          <span>
            <SourceMark source={row.source} /> {row.version > 0 && t.versionOf(row.version)}
          </span>
          {row.own.length > 0 && <span className={styles.quiet}>{t.ownCount(row.own.length)}</span>}
          {row.broken.length > 0 && <span className={styles.warning}>{t.broken}</span>}
        </span>
      ),
    },
    {
      key: 'latest',
      header: t.latest,
      cell: ({ latest }) =>
        latest ? (
          <span className={`${styles.name} ${styles.last}`}>
            <span>
              {time.instant(latest.at)} · {latest.by}
            </span>
            <span className={styles.quiet}>{latest.note}</span>
          </span>
        ) : (
          <span className={`${styles.name} ${styles.last} ${styles.quiet}`}>{t.never}</span>
        ),
    },
  ];
}
