import { Section } from '../kit/Section.tsx';
import { Go } from '../kit/Go.tsx';
import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { rosterPath } from './address.ts';
import styles from './Directory.module.css';
import type { InstitutionFacts } from './institutions.ts';
import { useName } from './institutions.ts';
import { texts } from './texts.ts';

const MOST_GAPS = 2;

/** Who answers at this hour, and where nobody will. */
export function DutySection({ institution }: { institution: InstitutionFacts }) {
  const t = useTexts(texts);
  const time = useTime();
  const nameOf = useName();
  const { id, onDuty, gaps, dutyContact, dutyPhone, departments } = institution;
  const placeOf = (departmentId: string | null) => {
    const department = departments.find(one => one.id === departmentId);
    return department ? nameOf(department) : t.wholeHouse;
  };
  return (
    <Section
      id="duty"
      title={t.onDutyNow}
      actions={
        <Go className={styles.plain} to={rosterPath(id)}>
          {t.roster}
        </Go>
      }
    >
      <ul className={styles.lines}>
        {onDuty.map(shift => (
          <li key={shift.id} className={styles.line}>
            <strong>{shift.name}</strong>
            <span className={styles.quiet}>{placeOf(shift.departmentId)}</span>
            <a className="lz-numbers lz-nowrap" href={`tel:${shift.phone}`}>
              {shift.phone}
            </a>
            <span className={`${styles.quiet} lz-numbers`}>{t.until(time.instant(shift.endsAt))}</span>
          </li>
        ))}
        {onDuty.length === 0 && <li className={styles.quiet}>{t.nobodyOnDuty}</li>}
        {dutyPhone && (
          <li className={styles.line}>
            <span className={styles.quiet}>{t.dutyContact}</span>
            <span>{dutyContact}</span>
            <a className="lz-numbers lz-nowrap" href={`tel:${dutyPhone}`}>
              {dutyPhone}
            </a>
          </li>
        )}
        {gaps.slice(0, MOST_GAPS).map(gap => (
          <li key={gap.startsAt} className={styles.warning}>
            {t.gap(time.instant(gap.startsAt), time.instant(gap.endsAt))}
          </li>
        ))}
        {gaps.length > MOST_GAPS && <li className={styles.warning}>{t.moreGaps(gaps.length - MOST_GAPS)}</li>}
      </ul>
    </Section>
  );
}
