import type { DangerFacts, DangerSign, Regard } from './danger.ts';
import type { ClinicalFlag } from './flag.ts';

type DangerRule = Omit<DangerSign, 'evidence'> & { on: Regard; holds: (facts: DangerFacts) => boolean };

const regional = {
  zh: '区域急危重症上转标准(默认值,可按本地文件调整)',
  en: 'Regional criteria for critical patients (defaults, adjustable to local rules)',
};
const hypertensionGuide = {
  zh: '国家基层高血压防治管理指南:转诊条件',
  en: 'National primary-care guideline on hypertension: referral criteria',
};
const diabetesGuide = {
  zh: '国家基层糖尿病防治管理指南:转诊条件',
  en: 'National primary-care guideline on diabetes: referral criteria',
};

const GRADE_3_SYSTOLIC = 180;
const GRADE_3_DIASTOLIC = 110;
const YOUNG_FOR_GRADE_3 = 40;
const YOUNG_FOR_DIABETES = 25;

const below = (value: number | null | undefined, limit: number) => typeof value === 'number' && value < limit;
const above = (value: number | null | undefined, limit: number) => typeof value === 'number' && value > limit;
const atLeast = (value: number | null | undefined, limit: number) =>
  typeof value === 'number' && value >= limit;
const atMost = (value: number | null | undefined, limit: number) =>
  typeof value === 'number' && value <= limit;

const ticked = (facts: DangerFacts, ...flags: ClinicalFlag[]) =>
  flags.some(flag => facts.flags.includes(flag));
const grade3 = ({ vitals }: DangerFacts) =>
  atLeast(vitals.sbp, GRADE_3_SYSTOLIC) || atLeast(vitals.dbp, GRADE_3_DIASTOLIC);
const raised = ({ vitals }: DangerFacts) => atLeast(vitals.sbp, 140) || atLeast(vitals.dbp, 90);
const hypertension = /^(I1[0-5]|O1[0-6])/;
const diabetes = /^(E1[0-4]|O24)/;
const hypertensive = (facts: DangerFacts) => facts.diagnoses.some(code => hypertension.test(code));
const diabetic = (facts: DangerFacts) => facts.diagnoses.some(code => diabetes.test(code));

const accompanying: readonly ClinicalFlag[] = [
  'neurological_signs',
  'severe_headache',
  'vomiting',
  'chest_or_back_pain',
  'dyspnoea',
];

