import { expect, test } from 'vitest';
import { shippedTemplates } from '../rehab/index.ts';
import { changesOf, sayValue, settingDefinitions, settingNames, valueInput } from './index.ts';
import type { SettingName, SettingValues } from './index.ts';

/** A deep copy; values of settings are plain JSON. */
const copy = <V>(value: V): V => JSON.parse(JSON.stringify(value)) as V;

type Value = SettingValues[SettingName];
const shipped = (name: SettingName): Value => settingDefinitions[name].fallback;

test('what is shipped obeys the law of its setting, is said in both languages, and differs in nothing from itself', () => {
  for (const name of settingNames) {
    const value = shipped(name);
    expect(valueInput.safeParse({ name, value }).success).toBe(true);
    expect(changesOf(name, value, copy(value))).toEqual([]);
    const said = sayValue(name, value);
    expect(said.length).toBeGreaterThan(0);
    for (const part of said) expect(part.value.zh !== '' && part.value.en !== '').toBe(true);
  }
});

test('a change of the clocks is said by state and urgency, with the unit one thinks in', () => {
  const before = settingDefinitions['referral.clocks'].fallback;
  const after = copy(before);
  after.limits.submitted.routine = { minutes: 90, working: false };
  after.limits.reported.urgent.minutes = 2880;
  expect(
    changesOf('referral.clocks', before, after).map(({ what, before: was, after: is }) => [
      what.zh,
      was?.zh,
      is?.zh,
    ]),
  ).toEqual([
    ['待受理 · 普通', '2 小时（工作时间）', '90 分钟'],
    ['已回传 · 紧急', '3 天', '2 天'],
  ]);
});

test('in a list it is said what is added, retired, renamed and moved; what is left out counts as retired', () => {
  const before = settingDefinitions['referral.cancel'].fallback;
  const [unable, away, earlier, other] = before;
  const renamed = {
    ...(away ?? before[0]),
    words: { zh: '医生临时停诊', en: 'Doctor away' },
  } as (typeof before)[number];
  const made = { code: 'local_1', words: { zh: '天气原因', en: 'Weather' }, retired: false };
  const after = [renamed, made, unable, other].flatMap(one => (one ? [one] : []));
  const said = changesOf('referral.cancel', before, after).map(
    ({ what, after: is }) => `${what.zh} ${is?.zh}`,
  );
  expect(said).toEqual([
    '措辞 医生临时停诊',
    '新增 天气原因',
    `${earlier?.words.zh} 停用`,
    '顺序 医生临时停诊 › 患者无法按时就诊 › 其他',
  ]);
});

test('inside a template each part that changes is said, with its limits and how often', () => {
  const before = shippedTemplates;
  const after = copy(before);
  const [stroke] = after;
  stroke?.indicators.splice(1);
  if (stroke) stroke.weeks = 16;
  expect(changesOf('rehab.templates', before, after).map(({ what, after: is }) => [what.zh, is?.zh])).toEqual(
    [
      ['脑卒中恢复期康复：周数', '16'],
      ['脑卒中恢复期康复：监测指标', '收缩压 100–140 mmHg，每日1次'],
    ],
  );
});

test('a day that is entered, moved or taken out of the calendar is said by its date', () => {
  const before = settingDefinitions['region.calendar'].fallback;
  const added = { day: '2027-02-14', works: true, name: { zh: '春节调休', en: 'Spring Festival' } };
  const after = { ...before, weekdays: [1, 2, 3, 4, 5, 6], days: [...before.days.slice(1), added] };
  expect(
    changesOf('region.calendar', before, after).map(({ what, before: was, after: is }) => [
      what.zh,
      was?.zh,
      is?.zh,
    ]),
  ).toEqual([
    ['工作日', '周一、周二、周三、周四、周五', '周一、周二、周三、周四、周五、周六'],
    ['2026-01-01', '休（元旦）', undefined],
    ['2027-02-14', undefined, '上班（春节调休）'],
  ]);
});
