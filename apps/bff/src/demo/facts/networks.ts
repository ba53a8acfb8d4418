import { counties } from '@lianzhen/shared/directory';
import type { NetworkKind } from '@lianzhen/shared/directory';
import { demoInstitutions } from './institutions.ts';
import { hospital909, municipal } from './practitioner.ts';

/** A network of the demo; who leads and who belongs is assumed, not taken from an agreement. */
export type DemoNetwork = {
  name: string;
  nameEn: string;
  kind: NetworkKind;
  lead: string;
  members: readonly string[];
};

const clinicsIn = (...areas: string[]) =>
  demoInstitutions.filter(({ tier, areaCode }) => tier === 'primary' && areas.includes(areaCode));

const keysOf = (houses: readonly { key: string }[]) => houses.map(({ key }) => key);

const [xiangcheng, longwen, longhai] = ['350602', '350603', '350604'];
const cityCounties = [xiangcheng, longwen, longhai];

const generalHospitals = demoInstitutions.filter(
  ({ tier, kind, areaCode }) =>
    tier === 'secondary' && kind === 'general_hospital' && !cityCounties.includes(areaCode),
);

const alliances: readonly DemoNetwork[] = [
  {
    name: '漳州市医院医疗集团(演示)',
    nameEn: 'Municipal Hospital alliance (demo)',
    kind: 'medical_alliance',
    lead: municipal,
    members: ['org-003', 'org-005', 'org-006', 'org-007', 'org-008', ...keysOf(clinicsIn('350602'))],
  },
  {
    name: '第九〇九医院医疗集团(演示)',
    nameEn: 'No. 909 Hospital alliance (demo)',
    kind: 'medical_alliance',
    lead: hospital909,
    members: ['org-004', 'org-009', 'org-010', 'org-011', ...keysOf(clinicsIn('350603', '350604'))],
  },
  {
    name: '漳州市心血管专科联盟(演示)',
    nameEn: 'Zhangzhou cardiology alliance (demo)',
    kind: 'speciality_alliance',
    lead: municipal,
    members: [hospital909, ...keysOf(generalHospitals)],
  },
];

/** Two alliances of the city, one community for each county outside it, and one alliance of a speciality. */
export const demoNetworks: readonly DemoNetwork[] = [
  ...alliances,
  ...generalHospitals.flatMap(({ key, areaCode }) => {
    const county = counties.find(({ code }) => code === areaCode);
    if (!county) return [];
    const others = demoInstitutions.filter(one => one.areaCode === areaCode && one.key !== key);
    return {
      name: `${county.words.zh}紧密型县域医共体(演示)`,
      nameEn: `${county.words.en} medical community (demo)`,
      kind: 'county_community' as const,
      lead: key,
      members: keysOf(others),
    };
  }),
];

/** 对口: a clinic's doctor and the specialist who answers for them, by sign-in name. */
export const demoPairs: readonly (readonly [clinician: string, specialist: string])[] = [
  ['linzhiyuan', 'chenhuimin'],
  ['linzhiyuan', 'zhengyuqin'],
  ['ruanguihua', 'jianguorong'],
  ['lanjinfa', 'limingde'],
];
