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
