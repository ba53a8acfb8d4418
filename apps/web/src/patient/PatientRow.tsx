import { localDay } from '@lianzhen/shared/kernel';
import { allergyStatusWords, verificationWords } from '@lianzhen/shared/patient';
import type { Verification } from '@lianzhen/shared/patient';
import type { WorkRow } from '../kit/Worklist.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { useAreaName } from './areaName.ts';
import styles from './PatientRow.module.css';
import { patientPath, sexAndAge } from './search.ts';
import { texts } from './texts.ts';

export type Found = Answers['patient']['search']['rows'][number];

/** Who someone is, in one line. */
export function Who({ person }: { person: Pick<Found, 'name' | 'sex' | 'birthDate'> }) {
  useLanguage();
  return (
    <>
      <span>{person.name}</span> <span className={styles.age}>{sexAndAge(person)}</span>
    </>
  );
}

/** Says when a person's identity was not proven; nothing when it was, or when nothing speaks against it. */
export function Unproven({ verification }: { verification: Verification }) {
  const say = useWords();
  if (verification === 'verified') return null;
  return (
    <span className={styles.unproven} data-state={verification}>
      {say(verificationWords[verification])}
    </span>
  );
}

/** A found patient as a line of a worklist. */
export function usePatientRow(): (found: Found) => WorkRow {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const areaName = useAreaName();
  const english = useLanguage() === 'en';
  return found => ({
    id: found.id,
    to: patientPath(found.id),
    who: (
      <>
        <Who person={found} /> <Unproven verification={found.verification} />
      </>
    ),
    route:
      (english && found.contractNameEn) || found.contractName || (found.areaCode && areaName(found.areaCode)),
    problem: (
      <span className="lz-numbers">
        {[found.idMasked ?? found.recordNumber, found.phoneMasked].filter(Boolean).join(' · ')}
      </span>
    ),
    state: found.allergyStatus !== 'none' && (
      <span className={styles.allergy} data-status={found.allergyStatus}>
        {say(allergyStatusWords[found.allergyStatus])}
      </span>
    ),
    due: found.metAt && (
      <span className={styles.met}>{t.metAt(time.day(localDay(new Date(found.metAt))))}</span>
    ),
  });
}
