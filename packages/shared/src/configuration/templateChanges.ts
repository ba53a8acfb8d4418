import type { Words } from '../kernel/index.ts';
import { frequencyWords, indicators } from '../rehab/index.ts';
import type { Template } from '../rehab/index.ts';
import { changed, join, plain } from './change.ts';
import type { Change } from './change.ts';
import { listChanges } from './listChanges.ts';

const stop: Words = { zh: '；', en: '; ' };

function limitWords({ low, high }: { low: number | null; high: number | null }): Words {
  return plain(`${low ?? '…'}–${high ?? '…'}`);
}

function indicatorWords(one: Template['indicators'][number]): Words {
  const { words, unit } = indicators[one.code];
  const limit = limitWords(one).zh;
  return join([
    { zh: `${words.zh} ${limit} ${unit}`, en: `${words.en} ${limit} ${unit}` },
    frequencyWords(one.frequency),
  ]);
}

const yesNo = (value: boolean): Words => (value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' });
const list = (parts: readonly Words[]): Words | null => (parts.length === 0 ? null : join(parts, stop));

function inside(before: Template, after: Template): Change[] {
  const of = (field: Words): Words => join([after.words, field], { zh: '：', en: ': ' });
  const goals = (one: Template) =>
    list(
      one.goals.map(({ words, byWeek }) => ({
        zh: `${words.zh}（第 ${byWeek} 周）`,
        en: `${words.en} (week ${byWeek})`,
      })),
    );
  const tasks = (one: Template) =>
    list(one.tasks.map(({ words, frequency }) => join([words, frequencyWords(frequency)])));
  return [
    ...changed(of({ zh: '周数', en: 'weeks' }), plain(before.weeks), plain(after.weeks)),
    ...changed(
      of({ zh: '术后', en: 'after surgery' }),
      yesNo(before.afterSurgery),
      yesNo(after.afterSurgery),
    ),
    ...changed(of({ zh: '目标', en: 'goals' }), goals(before), goals(after)),
    ...changed(
      of({ zh: '监测指标', en: 'indicators' }),
      list(before.indicators.map(indicatorWords)),
      list(after.indicators.map(indicatorWords)),
    ),
    ...changed(of({ zh: '任务', en: 'tasks' }), tasks(before), tasks(after)),
    ...changed(
      of({ zh: '警示症状', en: 'warning signs' }),
      list(before.warningSigns),
      list(after.warningSigns),
    ),
  ];
}

/** What becomes of the templates. */
export function templateChanges(before: readonly Template[], after: readonly Template[]): Change[] {
  return listChanges(before, after, inside);
}