/** The criteria of the region as data: what, how fast, on whose authority, and when it holds. */
export const dangerRules: readonly DangerRule[] = [
  {
    code: 'low_oxygen',
    level: 'emergency',
    words: { zh: '血氧饱和度低于90%', en: 'Oxygen saturation below 90 %' },
    source: regional,
    on: { vitals: ['spo2'] },
    holds: ({ vitals }) => below(vitals.spo2, 90),
  },
  {
    code: 'fast_breathing',
    level: 'emergency',
    words: { zh: '呼吸频率超过30次/分', en: 'Respiratory rate above 30' },
    source: regional,
    on: { vitals: ['respiration'] },
    holds: ({ vitals, years }) => above(vitals.respiration, 30) && (years === null || years >= 5),
  },
  {
    code: 'fast_breathing_child',
    level: 'emergency',
    words: { zh: '5岁以下呼吸频率超过60次/分', en: 'Respiratory rate above 60 under five years' },
    source: regional,
    on: { vitals: ['respiration'], years: true },
    holds: ({ vitals, years }) => above(vitals.respiration, 60) && years !== null && years < 5,
  },
  {
    code: 'low_consciousness',
    level: 'emergency',
    words: { zh: 'GCS 评分不高于12分', en: 'Glasgow coma scale 12 or less' },
    source: regional,
    on: { vitals: ['gcs'] },
    holds: ({ vitals }) => atMost(vitals.gcs, 12),
  },
  {
    code: 'chest_pain',
    level: 'emergency',
    words: { zh: '胸痛超过15分钟,疑急性冠脉综合征', en: 'Chest pain over 15 minutes' },
    source: regional,
    on: { flags: ['chest_pain_over_15_min'] },
    holds: facts => ticked(facts, 'chest_pain_over_15_min'),
  },
  {
    code: 'stroke_window',
    level: 'emergency',
    words: { zh: '卒中表现且在4.5小时溶栓时间窗内', en: 'Signs of stroke within 4.5 hours' },
    source: {
      zh: '急性缺血性脑卒中静脉溶栓时间窗',
      en: 'Time window of intravenous thrombolysis in ischaemic stroke',
    },
    on: { flags: ['stroke_signs_within_4_5_h'] },
    holds: facts => ticked(facts, 'stroke_signs_within_4_5_h'),
  },
  {
    code: 'bleeding_shock',
    level: 'emergency',
    words: { zh: '收缩压低于90 mmHg 伴出血', en: 'Systolic pressure below 90 with bleeding' },
    source: regional,
    on: { vitals: ['sbp'], flags: ['bleeding'] },
    holds: facts => below(facts.vitals.sbp, 90) && ticked(facts, 'bleeding'),
  },
  {
    code: 'hypertensive_emergency',
    level: 'emergency',
    words: {
      zh: '血压≥180/110 mmHg 伴神经症状、剧烈头痛或呕吐、胸背痛或呼吸困难',
      en: 'Pressure ≥180/110 with neurological signs, severe headache or vomiting, chest or back pain or dyspnoea',
    },
    source: hypertensionGuide,
    on: { vitals: ['sbp', 'dbp'], flags: accompanying },
    holds: facts => grade3(facts) && ticked(facts, ...accompanying),
  },
  {
    code: 'diabetic_crisis',
    level: 'emergency',
    words: { zh: '疑糖尿病酮症酸中毒或高渗高血糖状态', en: 'Suspected ketoacidosis or hyperosmolar state' },
    source: diabetesGuide,
    on: { vitals: ['glucose'], flags: ['ketoacidosis_or_hyperosmolar'] },
    holds: facts => ticked(facts, 'ketoacidosis_or_hyperosmolar'),
  },
  {
    code: 'glucose_low',
    level: 'urgent',
    words: { zh: '血糖≤3.9 mmol/L', en: 'Glucose 3.9 mmol/L or less' },
    source: diabetesGuide,
    on: { vitals: ['glucose'] },
    holds: ({ vitals }) => atMost(vitals.glucose, 3.9),
  },
  {
    code: 'glucose_high_fasting',
    level: 'urgent',
    words: { zh: '空腹血糖≥16.7 mmol/L', en: 'Fasting glucose 16.7 mmol/L or more' },
    source: diabetesGuide,
    on: { vitals: ['glucose'] },
    holds: ({ vitals }) => vitals.glucoseKind === 'fasting' && atLeast(vitals.glucose, 16.7),
  },
  {
    code: 'glucose_high_random',
    level: 'urgent',
    words: { zh: '随机血糖>20 mmol/L', en: 'Random glucose above 20 mmol/L' },
    source: diabetesGuide,
    on: { vitals: ['glucose'] },
    holds: ({ vitals }) => vitals.glucoseKind === 'random' && above(vitals.glucose, 20),
  },
  {
    code: 'pregnancy_hypertension',
    level: 'urgent',
    words: { zh: '妊娠合并高血压', en: 'Hypertension in pregnancy' },
    source: hypertensionGuide,
    on: { vitals: ['sbp', 'dbp'], flags: ['pregnant'], diagnoses: hypertension },
    holds: facts => ticked(facts, 'pregnant') && (hypertensive(facts) || raised(facts)),
  },
  {
    code: 'pregnancy_diabetes',
    level: 'urgent',
    words: { zh: '妊娠合并糖尿病', en: 'Diabetes in pregnancy' },
    source: diabetesGuide,
    on: { flags: ['pregnant'], diagnoses: diabetes },
    holds: facts => ticked(facts, 'pregnant') && diabetic(facts),
  },
  {
    code: 'young_grade_3',
    level: 'urgent',
    words: { zh: '40岁以下3级高血压', en: 'Grade 3 hypertension under 40 years' },
    source: hypertensionGuide,
    on: { vitals: ['sbp', 'dbp'], years: true },
    holds: facts => grade3(facts) && facts.years !== null && facts.years < YOUNG_FOR_GRADE_3,
  },
  {
    code: 'arms_differ',
    level: 'urgent',
    words: { zh: '双上肢收缩压相差超过20 mmHg', en: 'Arms differ by more than 20 mmHg' },
    source: hypertensionGuide,
    on: { flags: ['arms_differ_over_20'] },
    holds: facts => ticked(facts, 'arms_differ_over_20'),
  },
  {
    code: 'recurrent_hypoglycaemia',
    level: 'urgent',
    words: { zh: '反复发生低血糖', en: 'Recurrent hypoglycaemia' },
    source: diabetesGuide,
    on: { flags: ['recurrent_hypoglycaemia'] },
    holds: facts => ticked(facts, 'recurrent_hypoglycaemia'),
  },
  {
    code: 'pressure_uncontrolled',
    level: 'routine',
    words: {
      zh: '规律用药2–3个月血压未控制',
      en: 'Pressure not controlled after 2–3 months of regular medicine',
    },
    source: hypertensionGuide,
    on: { vitals: ['sbp', 'dbp'], flags: ['pressure_uncontrolled_2_months'] },
    holds: facts => ticked(facts, 'pressure_uncontrolled_2_months'),
  },
  {
    code: 'young_diabetes',
    level: 'routine',
    words: { zh: '25岁以下糖尿病,需明确分型', en: 'Diabetes under 25 years, type to be clarified' },
    source: diabetesGuide,
    on: { diagnoses: diabetes, years: true },
    holds: facts => diabetic(facts) && facts.years !== null && facts.years < YOUNG_FOR_DIABETES,
  },
  {
    code: 'glucose_off_target',
    level: 'routine',
    words: { zh: '血糖3–6个月未达标', en: 'Glucose off target for 3–6 months' },
    source: diabetesGuide,
    on: { vitals: ['glucose'], flags: ['glucose_off_target_3_months'] },
    holds: facts => ticked(facts, 'glucose_off_target_3_months'),
  },
];
