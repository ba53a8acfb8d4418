import type { Words } from '../kernel/index.ts';

/** How a contact person stands to the patient (after GB/T 4761, in the groups that a desk needs). */
export const kinships = [
  'spouse',
  'child',
  'parent',
  'grandparent',
  'grandchild',
  'sibling',
  'guardian',
  'neighbour',
  'village',
  'other',
] as const;

export type Kinship = (typeof kinships)[number];

export const kinshipWords: Record<Kinship, Words> = {
  spouse: { zh: '配偶', en: 'Spouse' },
  child: { zh: '子女', en: 'Child' },
  parent: { zh: '父母', en: 'Parent' },
  grandparent: { zh: '祖父母', en: 'Grandparent' },
  grandchild: { zh: '孙辈', en: 'Grandchild' },
  sibling: { zh: '兄弟姐妹', en: 'Sibling' },
  guardian: { zh: '监护人', en: 'Guardian' },
  neighbour: { zh: '邻居或朋友', en: 'Neighbour or friend' },
  village: { zh: '村（居）委会', en: 'Village committee' },
  other: { zh: '其他', en: 'Other' },
};

/** Marks of poverty relief, by which the medical fund pays more. */
export const reliefs = [
  'extreme_poverty',
  'minimum_living',
  'near_minimum',
  'relapse_watch',
  'lifted_out',
] as const;

export type Relief = (typeof reliefs)[number];

export const reliefWords: Record<Relief, Words> = {
  extreme_poverty: { zh: '特困人员', en: 'Extreme poverty' },
  minimum_living: { zh: '低保对象', en: 'Minimum living allowance' },
  near_minimum: { zh: '低保边缘家庭', en: 'Near the minimum allowance' },
  relapse_watch: { zh: '防返贫监测对象', en: 'Watched against falling back' },
  lifted_out: { zh: '脱贫人口', en: 'Lifted out of poverty' },
};
