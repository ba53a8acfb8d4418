import { z } from 'zod';
import { setting } from '../kernel/index.ts';
import type { Language } from '../kernel/index.ts';
import type { PlanInput } from './plan.ts';
import { planOf, template } from './template.ts';
import type { Template } from './template.ts';
import { abdominalSurgery } from './templates/abdominalSurgery.ts';
import { copd } from './templates/copd.ts';
import { coronary } from './templates/coronary.ts';
import { diabetes } from './templates/diabetes.ts';
import { hip } from './templates/hip.ts';
import { hypertension } from './templates/hypertension.ts';
import { stroke } from './templates/stroke.ts';

/** The templates with which a region begins. */
export const shippedTemplates: Template[] = [
  stroke,
  hip,
  coronary,
  copd,
  diabetes,
  hypertension,
  abdominalSurgery,
];

/** The region's templates: no code and no title twice. */
const templateList = z
  .array(template)
  .max(60)
  .superRefine((list, context) => {
    if (list.every(one => one.retired))
      context.addIssue({ code: 'custom', path: [], message: 'template_missing' });
    list.forEach(({ code, words, retired }, place) => {
      const before = list.slice(0, place);
      const add = (path: PropertyKey[], message: string) =>
        context.addIssue({ code: 'custom', path: [place, ...path], message });
      if (before.some(other => other.code === code)) add(['code'], 'code_twice');
      if (!retired && before.some(other => !other.retired && other.words.zh === words.zh))
        add(['words', 'zh'], 'words_twice');
    });
  });

/** A new list takes along every template that the old one had: what is left out is retired, never forgotten. */
function keepTemplates(before: readonly Template[], after: readonly Template[]): Template[] {
  const kept = before.filter(one => !after.some(({ code }) => code === one.code));
  return [...after, ...kept.map(one => ({ ...one, retired: true }))];
}

/** The rehabilitation plans to start from. */
export const templateSetting = setting<Template[]>({
  name: 'rehab.templates',
  scope: 'region',
  schema: templateList,
  fallback: shippedTemplates,
  succeed: keepTemplates,
});

/** A plan begun with one of the templates that a region begins with. */
export function planFromTemplate(code: string, start: string, language: Language): PlanInput {
  const found = shippedTemplates.find(one => one.code === code);
  if (!found) throw new Error(`no template is called ${code}`);
  return planOf(found, start, language);
}
