import type { Words } from '../kernel/index.ts';

/** Something that is measured again and again during a plan; outside `min`…`max` a value is a slip. */
export type Indicator = { words: Words; unit: string; min: number; max: number; decimals: number };

export const indicators = {
  systolic: {
    words: { zh: '收缩压', en: 'Systolic pressure' },
    unit: 'mmHg',
    min: 40,
    max: 300,
    decimals: 0,
  },
  diastolic: {
    words: { zh: '舒张压', en: 'Diastolic pressure' },
    unit: 'mmHg',
    min: 20,
    max: 200,
    decimals: 0,
  },
  pulse: { words: { zh: '脉搏', en: 'Pulse' }, unit: '/min', min: 20, max: 250, decimals: 0 },
  respiration: { words: { zh: '呼吸', en: 'Respiration' }, unit: '/min', min: 4, max: 80, decimals: 0 },
  temperature: { words: { zh: '体温', en: 'Temperature' }, unit: '°C', min: 30, max: 43, decimals: 1 },
  spo2: { words: { zh: '血氧饱和度', en: 'Oxygen saturation' }, unit: '%', min: 30, max: 100, decimals: 0 },
  fasting_glucose: {
    words: { zh: '空腹血糖', en: 'Fasting glucose' },
    unit: 'mmol/L',
    min: 0.6,
    max: 50,
    decimals: 1,
  },
  postprandial_glucose: {
    words: { zh: '餐后2小时血糖', en: 'Glucose 2 h after a meal' },
    unit: 'mmol/L',
    min: 0.6,
    max: 50,
    decimals: 1,
  },
  hba1c: { words: { zh: '糖化血红蛋白', en: 'HbA1c' }, unit: '%', min: 3, max: 20, decimals: 1 },
  ldl: {
    words: { zh: '低密度脂蛋白胆固醇', en: 'LDL cholesterol' },
    unit: 'mmol/L',
    min: 0.1,
    max: 15,
    decimals: 1,
  },
  weight: { words: { zh: '体重', en: 'Weight' }, unit: 'kg', min: 0.5, max: 300, decimals: 1 },
  pain: { words: { zh: '疼痛评分(NRS)', en: 'Pain (NRS)' }, unit: '/10', min: 0, max: 10, decimals: 0 },
  barthel: {
    words: { zh: 'Barthel 指数', en: 'Barthel index' },
    unit: '/100',
    min: 0,
    max: 100,
    decimals: 0,
  },
  mrs: {
    words: { zh: '改良 Rankin 评分', en: 'Modified Rankin scale' },
    unit: '/6',
    min: 0,
    max: 6,
    decimals: 0,
  },
  walk_6_min: {
    words: { zh: '6分钟步行距离', en: 'Six-minute walk' },
    unit: 'm',
    min: 0,
    max: 1000,
    decimals: 0,
  },
  hip_flexion: { words: { zh: '髋关节屈曲', en: 'Hip flexion' }, unit: '°', min: 0, max: 140, decimals: 0 },
  cat_score: {
    words: { zh: 'CAT 评分', en: 'COPD assessment test' },
    unit: '/40',
    min: 0,
    max: 40,
    decimals: 0,
  },
} as const satisfies Record<string, Indicator>;

export type IndicatorCode = keyof typeof indicators;

export const indicatorCodes = Object.keys(indicators) as [IndicatorCode, ...IndicatorCode[]];
