import { IconArrowLeft } from '@tabler/icons-react';
import { Go } from '../kit/Go.tsx';
import { useTexts } from '../platform/i18n.ts';
import styles from './Lines.module.css';
import { patientPath } from './search.ts';
import { texts } from './texts.care.ts';

/** Leads from a page about an entry back to the patient. */
export function BackToPatient({ patientId }: { patientId: string }) {
  const t = useTexts(texts);
  return (
    <Go className={styles.back} to={patientPath(patientId)}>
      <IconArrowLeft size="1rem" aria-hidden />
      {t.cancel}
    </Go>
  );
}
