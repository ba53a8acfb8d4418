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
  no_post: {
    what: { zh: '您名下没有可用的岗位。', en: 'You hold no active post.' },
    next: { zh: '请联系平台管理员。', en: 'Ask the platform administrator.' },
  },
};
