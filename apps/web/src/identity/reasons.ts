import type { Reason } from '../platform/refusal.ts';
import { timeOfDay } from '../platform/time.ts';

/** Words for the reason keys with which signing in and choosing a post are refused. */
export const identityReasons: Record<string, Reason> = {
  wrong_password: {
    what: { zh: '用户名或密码不对。', en: 'The user name or the password is not right.' },
    next: { zh: '请核对后再试。', en: 'Check both and try again.' },
  },
  too_many_failures: {
    what: { zh: '连续输错次数过多。', en: 'Too many failed attempts.' },
    next: facts => {
      const until = timeOfDay(new Date(facts['until'] ?? Number.NaN));
      return { zh: `请在 ${until} 之后再试。`, en: `Try again after ${until}.` };
    },
  },
  wrong_factor_code: {
    what: { zh: '验证码不对，或已经用过。', en: 'The code is not right, or was used already.' },
    next: { zh: '请等下一个验证码出现后再试。', en: 'Wait for the next code and try again.' },
  },
  no_post: {
    what: { zh: '您名下没有可用的岗位。', en: 'You hold no active post.' },
    next: { zh: '请联系系统管理员。', en: 'Ask the system administrator.' },
  },
};
