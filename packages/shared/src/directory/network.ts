import type { Words } from '../kernel/index.ts';

/** How institutions stand together: a hospital with its clinics, a county as one body, a speciality across counties. */
export const networkKinds = ['medical_alliance', 'county_community', 'speciality_alliance'] as const;

export type NetworkKind = (typeof networkKinds)[number];

export const networkKindWords: Record<NetworkKind, Words> = {
  medical_alliance: { zh: '城市医疗集团(医联体)', en: 'Medical alliance' },
  county_community: { zh: '县域医共体', en: 'County medical community' },
  speciality_alliance: { zh: '专科联盟', en: 'Speciality alliance' },
};
