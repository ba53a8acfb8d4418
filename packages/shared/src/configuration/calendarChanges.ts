import type { WorkCalendar, Words } from '../kernel/index.ts';
import { changed, join, plain } from './change.ts';
import type { Change } from './change.ts';

const weekdayWords: readonly Words[] = [
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

/** What becomes of the working days. */
export function calendarChanges(before: WorkCalendar, after: WorkCalendar): Change[] {
  const hours = (one: WorkCalendar) => join(one.hours.map(({ from, to }) => plain(`${from}–${to}`)));
  const week = (one: WorkCalendar) =>
    join(
      weekdayWords.filter((_, at) => one.weekdays.includes(at + 1)),
      { zh: '、', en: ', ' },
    );
  const named = (one: WorkCalendar, day: string) => {
    const found = one.days.find(other => other.day === day);
    return found ? dayWords(found) : null;
  };
  const days = [...new Set([...before.days, ...after.days].map(({ day }) => day))].sort();
  return [
    ...changed({ zh: '工作时间', en: 'Working hours' }, hours(before), hours(after)),
    ...changed({ zh: '工作日', en: 'Working weekdays' }, week(before), week(after)),
    ...days.flatMap(day => changed(plain(day), named(before, day), named(after, day))),
  ];
}
