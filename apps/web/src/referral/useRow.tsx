import { localDay } from '@lianzhen/shared/kernel';
import { ageOn, ageWords, sexWords } from '@lianzhen/shared/patient';
import type { Age, Sex } from '@lianzhen/shared/patient';
import { stateWords } from '@lianzhen/shared/referral';
import { Clock } from '../kit/Clock.tsx';
import { StateBadge } from '../kit/StateBadge.tsx';
import type { WorkGroup, WorkRow } from '../kit/Worklist.tsx';
import { useNow } from '../platform/clock.ts';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { casePath } from './address.ts';
import type { Box } from './family.ts';
import { dueGroups, familyOf, sideOf } from './family.ts';
import { listTexts } from './texts.list.ts';
import { UrgencyMark } from './UrgencyMark.tsx';
import styles from './Row.module.css';

export type Row = Answers['referral']['list']['rows'][number];

/** A name in the language of the moment; English falls back to Chinese where none was given. */
export function useNamed(): (names: { zh: string | null; en: string | null }) => string {
  const english = useLanguage() === 'en';
  return ({ zh, en }) => (english && en) || (zh ?? '');
}

type Sides = { from: { zh: string; en: string | null }; to: { zh: string; en: string | null } };

/** The institution that took a step, in the language of the moment: it is one of the two sides. */
export function useInstitution({ from, to }: Sides): (zh: string) => string {
  const named = useNamed();
  return zh => named([from, to].find(side => side.zh === zh) ?? { zh, en: null });
}

const units = { year: 'y', month: 'mo', day: 'd' } as const;

/** Sex and age in the least room: 男 66岁, M 66 y. */
function useShort(): (sex: Sex, age: Age | null) => string {
  const say = useWords();
  const english = useLanguage() === 'en';
  return (sex, age) => {
    if (!age) return say(sexWords[sex]);
    if (english) return `${say(sexWords[sex]).charAt(0)} ${age.value} ${units[age.unit]}`;
    return `${say(sexWords[sex])} ${say(ageWords(age))}`;
  };
}

/** A case as one line of a worklist, seen from one side. */
export function useRow(box: Box): (row: Row) => WorkRow {
  const t = useTexts(listTexts);
  const short = useShort();
  const named = useNamed();
  const time = useTime();
  const now = useNow(30_000);
  return row => {
    const age = ageOn(row.patient.birthDate, localDay(now));
    const department = row.department && named({ zh: row.department, en: row.departmentEn });
    const far = box === 'in' ? named(row.from) : [named(row.to), department].filter(Boolean).join(' ');
    const near = box === 'in' ? (department ?? t.noDepartment) : null;
    const [main, ...others] = row.diagnoses;
    return {
      id: row.id,
      to: casePath(row.id),
      who: (
        <span className={styles.who}>
          <UrgencyMark urgency={row.urgency} />
          <span className={styles.person}>
            <span className={styles.name} title={row.patient.name}>
              {row.patient.name}
            </span>
            <span className={styles.age}>{short(row.patient.sex, age)}</span>
          </span>
        </span>
      ),
      route: near ? (
        <span className={styles.route}>
          <span className={styles.far} title={far}>
            {far}
          </span>
          <span className={styles.near}>→ {near}</span>
        </span>
      ) : (
        `→ ${far}`
      ),
      problem: (
        <>
          {main?.name}
          {others.length > 0 && <span className={styles.more}> +{others.length}</span>}
        </>
      ),
      state: (
        <StateBadge family={familyOf(row.state, sideOf[box], row.dueAt, now)} words={stateWords[row.state]} />
      ),
      due: row.dueAt ? (
        <Clock due={row.dueAt} short />
      ) : (
        <span className={styles.sent}>{t.sentAt(time.instant(row.submittedAt, now))}</span>
      ),
    };
  };
}

/** Cases grouped by what is done next with them. */
export function useDueGroups(box: Box): (rows: readonly Row[]) => WorkGroup[] {
  const say = useWords();
  const toRow = useRow(box);
  return rows =>
    dueGroups[box].map(({ key, words, states }) => ({
      key: `${box}.${key}`,
      title: say(words),
      rows: rows.filter(({ state }) => states.includes(state)).map(toRow),
    }));
}
