import { Button } from '@mantine/core';
import { dutyWords } from '@lianzhen/shared/kernel';
import type { Column } from '../../kit/DataTable.tsx';
import { DataTable } from '../../kit/DataTable.tsx';
import { StateBadge } from '../../kit/StateBadge.tsx';
import type { StateFamily } from '../../kit/StateBadge.tsx';
import { useLanguage, useTexts, useWords } from '../../platform/i18n.ts';
import { useTime } from '../../platform/time.ts';
import type { Answers } from '../../platform/trpc.ts';
import styles from './Security.module.css';
import { texts } from './texts.ts';

export type Person = Answers['security']['people']['rows'][number];

type State = { family: StateFamily; words: { zh: string; en: string } };

const both = (pick: (t: (typeof texts)['zh']) => string): { zh: string; en: string } => ({
  zh: pick(texts.zh),
  en: pick(texts.en),
});

/** How a sign-in stands, the most pressing first. */
export function stateOf({ active, username, initial, wrongTries }: Person): State {
  if (!active) return { family: 'stopped', words: both(t => t.closed) };
  if (!username) return { family: 'yours', words: both(t => t.noSignIn) };
  if (wrongTries >= 5) return { family: 'danger', words: both(t => t.mustWait(wrongTries)) };
  if (initial) return { family: 'waiting', words: both(t => t.initial) };
  return { family: 'done', words: both(t => t.works) };
}

/** The people found, with how each signs in. */
export function PeopleTable({ rows, onOpen }: { rows: readonly Person[]; onOpen: (id: string) => void }) {
  const t = useTexts(texts);
  return <DataTable caption={t.title} rows={rows} rowKey={({ id }) => id} columns={useColumns(onOpen)} />;
}

function useColumns(onOpen: (id: string) => void): Column<Person>[] {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const language = useLanguage();
  return [
    {
      key: 'person',
      header: t.person,
      heads: true,
      cell: ({ name, posts }) => (
        <>
          {name}
          {posts.map(post => (
            <span key={post.id} className={styles.posts}>
              {post.institution[language]} · {say(dutyWords[post.duty])}
            </span>
          ))}
        </>
      ),
    },
    { key: 'username', header: t.username, cell: ({ username }) => username ?? '—' },
    { key: 'state', header: t.state, cell: person => <StateBadge {...stateOf(person)} /> },
    {
      key: 'factor',
      header: t.factor,
      cell: ({ totp, passkeys }) =>
        [totp && t.totp, passkeys > 0 && t.passkey].filter(Boolean).join(' · ') || t.noFactor,
    },
    {
      key: 'last',
      header: t.last,
      cell: ({ lastSignIn, sessions }) =>
        lastSignIn
          ? [time.instant(lastSignIn), sessions > 0 && t.sessionsNow(sessions)].filter(Boolean).join(' · ')
          : t.never,
    },
    {
      key: 'manage',
      header: t.manage,
      cell: ({ id, name }) => (
        <Button variant="default" size="xs" aria-label={`${t.manage} ${name}`} onClick={() => onOpen(id)}>
          {t.manage}
        </Button>
      ),
    },
  ];
}
