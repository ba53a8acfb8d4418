import { Textarea } from '@mantine/core';
import { useTexts } from '../platform/i18n.ts';
import { texts } from './texts.ts';
import styles from './UpForm.module.css';
import type { FormPart } from './useUpForm.ts';

/** The summary in the three fields of the national form. */
export function StoryPart({ form, change, error }: FormPart) {
  const t = useTexts(texts);
  const fields = [
    { field: 'history', label: t.historyLabel, hint: t.historyHint, needed: true },
    { field: 'pastHistory', label: t.pastLabel, hint: undefined, needed: false },
    { field: 'treatment', label: t.treatmentLabel, hint: t.treatmentHint, needed: false },
  ] as const;
  return (
    <div className={styles.fields}>
      {fields.map(({ field, label, hint, needed }) => (
        <Textarea
          key={field}
          label={label}
          placeholder={hint}
          value={form[field]}
          onChange={event => change({ [field]: event.currentTarget.value })}
          error={error(field)}
          withAsterisk={needed}
          maxLength={4000}
          autosize
          minRows={needed ? 3 : 2}
          maxRows={12}
        />
      ))}
    </div>
  );
}
