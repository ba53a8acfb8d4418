import { ActionIcon, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Sex } from '@lianzhen/shared/patient';
import { analytes, labFlagWords } from '@lianzhen/shared/records';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './EntryForm.module.css';
import { unitText } from './LabContent.tsx';
import { rowFlag } from './labForm.ts';
import type { LabForm, LabRow } from './labForm.ts';
import { texts } from './texts.entry.ts';

type Props = {
  form: LabForm;
  sex: Sex;
  change: (change: Partial<LabForm>) => void;
  error: (field: string) => string | undefined;
};

/** The lines of a report: value beside its unit and range, the mark as soon as it is typed. Empty lines are left out. */
export function LabRows({ form, sex, change, error }: Props) {
  const t = useTexts(texts);
  if (form.rows.length === 0) return <p className={styles.quiet}>{t.choosePanel}</p>;
  const set = (place: number, next: Partial<LabRow>) =>
    change({ rows: form.rows.map((row, at) => (at === place ? { ...row, ...next } : row)) });
  return (
    <div className={styles.lab} role="group" aria-label={t.results}>
      {form.rows.map((row, place) => (
        <Row
          key={place}
          row={row}
          sex={sex}
          set={next => set(place, next)}
          remove={() => change({ rows: form.rows.filter((_, at) => at !== place) })}
          error={field => error(`rows.${place}.${field}`)}
        />
      ))}
    </div>
  );
}

type RowProps = {
  row: LabRow;
  sex: Sex;
  set: (next: Partial<LabRow>) => void;
  remove: () => void;
  error: (field: string) => string | undefined;
};

function Row({ row, sex, set, remove, error }: RowProps) {
  const t = useTexts(texts);
  const say = useWords();
  const name = row.item ? say(analytes[row.item].words) : row.name;
  const flag = rowFlag(row, sex);
  const field = (part: 'low' | 'high', label: string) => (
    <TextInput
      aria-label={t.partOf(label, name)}
      placeholder={label}
      inputMode="decimal"
      value={row[part]}
      onChange={event => set({ [part]: event.currentTarget.value })}
      error={error(part)}
      maxLength={12}
    />
  );
  return (
    <div className={styles.labRow}>
      {row.item ? (
        <span className={styles.name}>{name}</span>
      ) : (
        <TextInput
          aria-label={t.itemName}
          placeholder={t.itemName}
          value={row.name}
          onChange={event => set({ name: event.currentTarget.value })}
          error={error('name')}
          maxLength={120}
        />
      )}
      <TextInput
        aria-label={t.partOf(t.value, name)}
        placeholder={t.value}
        value={row.value}
        onChange={event => set({ value: event.currentTarget.value })}
        error={error('value')}
        maxLength={40}
        autoComplete="off"
      />
      {row.item ? (
        <span className={styles.quiet}>{unitText(row.unit)}</span>
      ) : (
        <TextInput
          aria-label={t.partOf(t.unit, name)}
          placeholder={t.unit}
          value={row.unit}
          onChange={event => set({ unit: event.currentTarget.value })}
          maxLength={40}
        />
      )}
      {field('low', t.low)}
      {field('high', t.high)}
      <span className={styles.flag} role="status">
        {flag && say(labFlagWords[flag])}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t.removeItem(name || t.itemName)}
        onClick={remove}
      >
        <IconTrash size="1.125rem" aria-hidden />
      </ActionIcon>
    </div>
  );
}
