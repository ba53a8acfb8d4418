import { instantText } from '../platform/time.ts';
import { now } from '../platform/clock.ts';
import type { Reason, Taught } from '../platform/refusal.ts';

/** Words for the reason keys with which this room says no. */
const bookingReasons: Record<string, Reason> = {
  place_taken: {
    what: { zh: '这个号刚被别人约走了。', en: 'Someone has just taken this place.' },
    next: { zh: '请从仍可约的号里另选一个。', en: 'Please choose another free place.' },
  },
  place_past: {
    what: { zh: '这个号的就诊时间已过。', en: 'The time of this place has passed.' },
    next: { zh: '请选择之后的号。', en: 'Please choose a later one.' },
  },
  place_reserved: {
    what: ({ releaseAt }) => {
      const at = new Date(String(releaseAt));
      return {
        zh: `这个号预留给基层,${instantText(at, 'zh', now())} 起才对其他机构开放。`,
        en: `This place is kept for primary care until ${instantText(at, 'en', now())}.`,
      };
    },
    next: { zh: '请选择未预留的号。', en: 'Please choose one that is not kept.' },
  },
  place_early: {
    what: ({ releaseAt }) => {
      const at = new Date(String(releaseAt));
      return {
        zh: `这一天的号目前只向基层开放，${instantText(at, 'zh', now())} 起对其他机构开放。`,
        en: `So far this day is open to primary care only; to others from ${instantText(at, 'en', now())}.`,
      };
    },
    next: { zh: '请选择较近的一天。', en: 'Please choose an earlier day.' },
  },
  too_many_holds: {
    what: ({ most }) => ({
      zh: `同一岗位最多同时占 ${most} 个号。`,
      en: `One post can hold at most ${most} places at a time.`,
    }),
    next: {
      zh: '请先提交或放弃已占的号，或等它们到时放开。',
      en: 'Submit or give back one of them, or wait until they lapse.',
    },
  },
  session_overlaps: {
    what: {
      zh: '这位医生在同一时间已有门诊。',
      en: 'This doctor already has a session at that time.',
    },
  },
  no_code_left: {
    what: { zh: '当天的预约码已用完。', en: 'There is no booking code left for that day.' },
    next: { zh: '请换一天。', en: 'Please choose another day.' },
  },
  visit_not_due: {
    what: { zh: '还没到就诊时间，不能记为未到诊。', en: 'The visit is not due yet, so nobody is absent.' },
    next: { zh: '请在就诊时间之后再记。', en: 'Mark it after the time of the visit.' },
  },
  appointment_cancelled: {
    what: { zh: '这个预约已经取消。', en: 'This appointment was cancelled already.' },
  },
  appointment_arrived: {
    what: { zh: '患者已经到院。', en: 'The patient has arrived already.' },
  },
  appointment_no_show: {
    what: { zh: '这个预约已记为未到诊。', en: 'This appointment was marked as a no-show.' },
  },
  appointment_moved: {
    what: { zh: '这个预约刚被别人处理过。', en: 'Someone else has just dealt with this appointment.' },
  },
};

export const bookingWords: Taught = {
  reasons: bookingReasons,
  issues: {
    not_a_code: { zh: '预约码是 6 位数字', en: 'A booking code has six digits' },
    not_a_time: { zh: '时间写作 08:30', en: 'Write the time as 08:30' },
    past_midnight: { zh: '门诊须在当天结束', en: 'A session ends on the day it began' },
  },
};
