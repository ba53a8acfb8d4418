import { Input } from '@mantine/core';
import { RecordPicker } from '../records/index.ts';
import styles from './UpForm.module.css';
import type { FormPart } from './useUpForm.ts';

/** What goes along: chosen from what is already there, so that nothing is sent or examined twice. */
export function RecordsPart({ form, change, error, patientId }: FormPart & { patientId: string }) {
  const wrong = error('recordIds');
  return (
    <div className={styles.fields}>
      <RecordPicker
        patientId={patientId}
        value={form.recordIds}
        onChange={recordIds => change({ recordIds: [...recordIds] })}
      />
      {wrong && <Input.Error>{wrong}</Input.Error>}
    </div>
  );
}
