import { Button } from '@mantine/core';
import { useState } from 'react';
import { specialityWords } from '@lianzhen/shared/directory';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Filters, PickedDepartment } from './department.ts';
import { noFilters } from './department.ts';
import { DepartmentFacts } from './DepartmentFacts.tsx';
import styles from './DepartmentPicker.module.css';
import { DepartmentCapacity, DepartmentHead } from './DepartmentRow.tsx';
import { DepartmentSearch } from './DepartmentSearch.tsx';
import { texts } from './texts.ts';

type Props = {
  /** The chosen department, or `null` while it is sought. */
  value: PickedDepartment | null;
  onChange: (department: PickedDepartment | null) => void;
  /** Where the filters live when not here, e.g. in the address of a page. */
  filters?: Filters;
  onFilters?: (next: Filters) => void;
};

/** Seeks a department that gives places, then shows what it takes, what it does not and what to bring. */
export function DepartmentPicker({ value, onChange, filters: given, onFilters: give }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const [own, setOwn] = useState(noFilters);
  const filters = given ?? own;
  const onFilters = give ?? setOwn;
  if (!value) return <DepartmentSearch filters={filters} onFilters={onFilters} onPick={onChange} />;
  const subject = say(specialityWords(value.speciality));
  const lookElsewhere = () => {
    onFilters({ ...noFilters, text: subject });
    onChange(null);
  };
  return (
    <div className={styles.chosen}>
      <div className={styles.head}>
        <DepartmentHead department={value} />
        <Button variant="default" onClick={() => onChange(null)}>
          {t.change}
        </Button>
      </div>
      <DepartmentCapacity department={value} />
      {value.light === 'red' && (
        <Button variant="subtle" className={styles.elsewhere} onClick={lookElsewhere}>
          {t.sameSubject(subject)}
        </Button>
      )}
      <DepartmentFacts department={value} />
    </div>
  );
}
