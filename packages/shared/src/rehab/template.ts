import { addDays } from '../kernel/index.ts';
import type { Language, Words } from '../kernel/index.ts';
import type { Frequency } from './frequency.ts';
import type { Limit } from './limit.ts';
import type { PlanInput } from './plan.ts';
import { abdominalSurgery } from './templates/abdominalSurgery.ts';
import { copd } from './templates/copd.ts';
import { coronary } from './templates/coronary.ts';
import { diabetes } from './templates/diabetes.ts';
import { hip } from './templates/hip.ts';
import { hypertension } from './templates/hypertension.ts';
import { stroke } from './templates/stroke.ts';
import { firstVisitWithin } from './visit.ts';

export const templateCodes = [
  'stroke',
  'hip',
  'coronary',
  'copd',
  'diabetes',
  'hypertension',
  'abdominal_surgery',
] as const;

export type TemplateCode = (typeof templateCodes)[number];

/** A plan to start from for one kind of patient; the hospital's doctor adapts it before it is sent. */
export type Template = {
  words: Words;
  afterSurgery: boolean;
  weeks: number;
  goals: readonly { words: Words; byWeek: number }[];
  indicators: readonly (Limit & { frequency: Frequency })[];
  tasks: readonly { words: Words; frequency: Frequency }[];
  warningSigns: readonly Words[];
};

export const templates: Record<TemplateCode, Template> = {
  stroke,
  hip,
  coronary,
  copd,
  diabetes,
  hypertension,
  abdominal_surgery: abdominalSurgery,
};

/** A template turned into a plan that begins on a day, in the language of the doctor who will adapt it. */
export function planFromTemplate(code: TemplateCode, start: string, language: Language): PlanInput {
  const template = templates[code];
  return {
    title: template.words[language],
    template: code,
    start,
    weeks: template.weeks,
    firstVisitWithinDays: firstVisitWithin(template.afterSurgery),
    goals: template.goals.map(goal => ({
      text: goal.words[language],
      by: addDays(start, goal.byWeek * 7),
    })),
    indicators: template.indicators.map(indicator => ({ ...indicator })),
    tasks: template.tasks.map(task => ({ text: task.words[language], frequency: task.frequency })),
    warningSigns: template.warningSigns.map(sign => sign[language]),
    medicines: [],
    advice: '',
  };
}
