import { specialityWords } from '@lianzhen/shared/directory';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Section } from '../kit/Section.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import styles from './Directory.module.css';
import { useName } from './institutions.ts';
import { texts } from './texts.ts';

export type Department = Answers['directory']['institution']['departments'][number];

/** What each department takes, what it does not, and what the patient brings. */
export function DepartmentList({ departments }: { departments: readonly Department[] }) {
  const t = useTexts(texts);
  return (
    <Section id="departments" title={t.departments} note={t.departmentsNote} flush>
      {departments.length === 0 ? (
        <div className={styles.nothing}>
          <EmptyState title={t.noDepartments} hint={t.noDepartmentsHint} />
        </div>
      ) : (
        <ul className={styles.departments}>
          {departments.map(department => (
            <li key={department.id} className={styles.department}>
              <OneDepartment department={department} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function useScope(department: Department): [label: string, text: string][] {
  const t = useTexts(texts);
  const english = useLanguage() === 'en';
  const pick = (zh: string, en: string) => (english && en) || zh;
  const scope: [string, string][] = [
    [t.accepts, pick(department.accepts, department.acceptsEn)],
    [t.excludes, pick(department.excludes, department.excludesEn)],
    [t.bring, pick(department.whatToBring, department.whatToBringEn)],
  ];
  return scope.filter(([, text]) => text !== '');
}

function OneDepartment({ department }: { department: Department }) {
  const t = useTexts(texts);
  const say = useWords();
  const name = useName()(department);
  const scope = useScope(department);
  const subject = say(specialityWords(department.speciality));
  return (
    <>
      <h3 className={styles.heading}>
        {name} {subject !== name && <span className={styles.quiet}>{subject}</span>}
      </h3>
      {scope.length === 0 ? (
        <p className={styles.quiet}>{t.noScope}</p>
      ) : (
        <dl className={styles.scope}>
          {scope.map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
