import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Diagnosis } from '@lianzhen/shared/records';
import { useTexts } from '../platform/i18n.ts';
import styles from './EncounterPage.module.css';
import { DiagnosisSearch } from './DiagnosisSearch.tsx';
import { texts } from './texts.encounter.ts';

type Props = {
  label?: string;
  value: readonly Diagnosis[];
  onChange: (diagnoses: Diagnosis[]) => void;
  onLeave?: () => void;
  error?: string | undefined;
};

/** The diseases of a patient, the main one first; one more is found by code, name or pinyin initials. */
export function DiagnosisPicker({ label, value, onChange, onLeave, error }: Props) {
  const t = useTexts(texts);
  const add = (one: Diagnosis) => {
    if (!value.some(({ code }) => code === one.code)) onChange([...value, one]);
  };
  return (
    <div className={styles.rows}>
      {value.length > 0 && (
        <ul className={styles.chosen}>
          {value.map((one, place) => (
            <li key={one.code} className={styles.diagnosis}>
              <span className={styles.code}>{one.code}</span>
              <span className={styles.name}>{one.name}</span>
              {place === 0 ? (
                <span className={styles.main}>{t.main}</span>
              ) : (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={t.makeMain(one.name)}
                  onClick={() => onChange([one, ...value.filter(other => other !== one)])}
                >
                  {t.main}
                </Button>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t.remove(one.name)}
                onClick={() => onChange(value.filter(other => other !== one))}
              >
                <IconTrash size="1rem" aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <DiagnosisSearch
        label={label}
        onPick={add}
        onLeave={onLeave}
        error={error}
        required={value.length === 0}
      />
    </div>
  );
}
