import { Button, Group } from '@mantine/core';
import { titleWords } from '@lianzhen/shared/directory';
import { dutyWords, isOffice } from '@lianzhen/shared/kernel';
import type { Column } from '../../kit/DataTable.tsx';
import { DataTable } from '../../kit/DataTable.tsx';
import { Go } from '../../kit/Go.tsx';
import { useLanguage, useTexts, useWords } from '../../platform/i18n.ts';
import type { Answers } from '../../platform/trpc.ts';
import styles from './People.module.css';
import { texts } from './texts.ts';

export type Person = Answers['directory']['people']['rows'][number];

type Props = {
  rows: readonly Person[];
  onEdit: (person: Person) => void;
  onAppoint: (person: Person) => void;
};

/** The people found; beside each post the way to hand its work over. */
export function PeopleTable({ rows, ...acts }: Props) {
  const t = useTexts(texts);
  return <DataTable caption={t.title} rows={rows} rowKey={({ id }) => id} columns={useColumns(acts)} />;
}

function useColumns({ onEdit, onAppoint }: Omit<Props, 'rows'>): Column<Person>[] {
  const t = useTexts(texts);
  const say = useWords();
  return [
    {
      key: 'name',
      header: t.name,
      heads: true,
      cell: ({ name, active }) => (active ? name : `${name} · ${t.stopped}`),
    },
    { key: 'code', header: t.code, cell: ({ code }) => code ?? '—' },
    { key: 'rank', header: t.rank, cell: ({ title }) => say(titleWords[title]) },
    { key: 'posts', header: t.posts, cell: person => <Posts person={person} /> },
    { key: 'phone', header: t.phone, cell: ({ phone }) => phone || '—' },
    {
      key: 'edit',
      header: t.edit,
      cell: person => (
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="default"
            size="xs"
            aria-label={`${t.edit} ${person.name}`}
            onClick={() => onEdit(person)}
          >
            {t.edit}
          </Button>
          {!person.posts.some(post => isOffice(post.duty)) && (
            <Button
              variant="default"
              size="xs"
              aria-label={`${t.appoint} ${person.name}`}
              onClick={() => onAppoint(person)}
            >
              {t.appoint}
            </Button>
          )}
        </Group>
      ),
    },
  ];
}

function Posts({ person }: { person: Person }) {
  const t = useTexts(texts);
  const say = useWords();
  const language = useLanguage();
  return (
    <ul className={styles.posts}>
      {person.posts.map(post => (
        <li key={post.id}>
          {[post.institution[language], post.department?.[language], say(dutyWords[post.duty])]
            .filter(Boolean)
            .join(' · ')}{' '}
          {!isOffice(post.duty) && <Go to={`/handover/${post.id}`}>{t.leave}</Go>}
        </li>
      ))}
    </ul>
  );
}
