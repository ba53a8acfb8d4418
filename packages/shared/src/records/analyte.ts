import type { Words } from '../kernel/index.ts';

/**
 * A thing that laboratories measure: the codes under which it comes, the unit it is shown in, and by how much a
 * value in another unit is multiplied to reach that unit. What is not listed here is never converted.
 */
export type Analyte = {
  words: Words;
  /** The LOINC code under which it is entered here. */
  code: string;
  /** Other LOINC codes of the same thing, in other units or by other methods that give the same figure. */
  also: readonly string[];
  unit: string;
  decimals: number;
  factors: Readonly<Record<string, number>>;
};

const cholesterol = { 'mg/dL': 0.02586 };
const same = (unit: string) => ({ [unit]: 1 });

export const analytes = {
  wbc: {
    words: { zh: '白细胞计数', en: 'White cells' },
    code: '6690-2',
    also: ['26464-8'],
    unit: '10^9/L',
    decimals: 2,
    factors: { '10^3/uL': 1 },
  },
  neutrophils: {
    words: { zh: '中性粒细胞百分比', en: 'Neutrophils' },
    code: '770-8',
    also: [],
    unit: '%',
    decimals: 1,
    factors: {},
  },
  lymphocytes: {
    words: { zh: '淋巴细胞百分比', en: 'Lymphocytes' },
    code: '736-9',
    also: [],
    unit: '%',
    decimals: 1,
    factors: {},
  },
  rbc: {
    words: { zh: '红细胞计数', en: 'Red cells' },
    code: '789-8',
    also: ['26453-1'],
    unit: '10^12/L',
    decimals: 2,
    factors: { '10^6/uL': 1 },
  },
  haemoglobin: {
    words: { zh: '血红蛋白', en: 'Haemoglobin' },
    code: '718-7',
    also: ['20509-6'],
    unit: 'g/L',
    decimals: 0,
    factors: { 'g/dL': 10 },
  },
  haematocrit: {
    words: { zh: '红细胞压积', en: 'Haematocrit' },
    code: '4544-3',
    also: ['20570-8'],
    unit: '%',
    decimals: 1,
    factors: {},
  },
  platelets: {
    words: { zh: '血小板计数', en: 'Platelets' },
    code: '777-3',
    also: ['26515-7'],
    unit: '10^9/L',
    decimals: 0,
    factors: { '10^3/uL': 1 },
  },
  glucose_fasting: {
    words: { zh: '空腹血糖', en: 'Fasting glucose' },
    code: '14771-0',
    also: ['1558-6'],
    unit: 'mmol/L',
    decimals: 1,
    factors: { 'mg/dL': 0.0555 },
  },
  glucose: {
    words: { zh: '血糖(随机)', en: 'Glucose (random)' },
    code: '14749-6',
    also: ['2345-7', '2339-0'],
    unit: 'mmol/L',
    decimals: 1,
    factors: { 'mg/dL': 0.0555 },
  },
  hba1c: {
    words: { zh: '糖化血红蛋白', en: 'HbA1c' },
    code: '4548-4',
    also: ['17856-6'],
    unit: '%',
    decimals: 1,
    factors: {},
  },
  cholesterol: {
    words: { zh: '总胆固醇', en: 'Total cholesterol' },
    code: '14647-2',
    also: ['2093-3'],
    unit: 'mmol/L',
    decimals: 2,
    factors: cholesterol,
  },
  triglycerides: {
    words: { zh: '甘油三酯', en: 'Triglycerides' },
    code: '14927-8',
    also: ['2571-8'],
    unit: 'mmol/L',
    decimals: 2,
    factors: { 'mg/dL': 0.01129 },
  },
  hdl: {
    words: { zh: '高密度脂蛋白胆固醇', en: 'HDL cholesterol' },
    code: '14646-4',
    also: ['2085-9'],
    unit: 'mmol/L',
    decimals: 2,
    factors: cholesterol,
  },
  ldl: {
    words: { zh: '低密度脂蛋白胆固醇', en: 'LDL cholesterol' },
    code: '22748-8',
    also: ['2089-1', '13457-7', '18262-6', '39469-2'],
    unit: 'mmol/L',
    decimals: 2,
    factors: cholesterol,
  },
  creatinine: {
    words: { zh: '肌酐', en: 'Creatinine' },
    code: '14682-9',
    also: ['2160-0', '38483-4'],
    unit: 'umol/L',
    decimals: 0,
    factors: { 'mg/dL': 88.4 },
  },
  urea: {
    words: { zh: '尿素', en: 'Urea' },
    code: '22664-7',
    also: ['3094-0', '6299-2'],
    unit: 'mmol/L',
    decimals: 1,
    factors: {},
  },
  urate: {
    words: { zh: '尿酸', en: 'Urate' },
    code: '14933-6',
    also: ['3084-1'],
    unit: 'umol/L',
    decimals: 0,
    factors: { 'mg/dL': 59.48 },
  },
  egfr: {
    words: { zh: '估算肾小球滤过率', en: 'eGFR' },
    code: '62238-1',
    also: ['33914-3', '98979-8'],
    unit: 'mL/min/1.73m2',
    decimals: 0,
    factors: {},
  },
  potassium: {
    words: { zh: '钾', en: 'Potassium' },
    code: '2823-3',
    also: ['6298-4'],
    unit: 'mmol/L',
    decimals: 2,
    factors: same('meq/L'),
  },
  sodium: {
    words: { zh: '钠', en: 'Sodium' },
    code: '2951-2',
    also: ['2947-0'],
    unit: 'mmol/L',
    decimals: 0,
    factors: same('meq/L'),
  },
  chloride: {
    words: { zh: '氯', en: 'Chloride' },
    code: '2075-0',
    also: ['2069-3'],
    unit: 'mmol/L',
    decimals: 0,
    factors: same('meq/L'),
  },
  calcium: {
    words: { zh: '钙', en: 'Calcium' },
    code: '2000-8',
    also: ['17861-6', '49765-1'],
    unit: 'mmol/L',
    decimals: 2,
    factors: { 'mg/dL': 0.2495 },
  },
  troponin_i: {
    words: { zh: '高敏肌钙蛋白 I', en: 'Troponin I, high sensitivity' },
    code: '89579-7',
    also: [],
    unit: 'ng/L',
    decimals: 1,
    factors: { 'pg/mL': 1, 'ng/mL': 1000, 'ug/L': 1000 },
  },
  ck_mb: {
    words: { zh: '肌酸激酶同工酶(质量)', en: 'CK-MB (mass)' },
    code: '13969-1',
    also: [],
    unit: 'ng/mL',
    decimals: 2,
    factors: same('ug/L'),
  },
} as const satisfies Record<string, Analyte>;

