import type { Words } from '../kernel/index.ts';
import type { Sex } from '../patient/index.ts';
import { analytes } from './analyte.ts';
import type { AnalyteName } from './analyte.ts';
import { flagOf } from './lab.ts';
import type { LabResult, Limits } from './lab.ts';

type Range = readonly [low: number | null, high: number | null];

/**
 * The usual range of adults by sex, the limits that are reported at once, and what no laboratory measures. Ranges
 * differ between laboratories: the form offers these and the doctor writes over them what the report says.
 */
export type PanelItem = {
  name: AnalyteName;
  range: Range | { male: Range; female: Range };
  critical?: Range;
  possible: readonly [min: number, max: number];
};

export type Panel = { code: string; words: Words; specimen: Words; items: readonly PanelItem[] };

const blood = { zh: '全血', en: 'Whole blood' };
const serum = { zh: '血清', en: 'Serum' };

const glucose = { critical: [2.8, 22.2], possible: [0.5, 80] } as const;

/** The reports a health centre types most, with reference ranges of WS/T 404–405 and the usual critical limits. */
export const panels: readonly Panel[] = [
  {
    code: 'cbc',
    words: { zh: '血常规', en: 'Blood count' },
    specimen: blood,
    items: [
      { name: 'wbc', range: [3.5, 9.5], critical: [1, 50], possible: [0, 500] },
      { name: 'neutrophils', range: [40, 75], possible: [0, 100] },
      { name: 'lymphocytes', range: [20, 50], possible: [0, 100] },
      { name: 'rbc', range: { male: [4.3, 5.8], female: [3.8, 5.1] }, possible: [0.5, 10] },
      {
        name: 'haemoglobin',
        range: { male: [130, 175], female: [115, 150] },
        critical: [50, 200],
        possible: [20, 260],
      },
      { name: 'haematocrit', range: { male: [40, 50], female: [35, 45] }, possible: [5, 80] },
      { name: 'platelets', range: [125, 350], critical: [30, 1000], possible: [0, 3000] },
    ],
  },
  {
    code: 'glucose',
    words: { zh: '血糖', en: 'Glucose' },
    specimen: serum,
    items: [
      { name: 'glucose_fasting', range: [3.9, 6.1], ...glucose },
      { name: 'glucose', range: [3.9, 11.1], ...glucose },
    ],
  },
  {
    code: 'hba1c',
    words: { zh: '糖化血红蛋白', en: 'HbA1c' },
    specimen: blood,
    items: [{ name: 'hba1c', range: [4, 6], possible: [2, 25] }],
  },
  {
    code: 'lipids',
    words: { zh: '血脂', en: 'Lipids' },
    specimen: serum,
    items: [
      { name: 'cholesterol', range: [null, 5.2], possible: [0.5, 40] },
      { name: 'triglycerides', range: [null, 1.7], possible: [0.1, 100] },
      { name: 'hdl', range: [1, null], possible: [0.1, 6] },
      { name: 'ldl', range: [null, 3.4], possible: [0.1, 30] },
    ],
  },
  {
    code: 'renal',
    words: { zh: '肾功能', en: 'Kidney function' },
    specimen: serum,
    items: [
      {
        name: 'creatinine',
        range: { male: [57, 97], female: [41, 73] },
        critical: [null, 650],
        possible: [5, 3000],
      },
      {
        name: 'urea',
        range: { male: [3.1, 8], female: [2.6, 7.5] },
        critical: [null, 36],
        possible: [0.1, 100],
      },
      { name: 'urate', range: { male: [208, 428], female: [155, 357] }, possible: [10, 2000] },
      { name: 'egfr', range: [90, null], possible: [1, 200] },
    ],
  },
  {
    code: 'electrolytes',
    words: { zh: '电解质', en: 'Electrolytes' },
    specimen: serum,
    items: [
      { name: 'potassium', range: [3.5, 5.3], critical: [2.8, 6.2], possible: [1, 12] },
      { name: 'sodium', range: [137, 147], critical: [120, 160], possible: [80, 200] },
      { name: 'chloride', range: [99, 110], critical: [80, 125], possible: [50, 160] },
      { name: 'calcium', range: [2.11, 2.52], critical: [1.6, 3.5], possible: [0.5, 6] },
    ],
  },
  {
    code: 'troponin',
    words: { zh: '心肌损伤标志物', en: 'Cardiac markers' },
    specimen: serum,
    items: [
      { name: 'troponin_i', range: [null, 26], possible: [0, 500000] },
      { name: 'ck_mb', range: [null, 5], possible: [0, 2000] },
    ],
  },
];

/** The limits offered for an item of a panel, for a man or a woman; unknown sex takes the wider of the two. */
export function limitsOf(item: PanelItem, sex: Sex): Limits {
  const [low, high] = rangeFor(item.range, sex);
  const [criticalLow = null, criticalHigh = null] = item.critical ?? [];
  return { low, high, criticalLow, criticalHigh };
}

function rangeFor(range: PanelItem['range'], sex: Sex): Range {
  if (!('male' in range)) return range;
  if (sex === 'male' || sex === 'female') return range[sex];
  const { male, female } = range;
  return [Math.min(male[0] ?? 0, female[0] ?? 0), Math.max(male[1] ?? 0, female[1] ?? 0)];
}

/** A result as it is stored, from a value typed into a panel, with the range written there. */
export function panelResult(
  item: PanelItem,
  sex: Sex,
  value: number,
  low: number | null,
  high: number | null,
): LabResult {
  const { words, code, unit } = analytes[item.name];
  const { criticalLow, criticalHigh } = limitsOf(item, sex);
  return {
    system: 'loinc',
    code,
    name: words.zh,
    value,
    text: '',
    unit,
    low,
    high,
    rangeText: '',
    flag: flagOf(value, { low, high, criticalLow: criticalLow ?? null, criticalHigh: criticalHigh ?? null }),
  };
}
