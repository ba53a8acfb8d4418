import type { Words } from '../kernel/index.ts';
import { clockStates, stateWords, urgencies, urgencyWords } from '../referral/index.ts';
import type { Clocks } from '../referral/index.ts';
import { changed, join } from './change.ts';
import type { Change } from './change.ts';

/** A span of minutes as it is said: 2 小时, 3 天, 90 分钟. */
export function spanWords(minutes: number): Words {
  if (minutes % 1440 === 0) return { zh: `${minutes / 1440} 天`, en: `${minutes / 1440} d` };
  if (minutes % 60 === 0) return { zh: `${minutes / 60} 小时`, en: `${minutes / 60} h` };
  return { zh: `${minutes} 分钟`, en: `${minutes} min` };
}

/** A limit as it is said. */
export function limitWords({ minutes, working }: Clocks['limits']['submitted']['routine']): Words {
  const span = spanWords(minutes);
  return working ? { zh: `${span.zh}（工作时间）`, en: `${span.en} of working time` } : span;
}

/** What becomes of the clocks. */
export function clockChanges(before: Clocks, after: Clocks): Change[] {
  return [
    ...clockStates.flatMap(state =>
      urgencies.flatMap(urgency =>
        changed(
          join([stateWords[state], urgencyWords[urgency]], { zh: ' · ', en: ' · ' }),
          limitWords(before.limits[state][urgency]),
          limitWords(after.limits[state][urgency]),
        ),
      ),
    ),
    ...changed(
      { zh: '认领时长', en: 'A claim lasts' },
      spanWords(before.claimMinutes),
      spanWords(after.claimMinutes),
    ),
  ];
}
