import { localDay } from '@lianzhen/shared/kernel';
import { ageOn, ageWords, longTermWords, reliefWords, verificationWords } from '@lianzhen/shared/patient';
import { now } from '../platform/clock.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { PatientPage } from './PatientHeader.tsx';
import styles from './PatientHeader.module.css';
import { texts } from './texts.ts';
import { texts as careTexts } from './texts.care.ts';

/** The line below the strip: record number, how far the identity is proven, and what must be known at once. */
export function PatientMarks({ patient }: { patient: PatientPage }) {
  const t = useTexts(texts);
  const tCare = useTexts(careTexts);
  const say = useWords();
  const age = ageOn(patient.birthDate, localDay(now()));
  const conditions = patient.longTerm.map(({ code, since, note }) =>
    [note && code === 'other' ? note : say(longTermWords(code)), since && tCare.since(since)]
      .filter(Boolean)
      .join(' '),
  );
  const unproven = patient.verification !== 'verified';
  return (
    <ul className={styles.marks}>
      <li className="lz-numbers">
        {tCare.recordNumber} {patient.recordNumber}
      </li>
      <li data-kind={unproven && patient.verification !== 'unverified' ? 'warning' : undefined}>
        {say(verificationWords[patient.verification])}
      </li>
      {patient.birthEstimated && <li data-kind="warning">{tCare.ageEstimated}</li>}
      {age && age.unit !== 'year' && <li>{say(ageWords(age))}</li>}
      {conditions.length > 0 && <li data-kind="condition">{conditions.join(' · ')}</li>}
      {patient.familyDoctor && (
        <li>
          {t.familyDoctor} {patient.familyDoctor}
        </li>
      )}
      {patient.reliefs.map(relief => (
        <li key={relief}>{say(reliefWords[relief])}</li>
      ))}
    </ul>
  );
}
