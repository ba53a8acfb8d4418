import type { Words } from '../kernel/index.ts';

/** Everything that can be wrong with a plan or a reading, in the words the doctor reads. */
export const rehabIssueWords = {
  limits_missing: { zh: '请至少填写一个上限或下限', en: 'Please enter at least one limit' },
  limits_reversed: { zh: '下限应低于上限', en: 'The low limit must be below the high limit' },
  limits_implausible: { zh: '限值超出可能范围', en: 'The limit is not a possible value' },
  reading_implausible: { zh: '数值超出可能范围,请核对', en: 'Not a possible value; please check' },
  indicator_twice: { zh: '同一指标填写了两次', en: 'The same indicator is entered twice' },
  indicator_missing: { zh: '请至少选择一个监测指标', en: 'Please choose at least one indicator' },
  nothing_recorded: { zh: '请至少填写一项随访内容', en: 'Please record at least one thing' },
  goal_missing: { zh: '请至少填写一个目标', en: 'Please enter at least one goal' },
  goal_outside: { zh: '目标日期应在计划期内', en: 'The date of a goal must lie within the plan' },
  warning_missing: { zh: '请至少填写一个警示症状', en: 'Please enter at least one warning sign' },
  frequency_range: { zh: '频次应为1–12次', en: 'Between 1 and 12 times' },
  first_visit_range: { zh: '首次随访应在1–30天内', en: 'The first visit comes within 1 to 30 days' },
  weeks_range: { zh: '计划时长应为1–52周', en: 'A plan lasts 1 to 52 weeks' },
  not_a_day: { zh: '请填写真实存在的日期', en: 'Please enter a date that exists' },
  required: { zh: '必填', en: 'Required' },
  too_long: { zh: '内容过长', en: 'Too long' },
  control_characters: { zh: '含有不可见字符,请删除后重填', en: 'Contains invisible characters' },
} as const satisfies Record<string, Words>;

export type RehabIssue = keyof typeof rehabIssueWords;
