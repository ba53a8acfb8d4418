import type { Language } from '@lianzhen/shared/kernel';
import { addDays, DAY, HOUR, localDay, MINUTE, weekday } from '@lianzhen/shared/kernel';
import { useLanguage } from './i18n.ts';

const dayNames: Record<Language, readonly string[]> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** A wall time in the region, `09:30`. */
export function timeOfDay(instant: Date): string {
  return new Date(instant.getTime() + 8 * HOUR).toISOString().slice(11, 16);
}

/** A day as `11-22 周日`; the year stands in front when it is not the one of `now`. `day` is `YYYY-MM-DD`. */
export function dayText(day: string, language: Language, now: Date): string {
  const short = day.slice(0, 4) === localDay(now).slice(0, 4) ? day.slice(5) : day;
  return `${short} ${dayNames[language][weekday(day) - 1] ?? ''}`;
}

/** An instant as `11-22 周日 09:30`. */
export function instantText(instant: Date, language: Language, now: Date): string {
  return `${dayText(localDay(instant), language, now)} ${timeOfDay(instant)}`;
}

/** A span of time in its two largest units, e.g. `1 小时 20 分`; below a minute it says so. */
export function spanText(milliseconds: number, language: Language): string {
  const span = Math.abs(milliseconds);
  const days = Math.floor(span / DAY);
  const hours = Math.floor((span % DAY) / HOUR);
  const minutes = Math.floor((span % HOUR) / MINUTE);
  const zh = language === 'zh';
  const unit = (count: number, chinese: string, english: string) =>
    count > 0 ? [zh ? `${count} ${chinese}` : `${count} ${english}`] : [];
  const parts = [
    ...unit(days, '天', 'd'),
    ...unit(hours, '小时', 'h'),
    ...(days === 0 ? unit(minutes, '分', 'min') : []),
  ];
  return parts.join(' ') || (zh ? '不到 1 分' : 'under 1 min');
}

/** `今天` `明天` `昨天` beside an absolute day; empty for other days. */
export function nearDay(day: string, language: Language, now: Date): string {
  const today = localDay(now);
  const near: Record<string, Record<Language, string>> = {
    [today]: { zh: '今天', en: 'today' },
    [addDays(today, 1)]: { zh: '明天', en: 'tomorrow' },
    [addDays(today, -1)]: { zh: '昨天', en: 'yesterday' },
  };
  return near[day]?.[language] ?? '';
}

/** Formatters in the language of the moment: `const time = useTime(); time.instant(row.dueAt)`. */
export function useTime() {
  const language = useLanguage();
  return {
    day: (day: string, now = new Date()) => dayText(day, language, now),
    instant: (instant: Date | string, now = new Date()) => instantText(new Date(instant), language, now),
    span: (milliseconds: number) => spanText(milliseconds, language),
    near: (day: string, now = new Date()) => nearDay(day, language, now),
  };
}
