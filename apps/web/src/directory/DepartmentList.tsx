import { Button } from '@mantine/core';
import { useState } from 'react';
import { capabilityWords, specialityWords } from '@lianzhen/shared/directory';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Section } from '../kit/Section.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { DepartmentDialog } from './DepartmentDialog.tsx';
import styles from './Directory.module.css';
import type { InstitutionFacts } from './institutions.ts';
import { useName } from './institutions.ts';
import { texts } from './texts.ts';

export type Department = InstitutionFacts['departments'][number];

/** What each department takes, what it does not, and what the patient brings. */
export function DepartmentList({ institution }: { institution: InstitutionFacts }) {
  const t = useTexts(texts);
  const { departments, may } = institution;
  const [kept, setKept] = useState<Department | 'new' | null>(null);
  const add = may.edit && (
    <Button variant="default" size="compact-sm" onClick={() => setKept('new')}>
      {t.addDepartment}
    </Button>
  );
  return (
    <Section id="departments" title={t.departments} note={t.departmentsNote} actions={add} flush>
      {departments.length === 0 ? (
        <div className={styles.nothing}>
          <EmptyState title={t.noDepartments} hint={t.noDepartmentsHint} />
        </div>
      ) : (
        <ul className={styles.departments}>
          {departments.map(department => (
            <li key={department.id} className={styles.department}>
              <OneDepartment department={department} onEdit={may.edit ? () => setKept(department) : null} />
            </li>
          ))}
        </ul>
      )}
      {kept && (
        <DepartmentDialog
          institutionId={institution.id}
          department={kept === 'new' ? null : kept}
          onClose={() => setKept(null)}
        />
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

function OneDepartment({ department, onEdit }: { department: Department; onEdit: (() => void) | null }) {
  const t = useTexts(texts);
  const say = useWords();
  const name = useName()(department);
  const scope = useScope(department);
  const subject = say(specialityWords(department.speciality));
  return (
    <>
      <div>
        <h3 className={styles.heading}>
          {name} {subject !== name && <span className={styles.quiet}>{subject}</span>}
          {!department.active && <span className={styles.closed}> {t.closed}</span>}
        </h3>
        <span className={styles.abilities}>
          {department.capabilities.map(code => (
            <span key={code} className={styles.ability}>
              {say(capabilityWords(code))}
            </span>
          ))}
        </span>
        {onEdit && (
          <Button variant="subtle" size="compact-sm" aria-label={`${t.edit} ${name}`} onClick={onEdit}>
            {t.edit}
          </Button>
        )}
      </div>
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
