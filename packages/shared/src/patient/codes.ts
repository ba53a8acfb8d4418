import type { Words } from '../kernel/index.ts';

export const sexes = ['male', 'female', 'unknown', 'unspecified'] as const;

export type Sex = (typeof sexes)[number];

export const sexWords: Record<Sex, Words> = {
  male: { zh: '男', en: 'Male' },
  female: { zh: '女', en: 'Female' },
  unknown: { zh: '未知', en: 'Unknown' },
  unspecified: { zh: '未说明', en: 'Not stated' },
};

/** The sex codes of GB/T 2261.1, as documents and interfaces carry them. */
export const sexGb: Record<Sex, string> = { unknown: '0', male: '1', female: '2', unspecified: '9' };

/** How a person is identified; `none` is for people who cannot show a paper yet (newborns, emergencies). */
export const idKinds = [
  'resident_id',
  'household_book',
  'passport',
  'officer_card',
  'hong_kong_macao_permit',
  'taiwan_permit',
  'hmt_residence',
  'foreigner_residence',
  'birth_certificate',
  'other',
  'none',
] as const;

export type IdKind = (typeof idKinds)[number];

export const idKindWords: Record<IdKind, Words> = {
  resident_id: { zh: '居民身份证', en: 'Resident identity card' },
  household_book: { zh: '居民户口簿', en: 'Household register' },
  passport: { zh: '护照', en: 'Passport' },
  officer_card: { zh: '军官证', en: 'Military officer card' },
  hong_kong_macao_permit: { zh: '港澳居民来往内地通行证', en: 'Permit for Hong Kong and Macao residents' },
  taiwan_permit: { zh: '台湾居民来往大陆通行证', en: 'Permit for Taiwan residents' },
  hmt_residence: { zh: '港澳台居民居住证', en: 'Residence card for Hong Kong, Macao and Taiwan' },
  foreigner_residence: { zh: '外国人永久居留身份证', en: 'Permanent residence card of a foreigner' },
  birth_certificate: { zh: '出生医学证明', en: 'Birth certificate' },
  other: { zh: '其他法定有效证件', en: 'Other valid document' },
  none: { zh: '暂无证件', en: 'No document yet' },
};

/** The identity document codes of CV02.01.101; papers that it does not list, and none at all, are carried as 99. */
export const idKindGb: Record<IdKind, string> = {
  resident_id: '01',
  household_book: '02',
  passport: '03',
  officer_card: '04',
  hong_kong_macao_permit: '06',
  taiwan_permit: '07',
  hmt_residence: '99',
  foreigner_residence: '99',
  birth_certificate: '99',
  other: '99',
  none: '99',
};

export const insuranceKinds = ['employee', 'resident', 'public', 'commercial', 'self', 'other'] as const;

export type InsuranceKind = (typeof insuranceKinds)[number];

export const insuranceWords: Record<InsuranceKind, Words> = {
  employee: { zh: '职工医保', en: 'Employee insurance' },
  resident: { zh: '城乡居民医保', en: 'Resident insurance' },
  public: { zh: '公费医疗', en: 'Public funds' },
  commercial: { zh: '商业保险', en: 'Commercial insurance' },
  self: { zh: '自费', en: 'Self-paid' },
  other: { zh: '其他', en: 'Other' },
};

/** Whether allergies were asked: `unknown` is never the same as `none`. */
export const allergyStatuses = ['none', 'listed', 'unknown'] as const;

export type AllergyStatus = (typeof allergyStatuses)[number];

export const allergyStatusWords: Record<AllergyStatus, Words> = {
  none: { zh: '无已知过敏', en: 'No known allergies' },
  listed: { zh: '有过敏', en: 'Allergies' },
  unknown: { zh: '过敏史不清楚', en: 'Allergies not known' },
};

/**
 * How far a person's identity has been proven: `provisional` is a newborn under its mother's name, `unknown` someone
 * of whom not even the name is known.
 */
export const verifications = ['unverified', 'verified', 'doubtful', 'provisional', 'unknown'] as const;

export type Verification = (typeof verifications)[number];

export const verificationWords: Record<Verification, Words> = {
  unverified: { zh: '身份未核验', en: 'Identity not verified' },
  verified: { zh: '身份已核验', en: 'Identity verified' },
  doubtful: { zh: '身份存疑', en: 'Identity in doubt' },
  provisional: { zh: '新生儿暂用名', en: 'Newborn, provisional name' },
  unknown: { zh: '身份不明', en: 'Identity unknown' },
};