export type AnalyteName = keyof typeof analytes;

export const analyteNames = Object.keys(analytes) as AnalyteName[];

const byCode: ReadonlyMap<string, AnalyteName> = new Map(
  analyteNames.flatMap(name =>
    [analytes[name].code, ...analytes[name].also].map(code => [code, name] as const),
  ),
);

/** The thing a LOINC code measures, or null when this list does not know it. */
export function analyteOf(code: string): AnalyteName | null {
  return byCode.get(code) ?? null;
}

const unitForms: Readonly<Record<string, string>> = {
  'mmol/l': 'mmol/L',
  'umol/l': 'umol/L',
  'mg/dl': 'mg/dL',
  'g/l': 'g/L',
  'g/dl': 'g/dL',
  'ng/l': 'ng/L',
  'ng/ml': 'ng/mL',
  'pg/ml': 'pg/mL',
  'ug/l': 'ug/L',
  'meq/l': 'meq/L',
  '10^9/l': '10^9/L',
  '10^12/l': '10^12/L',
  '10^3/ul': '10^3/uL',
  '10^6/ul': '10^6/uL',
  'ml/min/1.73m2': 'mL/min/1.73m2',
  'ml/min/{1.73_m2}': 'mL/min/1.73m2',
};

/** One writing for each unit: `µmol/l`, `×10⁹/L` and `10*9/L` are the same as `umol/L` and `10^9/L`. */
export function plainUnit(unit: string): string {
  const plain = unit
    .normalize('NFKC')
    .replaceAll(/[μµ]/g, 'u')
    .replaceAll(/[\s×xX]/g, '')
    .replaceAll('**', '^')
    .replaceAll('*', '^')
    .replace(/^10(9|12|3|6)\//, '10^$1/');
  return unitForms[plain.toLowerCase()] ?? plain;
}

/** A value in the unit its thing is shown in; null when that conversion is not known. */
export function inOwnUnit(name: AnalyteName, value: number, unit: string): number | null {
  const known: Analyte = analytes[name];
  const plain = plainUnit(unit);
  if (plain === known.unit) return value;
  const factor = known.factors[plain];
  if (factor === undefined) return null;
  const scale = 10 ** (known.decimals + 1);
  return Math.round(value * factor * scale) / scale;
}
