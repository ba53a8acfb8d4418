import { frequencyWords, indicators, judgedBy } from '@lianzhen/shared/rehab';
import type { FollowUp, Plan, Reading } from '@lianzhen/shared/rehab';

type Section = { heading: string; text: string };

const filled = (sections: Section[]): Section[] => sections.filter(({ text }) => text !== '');
const lines = (parts: readonly string[]): string => parts.join('\n');

function limitText({ code, low, high }: Plan['indicators'][number]): string {
  const { unit } = indicators[code];
  if (low === null) return `≤ ${high} ${unit}`;
  if (high === null) return `≥ ${low} ${unit}`;
  return `${low}–${high} ${unit}`;
}

/** A plan as it stands on the patient's timeline. */
export function planSections(plan: Plan): Section[] {
  return filled([
    { heading: '目标', text: lines(plan.goals.map(goal => `${goal.text}(${goal.by} 前)`)) },
    {
      heading: '监测指标',
      text: lines(
        plan.indicators.map(
          one => `${indicators[one.code].words.zh} ${limitText(one)} · ${frequencyWords(one.frequency).zh}`,
        ),
      ),
    },
    {
      heading: '康复任务',
      text: lines(plan.tasks.map(task => `${task.text} · ${frequencyWords(task.frequency).zh}`)),
    },
    { heading: '警示症状', text: lines(plan.warningSigns) },
    {
      heading: '用药',
      text: lines(
        plan.medicines.map(({ name, dose, route, frequency }) =>
          [name, dose, route, frequency].filter(Boolean).join(' '),
        ),
      ),
    },
    { heading: '医嘱', text: plan.advice },
  ]);
}

const judgedWords = { within: '', low: ' ↓ 偏低', high: ' ↑ 偏高' } as const;

/** A reading in words, with the arrow when it lies outside its limits. */
export function readingText(plan: Plan, one: Reading): string {
  const { words, unit } = indicators[one.code];
  return `${words.zh} ${one.value} ${unit}${judgedWords[judgedBy(plan, one)]}`;
}

/** A contact as it stands on the patient's timeline. */
export function contactSections(
  plan: Plan,
  contact: Pick<FollowUp, 'readings' | 'tasksDone' | 'warnings' | 'note'>,
): Section[] {
  return filled([
    { heading: '警示症状', text: lines(contact.warnings) },
    { heading: '指标', text: lines(contact.readings.map(one => readingText(plan, one))) },
    { heading: '已完成任务', text: lines(contact.tasksDone) },
    { heading: '备注', text: contact.note },
  ]);
}
