import type { Words } from '../kernel/index.ts';

/** What an institution is; the commission and the like never take patients. */
export const institutionKinds = [
  'general_hospital',
  'tcm_hospital',
  'psychiatric_hospital',
  'maternal_child_hospital',
  'community_centre',
  'central_township_centre',
  'township_centre',
  'village_clinic',
  'health_commission',
  'platform_operator',
] as const;

export type InstitutionKind = (typeof institutionKinds)[number];

export const institutionKindWords: Record<InstitutionKind, Words> = {
  general_hospital: { zh: '综合医院', en: 'General hospital' },
  tcm_hospital: { zh: '中医医院', en: 'Hospital of Chinese medicine' },
  psychiatric_hospital: { zh: '精神病医院', en: 'Psychiatric hospital' },
  maternal_child_hospital: { zh: '妇幼保健院', en: 'Maternal and child hospital' },
  community_centre: { zh: '社区卫生服务中心', en: 'Community health centre' },
  central_township_centre: { zh: '中心卫生院', en: 'Central township health centre' },
  township_centre: { zh: '乡镇卫生院', en: 'Township health centre' },
  village_clinic: { zh: '村卫生室', en: 'Village clinic' },
  health_commission: { zh: '卫生健康委员会', en: 'Health commission' },
  platform_operator: { zh: '平台运营机构', en: 'Platform operator' },
};

const withoutPatients: readonly InstitutionKind[] = ['health_commission', 'platform_operator'];

/** Patients are sent only to institutions that treat people. */
export function takesPatients(kind: InstitutionKind): boolean {
  return !withoutPatients.includes(kind);
}
