import type { WorkCalendar, Words } from '../kernel/index.ts';
import { changed, join, plain } from './change.ts';
import type { Change } from './change.ts';

/** Monday first. */
export const weekdayWords: readonly Words[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
];

type Named = WorkCalendar['days'][number];

function dayWords({ works, name }: Named): Words {
  return works
    ? { zh: `上班（${name.zh}）`, en: `worked (${name.en})` }
    : { zh: `休（${name.zh}）`, en: `off (${name.en})` };
}

/** The working hours as they are said. */
export const hoursWords = (one: WorkCalendar): Words =>
  join(one.hours.map(({ from, to }) => plain(`${from}–${to}`)));

/** The working weekdays as they are said. */
export const weekWords = (one: WorkCalendar): Words =>
  join(
    weekdayWords.filter((_, at) => one.weekdays.includes(at + 1)),
    { zh: '、', en: ', ' },
  );

/** What becomes of the working days. */
export function calendarChanges(before: WorkCalendar, after: WorkCalendar): Change[] {
  const named = (one: WorkCalendar, day: string) => {
    const found = one.days.find(other => other.day === day);
    return found ? dayWords(found) : null;
  };
  const days = [...new Set([...before.days, ...after.days].map(({ day }) => day))].sort();
  return [
    ...changed({ zh: '工作时间', en: 'Working hours' }, hoursWords(before), hoursWords(after)),
    ...changed({ zh: '工作日', en: 'Working weekdays' }, weekWords(before), weekWords(after)),
    ...days.flatMap(day => changed(plain(day), named(before, day), named(after, day))),
  ];
}
