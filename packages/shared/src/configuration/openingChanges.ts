import type { OpeningRule } from '../booking/index.ts';
import type { Words } from '../kernel/index.ts';
import { changed } from './change.ts';
import type { Change } from './change.ts';

const percent = (share: number): Words => {
  const text = `${Math.round(share * 1000) / 10} %`;
  return { zh: text, en: text };
};
const counted =
  (zh: string, en: string) =>
  (n: number): Words => ({ zh: `${n} ${zh}`, en: `${n} ${en}` });

/** The parts of an opening rule, what each is called and how it is said. */
export const openingFields: { [Key in keyof OpeningRule]: { words: Words; say: (value: number) => Words } } =
  {
    reservedShare: { words: { zh: '普通门诊预留比例', en: 'Share kept in ordinary sessions' }, say: percent },
    expertShare: { words: { zh: '专家门诊预留比例', en: 'Share kept in experts’ sessions' }, say: percent },
    earlyDays: {
      words: { zh: '向基层提前开放', en: 'Opened early to the grassroots' },
      say: counted('天', 'd'),
    },
    releaseHours: {
      words: { zh: '未用号源释放', en: 'Unused places released' },
      say: counted('小时前', 'h before'),
    },
    holdMinutes: { words: { zh: '占号时长', en: 'A hold lasts' }, say: counted('分钟', 'min') },
    mostHolds: {
      words: { zh: '同一岗位最多占号', en: 'Most holds of one post' },
      say: counted('个', 'places'),
    },
  };

/** What becomes of an opening rule. */
export function openingChanges(before: OpeningRule, after: OpeningRule): Change[] {
  return (Object.keys(openingFields) as (keyof OpeningRule)[]).flatMap(key =>
    changed(
      openingFields[key].words,
      openingFields[key].say(before[key]),
      openingFields[key].say(after[key]),
    ),
  );
}
