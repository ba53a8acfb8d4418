import { useQuery } from '@tanstack/react-query';
import { titleWords } from '@lianzhen/shared/directory';
import { dutyWords } from '@lianzhen/shared/kernel';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { texts } from './texts.ts';

type Colleague = Answers['handover']['colleagues'][number];
type Ended = Answers['handover']['ended'][number];

/** 离岗交接: whose posts one may end, and the reports of those that ended. */
export function HandoverPage() {
  const t = useTexts(texts);
  const office = useActor().post.duty === 'administrator';
  return (
    <Page
      title={t.title}
      note={office ? t.noteOffice : t.note}
      actions={office && <Go to="/directory/people">{t.toPeople}</Go>}
    >
      {!office && <Colleagues />}
      <EndedPosts />
    </Page>
  );
}

function Colleagues() {
  const t = useTexts(texts);
  const list = useQuery(trpc.handover.colleagues.queryOptions());
  const columns = useColleagueColumns();
  return (
    <Section id="colleagues" title={t.colleagues} flush>
      <Loaded query={list}>
        {rows =>
          rows.length === 0 ? (
            <EmptyState title={t.noColleagues} hint={t.noColleaguesHint} />
          ) : (
            <DataTable caption={t.colleagues} rows={rows} rowKey={row => row.postId} columns={columns} />
          )
        }
      </Loaded>
    </Section>
  );
}

function useColleagueColumns(): Column<Colleague>[] {
  const t = useTexts(texts);
  const say = useWords();
  const language = useLanguage();
  return [
    {
      key: 'name',
      header: t.name,
      heads: true,
      cell: ({ name, title }) => `${name} · ${say(titleWords[title])}`,
    },
    {
      key: 'post',
      header: t.post,
      cell: ({ department, duty }) =>
        [department?.[language], say(dutyWords[duty])].filter(Boolean).join(' · '),
    },
    {
      key: 'begin',
      header: t.begin,
      cell: ({ postId, name }) => (
        <Go to={`/handover/${postId}`} aria-label={t.beginOf(name)}>
          {t.begin}
        </Go>
      ),
    },
  ];
}

function EndedPosts() {
  const t = useTexts(texts);
  const list = useQuery(trpc.handover.ended.queryOptions());
  const columns = useEndedColumns();
  return (
    <Section id="ended" title={t.ended} flush>
      <Loaded query={list}>
        {rows =>
          rows.length === 0 ? (
            <EmptyState title={t.noneEnded} hint={t.noneEndedHint} />
          ) : (
            <DataTable caption={t.ended} rows={rows} rowKey={row => row.id} columns={columns} />
          )
        }
      </Loaded>
    </Section>
  );
}

function useEndedColumns(): Column<Ended>[] {
  const t = useTexts(texts);
  const say = useWords();
  const language = useLanguage();
  const time = useTime();
  return [
    { key: 'name', header: t.name, heads: true, cell: ({ name }) => name },
    {
      key: 'post',
      header: t.post,
      cell: ({ institution, duty }) => `${institution[language]} · ${say(dutyWords[duty])}`,
    },
    { key: 'at', header: t.at, cell: ({ at }) => <span className="lz-numbers">{time.instant(at)}</span> },
    { key: 'by', header: t.by, cell: ({ by }) => by },
    {
      key: 'report',
      header: t.report,
      cell: ({ postId, name }) => (
        <Go to={`/handover/${postId}`} aria-label={t.reportOf(name)}>
          {t.report}
        </Go>
      ),
    },
  ];
}
