import type { Words } from '../kernel/index.ts';
import { unitSlipWords } from './vitals.ts';

/** Everything that can be wrong with an encounter, in the words the doctor reads. */
export const recordIssueWords = {
  implausible: { zh: '数值超出可能范围,请核对', en: 'Not a possible value; please check' },
  slip_mg_per_dl: unitSlipWords.mg_per_dl,
  slip_fahrenheit: unitSlipWords.fahrenheit,
  slip_kilopascal: unitSlipWords.kilopascal,
  slip_metres: unitSlipWords.metres,
  slip_fraction: unitSlipWords.fraction,
  slip_missing_point: unitSlipWords.missing_point,
  pressures_reversed: {
    zh: '舒张压应低于收缩压',
    en: 'Diastolic pressure must be lower than systolic pressure',
  },
  glucose_kind_missing: { zh: '请注明空腹或随机血糖', en: 'Please say whether fasting or random' },
  diagnosis_missing: { zh: '请至少填写一个诊断', en: 'Please enter at least one diagnosis' },
  diagnosis_twice: { zh: '同一诊断填写了两次', en: 'The same diagnosis is entered twice' },
  icd_format: { zh: 'ICD-10 编码格式不正确', en: 'Not in the form of an ICD-10 code' },
  result_missing: { zh: '请填写结果', en: 'Please enter a result' },
  range_reversed: { zh: '参考上限应高于下限', en: 'The upper limit must lie above the lower' },
  medicine_missing: { zh: '请至少填写一种药品', en: 'Please enter at least one medicine' },
  days: { zh: '天数应为 1–365 的整数', en: 'Days are a whole number from 1 to 365' },
  not_an_instant: { zh: '时间不正确', en: 'Not a time' },
  required: { zh: '必填', en: 'Required' },
  too_long: { zh: '内容过长', en: 'Too long' },
  control_characters: { zh: '含有不可见字符,请删除后重填', en: 'Contains invisible characters' },
  allergies_missing: { zh: '已选“有过敏”,请至少列出一项', en: 'Please list at least one allergy' },
  allergies_not_expected: {
    zh: '已列出过敏原,过敏情况应选“有过敏”',
    en: 'Allergies are listed, so the status must say so',
  },
} as const satisfies Record<string, Words>;

export type RecordIssue = keyof typeof recordIssueWords;
