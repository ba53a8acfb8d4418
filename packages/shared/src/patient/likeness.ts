import type { Words } from '../kernel/index.ts';
import type { IdKind, Sex } from './codes.ts';

/** What of two entries is compared to say whether they may be one person; digests stand for what is sealed. */
export type Likeable = {
  name: string;
  pinyin: string;
  initials: string;
  sex: Sex;
  birthDate: string;
  idKind: IdKind;
  idDigest: string | null;
  phoneDigest: string | null;
  motherId: string | null;
};

export const likenesses = [
  'same_name',
  'same_sound',
  'same_initials',
  'same_birth',
  'near_birth',
  'same_phone',
  'same_mother',
] as const;

export type Likeness = (typeof likenesses)[number];

export const likenessWords: Record<Likeness, Words> = {
  same_name: { zh: '同名', en: 'Same name' },
  same_sound: { zh: '姓名同音', en: 'Names sound alike' },
  same_initials: { zh: '拼音首字母相同', en: 'Same initials' },
  same_birth: { zh: '同日出生', en: 'Born the same day' },
  near_birth: { zh: '出生日期相近', en: 'Born within half a year' },
  same_phone: { zh: '电话相同', en: 'Same telephone' },
  same_mother: { zh: '同一母亲', en: 'Same mother' },
};

const weight: Record<Likeness, number> = {
  same_name: 40,
  same_sound: 20,
  same_initials: 5,
  same_birth: 30,
  near_birth: 5,
  same_phone: 25,
  same_mother: 30,
};

const SAME_SEX = 5;
const OTHER_SEX = -30;
const OTHER_PAPER = -80;
const DAY = 24 * 60 * 60 * 1000;

/** So many days two birth dates may lie apart and still be the date of one person, wrongly noted. */
export const BIRTH_SPAN_DAYS = 180;

/** From this score on two entries are shown as probably one person. */
export const PROBABLE = 55;

/** Of one kind of document a person has one number; card and household register carry the same. */
function contradicts(a: Likeable, b: Likeable): boolean {
  const registry = (kind: IdKind) => (kind === 'household_book' ? 'resident_id' : kind);
  if (a.idDigest === null || b.idDigest === null || a.idKind === 'other') return false;
  return registry(a.idKind) === registry(b.idKind) && a.idDigest !== b.idDigest;
}

function nameLikeness(a: Likeable, b: Likeable): Likeness | null {
  if (a.name === b.name) return 'same_name';
  if (a.pinyin === b.pinyin) return 'same_sound';
  return a.initials === b.initials ? 'same_initials' : null;
}

function birthLikeness(a: Likeable, b: Likeable): Likeness | null {
  if (a.birthDate === b.birthDate) return 'same_birth';
  const days = Math.abs(Date.parse(a.birthDate) - Date.parse(b.birthDate)) / DAY;
  return days <= BIRTH_SPAN_DAYS ? 'near_birth' : null;
}

function sexScore(a: Sex, b: Sex): number {
  const told = [a, b].every(sex => sex === 'male' || sex === 'female');
  if (!told) return 0;
  return a === b ? SAME_SEX : OTHER_SEX;
}

/**
 * How much speaks for two entries being one person, and what. Two different numbers of one kind of document speak so
 * strongly against it that twins and namesakes with papers are never taken for one.
 */
export function likeness(a: Likeable, b: Likeable): { score: number; reasons: Likeness[] } {
  const found = [
    nameLikeness(a, b),
    birthLikeness(a, b),
    a.phoneDigest !== null && a.phoneDigest === b.phoneDigest ? ('same_phone' as const) : null,
    a.motherId !== null && a.motherId === b.motherId ? ('same_mother' as const) : null,
  ];
  const reasons = found.filter(reason => reason !== null);
  const score =
    reasons.reduce((sum, reason) => sum + weight[reason], 0) +
    sexScore(a.sex, b.sex) +
    (contradicts(a, b) ? OTHER_PAPER : 0);
  return { score, reasons };
}

/** Why someone who looks like a person already known is another. */
export const anotherReasons = ['twin', 'namesake', 'family_phone', 'papers_seen', 'other'] as const;

export type AnotherReason = (typeof anotherReasons)[number];

export const anotherReasonWords: Record<AnotherReason, Words> = {
  twin: { zh: '双胞胎或多胞胎', en: 'Twin or multiple birth' },
  namesake: { zh: '同名同姓的另一人', en: 'Somebody else of the same name' },
  family_phone: { zh: '家人共用电话', en: 'The family shares a telephone' },
  papers_seen: { zh: '已核对证件，确为另一人', en: 'Papers were compared: another person' },
  other: { zh: '其他（请说明）', en: 'Other (please say)' },
};
