import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Diagnosis } from '@lianzhen/shared/records';
import { useTexts } from '../platform/i18n.ts';
import styles from './DiagnosisPicker.module.css';
import { DiagnosisSearch } from './DiagnosisSearch.tsx';
import { useDiagnosisName } from './diagnosisName.ts';
import { texts } from './texts.encounter.ts';

type Props = {
  label?: string;
  value: readonly Diagnosis[];
  onChange: (diagnoses: Diagnosis[]) => void;
  onLeave?: () => void;
  error?: string | undefined;
};

/** The diseases of a patient, the main one first, each found by ICD-10 code, name or pinyin initials. */
export function DiagnosisPicker({ label, value, onChange, onLeave, error }: Props) {
  const t = useTexts(texts);
  const named = useDiagnosisName();
  const add = (one: Diagnosis) => {
    if (!value.some(({ code }) => code === one.code)) onChange([...value, one]);
  };
  return (
    <div className={styles.picker}>
      <DiagnosisSearch
        label={label ?? t.diagnosisSearch}
        onPick={add}
        {...(onLeave && { onLeave })}
        error={error}
        required={value.length === 0}
      />
      {value.length > 0 && (
        <ul className={styles.chosen}>
          {value.map((one, place) => (
            <li key={one.code} className={styles.diagnosis}>
              <span className={styles.code}>{one.code}</span>
              <span className={styles.name}>{named(one)}</span>
              {place === 0 ? (
                <span className={styles.main}>{t.main}</span>
              ) : (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t.makeMain(named(one))}
                  onClick={() => onChange([one, ...value.filter(other => other !== one)])}
                >
                  {t.setMain}
                </Button>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t.remove(named(one))}
                onClick={() => onChange(value.filter(other => other !== one))}
              >
                <IconTrash size="1rem" aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
