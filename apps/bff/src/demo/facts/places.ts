import { seatOf } from '@lianzhen/shared/directory';
import type { InstitutionKind, Tier } from '@lianzhen/shared/directory';

const clinic = 'rehabilitation_outpatient tcm_physiotherapy';
const secondary =
  'ct endoscopy echocardiography holter ventilator intensive_care blood_bank delivery paediatric_ward ' +
  'haemodialysis thrombolysis rabies_site snakebite fever_clinic rehabilitation_ward';

/** What a house of a kind can plausibly do. Assumed for the demo, not what the named hospitals have declared. */
const byKind: Record<InstitutionKind, string> = {
  general_hospital: secondary,
  tcm_hospital: 'ct endoscopy tcm_physiotherapy rehabilitation_ward rehabilitation_outpatient',
  psychiatric_hospital: 'psychiatric_ward',
  maternal_child_hospital: 'delivery newborn_rescue paediatric_ward mammography',
  community_centre: clinic,
  central_township_centre: `${clinic} rabies_site fever_clinic`,
  township_centre: clinic,
  village_clinic: '',
  health_commission: '',
  platform_operator: '',
};

const tertiary =
  `${secondary} chest_pain_centre stroke_centre trauma_centre maternal_rescue newborn_rescue pci thrombectomy mri ` +
  'pacemaker ercp bronchoscopy lung_function mammography peritoneal_dialysis chemotherapy radiotherapy ecmo';

const single: Record<string, string> = {
  'org-001': 'heart_failure_centre atrial_fibrillation_centre cancer_screening tuberculosis_site',
  'org-002': 'hyperbaric burns cataract',
  'org-004': 'stroke_centre mri',
  'org-012': 'chest_pain_centre stroke_centre mri pci',
  'org-016': 'stroke_centre mri',
  'org-022': 'chest_pain_centre',
};

type House = { key: string; areaCode: string; tier: Tier | null; kind: InstitutionKind };

const GOLDEN_TURN = 2.39996;

/**
 * Where a demo institution stands and what it can do. The position is the seat of the county and an invented offset
 * (a village lies farther out than a hospital); the telephone is invented and leads nowhere.
 */
export function demoPlace({ key, areaCode, tier, kind }: House) {
  const number = Number(key.slice(4));
  const seat = seatOf(areaCode);
  const reach = tier === 'primary' ? 0.02 + ((number * 37) % 100) / 800 : 0.004 + (number % 7) / 500;
  const round = (degrees: number) => Math.round(degrees * 10_000) / 10_000;
  const able = `${tier === 'tertiary' ? tertiary : byKind[kind]} ${single[key] ?? ''}`;
  return {
    latitude: round(seat.lat + reach * Math.sin(number * GOLDEN_TURN)),
    longitude: round(seat.lng + reach * Math.cos(number * GOLDEN_TURN)),
    dutyContact: tier === null ? '' : '总值班(演示)',
    dutyPhone: tier === null ? '' : `0596-0000${String(number).padStart(3, '0')}`,
    capabilities: [...new Set(able.split(' ').filter(code => code !== ''))],
  };
}
