import { tierWords, wayStandingWords } from '@lianzhen/shared/directory';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { CapacityLight } from './CapacityLight.tsx';
import type { PickedDepartment } from './department.ts';
import { useDepartmentTexts } from './department.ts';
import styles from './DepartmentRow.module.css';
import { ReleaseText } from './ReleaseText.tsx';
import { texts } from './texts.ts';

/** Department, hospital, how far, how soon. */
export function DepartmentHead({ department }: { department: PickedDepartment }) {
  const t = useTexts(texts);
  const say = useWords();
  const { name, institution } = useDepartmentTexts()(department);
  const { km, paired, standing } = department;
  const tier = department.institution.tier;
  return (
    <span className={styles.head}>
      <span className={styles.name}>{name}</span>
      <span>{institution}</span>
      <span className={styles.quiet}>
        {[tier && say(tierWords[tier]), km !== null && (km === 0 ? t.sameCounty : t.km(km))]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {paired && <span className={styles.paired}>{t.paired(paired)}</span>}
      {!paired && standing !== 'network' && (
        <span className={styles.mark} data-standing={standing}>
          {say(wayStandingWords[standing])}
        </span>
      )}
    </span>
  );
}

export function DepartmentCapacity({ department }: { department: PickedDepartment }) {
  const t = useTexts(texts);
  const time = useTime();
  const { nextFree, free, total, light, release, waitDays } = department;
  return (
    <span className={styles.capacity}>
      <CapacityLight light={light} />
      <span className="lz-numbers lz-nowrap">
        {nextFree ? t.nextFree(time.instant(nextFree)) : <ReleaseText release={release} />}
      </span>
      <span className={`${styles.quiet} lz-numbers lz-nowrap`}>{t.freeOf(free, total)}</span>
      {waitDays !== null && <span className={`${styles.quiet} lz-numbers`}>{t.wait(waitDays)}</span>}
    </span>
  );
}

/** A department one can choose. */
export function DepartmentRow(props: { department: PickedDepartment; onPick: () => void }) {
  const { department, onPick } = props;
  const t = useTexts(texts);
  const { name, institution, accepts } = useDepartmentTexts()(department);
  return (
    <button type="button" className={styles.row} data-worklist-row onClick={onPick}>
      <span className="lz-spoken">{t.choose(`${institution} ${name}`)} </span>
      <span className={styles.what}>
        <DepartmentHead department={department} />
        {accepts && (
          <span className={styles.accepts}>
            {t.accepts}: {accepts}
          </span>
        )}
      </span>
      <DepartmentCapacity department={department} />
    </button>
  );
}
