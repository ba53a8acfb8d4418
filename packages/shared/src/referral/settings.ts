import { setting } from '../kernel/index.ts';
import type { Setting, Words } from '../kernel/index.ts';
import { clocks } from './clock.ts';
import type { Clocks } from './clock.ts';
import { keepCodes, reasonList, reasonLists, shippedReasons } from './reasons.ts';
import type { CodedReason, ReasonList } from './reasons.ts';

const hours = (n: number) => ({ minutes: n * 60, working: false });
const minutes = (n: number) => ({ minutes: n, working: false });
const same = (n: number) => ({ routine: hours(n), urgent: hours(n), emergency: hours(n) });

/** By when each side must act, by state and urgency. */
export const clockSetting = setting<Clocks>({
  name: 'referral.clocks',
  scope: 'region',
  schema: clocks,
  fallback: {
    limits: {
      submitted: { routine: { minutes: 120, working: true }, urgent: hours(1), emergency: minutes(10) },
      info_requested: { routine: hours(48), urgent: hours(4), emergency: minutes(30) },
      advised: same(24),
      accepted: { routine: hours(24), urgent: hours(2), emergency: minutes(15) },
      reported: same(72),
      declined: same(24),
    },
    claimMinutes: 15,
  },
});

export const reasonListWords: Record<ReasonList, Words> = {
  up_purposes: { zh: '上转目的', en: 'Purposes of going up' },
  down_purposes: { zh: '下转目的', en: 'Purposes of going down' },
  decline_up: { zh: '上转拒绝原因', en: 'Reasons to decline (up)' },
  decline_down: { zh: '下转拒绝原因', en: 'Reasons to decline (down)' },
  withdraw: { zh: '撤销原因', en: 'Reasons to withdraw' },
  cancel: { zh: '取消预约原因', en: 'Reasons to cancel a visit' },
};

const listSetting = (list: ReasonList): Setting<CodedReason[]> =>
  setting<CodedReason[]>({
    name: `referral.${list}`,
    scope: 'region',
    schema: reasonList,
    fallback: shippedReasons[list],
    succeed: keepCodes,
  });

/** One setting for each list of reasons. */
export const reasonSettings = Object.fromEntries(
  reasonLists.map(list => [list, listSetting(list)]),
) as Record<ReasonList, Setting<CodedReason[]>>;
