import { titleWords } from '@lianzhen/shared/directory';
import { dutyWords } from '@lianzhen/shared/kernel';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import type { Department } from './DepartmentList.tsx';
import styles from './Directory.module.css';
import type { InstitutionFacts } from './institutions.ts';
import { useName } from './institutions.ts';
import { texts } from './texts.ts';

type Person = InstitutionFacts['staff'][number];

type Props = {
  staff: readonly Person[];
  departments: readonly Department[];
};

/** Who works there, under which post, and what for. */
export function StaffTable({ staff, departments }: Props) {
  const t = useTexts(texts);
  const columns = useColumns(departments);
  return (
    <section aria-labelledby="staff-title">
      <h2 id="staff-title" className={styles.title}>
        {t.staff}
      </h2>
      {staff.length === 0 ? (
        <EmptyState title={t.noStaff} hint={t.noStaffHint} />
      ) : (
        <DataTable caption={t.staff} rows={staff} rowKey={({ postId }) => postId} columns={columns} />
      )}
    </section>
  );
}

function useColumns(departments: readonly Department[]): Column<Person>[] {
  const t = useTexts(texts);
  const say = useWords();
  const nameOf = useName();
  const english = useLanguage() === 'en';
  const departmentOf = (id: string | null) => departments.find(one => one.id === id);
  return [
    {
      key: 'name',
      header: t.person,
      heads: true,
      cell: ({ name }) => <span className={styles.person}>{name}</span>,
    },
    { key: 'title', header: t.title, cell: ({ title }) => say(titleWords[title]) },
    {
      key: 'department',
      header: t.department,
      cell: ({ departmentId }) => {
        const department = departmentOf(departmentId);
        return department ? nameOf(department) : t.none;
      },
    },
    { key: 'duty', header: t.duty, cell: ({ duty }) => say(dutyWords[duty]) },
    {
      key: 'expertise',
      header: t.expertise,
      cell: ({ expertise, expertiseEn }) => (english && expertiseEn) || expertise || t.none,
    },
  ];
}
