import type { OpeningRule } from '../booking/index.ts';
import type { WorkCalendar, Words } from '../kernel/index.ts';
import { clockStates, stateWords, urgencies, urgencyWords } from '../referral/index.ts';
import type { Clocks, CodedReason } from '../referral/index.ts';
import type { Template } from '../rehab/index.ts';
import { hoursWords, weekWords } from './calendarChanges.ts';
import { settingCatalog } from './catalog.ts';
import type { SettingName, SettingValues } from './catalog.ts';
import { join } from './change.ts';
import { limitWords, spanWords } from './clockChanges.ts';
import { openingFields } from './openingChanges.ts';

/** One part of a value in words. */
export type Said = { what: Words; value: Words };

const stop: Words = { zh: '；', en: '; ' };
const space: Words = { zh: ' ', en: ' ' };

function sayClocks(value: Clocks): Said[] {
  return [
    ...clockStates.map(state => ({
      what: stateWords[state],
      value: join(
        urgencies.map(urgency =>
          join([urgencyWords[urgency], limitWords(value.limits[state][urgency])], space),
        ),
        stop,
      ),
    })),
    { what: { zh: '认领时长', en: 'A claim lasts' }, value: spanWords(value.claimMinutes) },
  ];
}

function sayOpening(value: OpeningRule): Said[] {
  return (Object.keys(openingFields) as (keyof OpeningRule)[]).map(key => ({
    what: openingFields[key].words,
    value: openingFields[key].say(value[key]),
  }));
}

function sayList(value: readonly (CodedReason | Template)[]): Said[] {
  const words = (retired: boolean) => value.filter(one => one.retired === retired).map(one => one.words);
  return [
    { what: { zh: '在用', en: 'On offer' }, value: join(words(false), stop) },
    ...(words(true).length > 0
      ? [{ what: { zh: '停用', en: 'Retired' }, value: join(words(true), stop) }]
      : []),
  ];
}

function sayCalendar(value: WorkCalendar): Said[] {
  const years = [...new Set(value.days.map(({ day }) => day.slice(0, 4)))].sort();
  return [
    { what: { zh: '工作时间', en: 'Working hours' }, value: hoursWords(value) },
    { what: { zh: '工作日', en: 'Working weekdays' }, value: weekWords(value) },
    ...years.map(year => {
      const days = value.days.filter(({ day }) => day.startsWith(year));
      const worked = days.filter(({ works }) => works).length;
      const off = days.length - worked;
      return {
        what: { zh: `${year} 年`, en: year },
        value: {
          zh: `休 ${off} 天，调休上班 ${worked} 天`,
          en: `${off} days off, ${worked} weekend days worked`,
        },
      };
    }),
  ];
}

const sayers = {
  clocks: sayClocks,
  reasons: sayList,
  opening: sayOpening,
  templates: sayList,
  calendar: sayCalendar,
} as const;

/** A value in words, part by part. */
export function sayValue(name: SettingName, value: SettingValues[SettingName]): Said[] {
  const sayer = sayers[settingCatalog[name].kind] as (value: SettingValues[SettingName]) => Said[];
  return sayer(value);
}
