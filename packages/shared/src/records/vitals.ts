import { z } from 'zod';
import type { Words } from '../kernel/index.ts';

/** A measured sign: its unit, and the limits outside which a value is a slip of the pen, not a finding. */
export type VitalSign = { words: Words; unit: string; min: number; max: number; decimals: number };

export const vitalSigns = {
  temperature: { words: { zh: '体温', en: 'Temperature' }, unit: '°C', min: 30, max: 43, decimals: 1 },
  pulse: { words: { zh: '脉搏', en: 'Pulse' }, unit: '/min', min: 20, max: 250, decimals: 0 },
  respiration: { words: { zh: '呼吸', en: 'Respiration' }, unit: '/min', min: 4, max: 80, decimals: 0 },
  sbp: { words: { zh: '收缩压', en: 'Systolic pressure' }, unit: 'mmHg', min: 40, max: 300, decimals: 0 },
  dbp: { words: { zh: '舒张压', en: 'Diastolic pressure' }, unit: 'mmHg', min: 20, max: 200, decimals: 0 },
  spo2: { words: { zh: '血氧饱和度', en: 'Oxygen saturation' }, unit: '%', min: 30, max: 100, decimals: 0 },
  glucose: { words: { zh: '血糖', en: 'Glucose' }, unit: 'mmol/L', min: 0.6, max: 50, decimals: 1 },
  gcs: { words: { zh: 'GCS 评分', en: 'Glasgow coma scale' }, unit: '', min: 3, max: 15, decimals: 0 },
  weight: { words: { zh: '体重', en: 'Weight' }, unit: 'kg', min: 0.5, max: 300, decimals: 1 },
  height: { words: { zh: '身高', en: 'Height' }, unit: 'cm', min: 30, max: 230, decimals: 0 },
} as const satisfies Record<string, VitalSign>;

export type VitalName = keyof typeof vitalSigns;

export const vitalNames = Object.keys(vitalSigns) as VitalName[];

export const glucoseKinds = ['fasting', 'random'] as const;

export type GlucoseKind = (typeof glucoseKinds)[number];

export const glucoseKindWords: Record<GlucoseKind, Words> = {
  fasting: { zh: '空腹', en: 'Fasting' },
  random: { zh: '随机', en: 'Random' },
};

/** How a value was probably slipped, with the value that was probably meant. */
export type UnitSlip = {
  kind: 'mg_per_dl' | 'fahrenheit' | 'kilopascal' | 'metres' | 'fraction' | 'missing_point';
  meant: number;
};

export const unitSlipWords: Record<UnitSlip['kind'], Words> = {
  mg_per_dl: { zh: '像是 mg/dL 的数值', en: 'Looks like mg/dL' },
  fahrenheit: { zh: '像是华氏度', en: 'Looks like Fahrenheit' },
  kilopascal: { zh: '像是 kPa 的数值', en: 'Looks like kPa' },
  metres: { zh: '像是以米为单位', en: 'Looks like metres' },
  fraction: { zh: '像是小数而非百分数', en: 'Looks like a fraction, not per cent' },
  missing_point: { zh: '像是漏了小数点', en: 'Looks like a missing decimal point' },
};

type SlipRule = { on: VitalName; kind: UnitSlip['kind']; to: (value: number) => number };

const slipRules: readonly SlipRule[] = [
  { on: 'glucose', kind: 'mg_per_dl', to: value => value / 18 },
  { on: 'temperature', kind: 'missing_point', to: value => value / 10 },
  { on: 'temperature', kind: 'fahrenheit', to: value => ((value - 32) * 5) / 9 },
  { on: 'sbp', kind: 'kilopascal', to: value => value * 7.5 },
  { on: 'dbp', kind: 'kilopascal', to: value => value * 7.5 },
  { on: 'height', kind: 'metres', to: value => value * 100 },
  { on: 'spo2', kind: 'fraction', to: value => value * 100 },
];

export function isPlausible(name: VitalName, value: number): boolean {
  const { min, max } = vitalSigns[name];
  return value >= min && value <= max;
}

/** A value outside its plausible limits that becomes plausible in another unit was measured in that unit. */
export function unitSlip(name: VitalName, value: number): UnitSlip | null {
  if (isPlausible(name, value)) return null;
  const scale = 10 ** vitalSigns[name].decimals;
  for (const rule of slipRules) {
    if (rule.on !== name) continue;
    const meant = Math.round(rule.to(value) * scale) / scale;
    if (isPlausible(name, meant)) return { kind: rule.kind, meant };
  }
  return null;
}

function sign(name: VitalName) {
  const value = z.number().superRefine((measured, context) => {
    if (isPlausible(name, measured)) return;
    const slip = unitSlip(name, measured);
    context.addIssue({
      code: 'custom',
      message: slip ? `slip_${slip.kind}` : 'implausible',
      params: { meant: slip?.meant },
    });
  });
  return value.nullable().default(null);
}

/** What was measured at a visit; nothing is compulsory, everything entered must be plausible. */
export const vitals = z
  .object({
    temperature: sign('temperature'),
    pulse: sign('pulse'),
    respiration: sign('respiration'),
    sbp: sign('sbp'),
    dbp: sign('dbp'),
    spo2: sign('spo2'),
    glucose: sign('glucose'),
    glucoseKind: z.enum(glucoseKinds).nullable().default(null),
    gcs: sign('gcs'),
    weight: sign('weight'),
    height: sign('height'),
  })
  .superRefine((measured, context) => {
    const { sbp, dbp, glucose, glucoseKind } = measured;
    if (sbp !== null && dbp !== null && dbp >= sbp) {
      context.addIssue({ code: 'custom', path: ['dbp'], message: 'pressures_reversed' });
    }
    if (glucose !== null && glucoseKind === null) {
      context.addIssue({ code: 'custom', path: ['glucoseKind'], message: 'glucose_kind_missing' });
    }
  });

export type Vitals = z.output<typeof vitals>;
