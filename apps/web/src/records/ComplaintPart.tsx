import { Textarea } from '@mantine/core';
import { FieldRow } from '../kit/Field.tsx';
import { useTexts } from '../platform/i18n.ts';
import styles from './EncounterPage.module.css';
import { texts } from './texts.encounter.ts';
import type { PartProps } from './useEncounter.ts';

/** Why the patient came and what was before. */
export function ComplaintPart({ form, change, error, leave }: PartProps) {
  const t = useTexts(texts);
  return (
    <div className={styles.rows}>
      <Textarea
        label={t.complaint}
        placeholder={t.complaintHint}
        value={form.complaint}
        onChange={event => change({ complaint: event.currentTarget.value })}
        onBlur={() => leave('complaint')}
        error={error('complaint')}
        maxLength={200}
        autosize
        minRows={1}
        maxRows={3}
        withAsterisk
      />
      <Textarea
        label={t.history}
        value={form.history}
        onChange={event => change({ history: event.currentTarget.value })}
        error={error('history')}
        maxLength={2000}
        autosize
        minRows={3}
        maxRows={12}
      />
      <Textarea
        label={t.pastHistory}
        value={form.pastHistory}
        onChange={event => change({ pastHistory: event.currentTarget.value })}
        error={error('pastHistory')}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={8}
      />
      <FieldRow>
        <Textarea
          label={t.personalHistory}
          placeholder={t.personalHistoryHint}
          value={form.personalHistory}
          onChange={event => change({ personalHistory: event.currentTarget.value })}
          error={error('personalHistory')}
          maxLength={500}
          autosize
          minRows={1}
          maxRows={5}
        />
        <Textarea
          label={t.familyHistory}
          value={form.familyHistory}
          onChange={event => change({ familyHistory: event.currentTarget.value })}
          error={error('familyHistory')}
          maxLength={500}
          autosize
          minRows={1}
          maxRows={5}
        />
      </FieldRow>
    </div>
  );
}
