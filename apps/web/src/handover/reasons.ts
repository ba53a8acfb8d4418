import { workKinds, workWords } from '@lianzhen/shared/handover';
import type { Words } from '@lianzhen/shared/kernel';
import type { Taught } from '../platform/refusal.ts';
import { timeOfDay } from '../platform/time.ts';

/** The kinds of work that a refusal names by their codes. */
function named(codes: string | number | boolean | undefined, language: keyof Words): string {
  const given = String(codes ?? '').split(' ');
  const between = language === 'zh' ? '、' : ', ';
  return workKinds
    .filter(kind => given.includes(kind))
    .map(kind => workWords[kind][language])
    .join(between);
}

const at = (instant: unknown) => {
  const when = new Date(String(instant));
  return Number.isNaN(when.getTime()) ? '' : `${when.toISOString().slice(5, 10)} ${timeOfDay(when)}`;
};

export const handoverReasons: Taught = {
  reasons: {
    successor_missing: {
      what: ({ kinds }) => ({
        zh: `还没有接手人：${named(kinds, 'zh')}。`,
        en: `Nobody takes over: ${named(kinds, 'en')}.`,
      }),
      next: {
        zh: '其间可能来了新的工作，请核对后为每一类选定接手人。',
        en: 'New work may have come meanwhile; choose someone for each kind.',
      },
    },
    successor_unfit: {
      what: ({ kind }) => ({
        zh: `所选的人不能接手：${named(kind, 'zh')}。`,
        en: `Whom you chose cannot take over: ${named(kind, 'en')}.`,
      }),
      next: { zh: '请另选接手人。', en: 'Please choose someone else.' },
    },
    other_department: {
      what: { zh: '出诊只能交给同科室的医生。', en: 'Sessions go to doctors of the same department only.' },
      next: { zh: '请另选接手人。', en: 'Please choose someone else.' },
    },
    no_duty_phone: {
      what: ({ at: when }) => ({
        zh: `${at(when)} 的值班留的是离岗人自己的电话，接手人没有登记电话。`,
        en: `The shift of ${at(when)} is answered on the leaver’s own telephone, and the successor has none.`,
      }),
      next: {
        zh: '请先在“人员与岗位”中登记接手人的电话。',
        en: 'Enter the successor’s telephone under “People and posts” first.',
      },
    },
    drafts_meet: {
      what: {
        zh: '接手人对同一位患者也有未写完的病历。',
        en: 'The successor has an unfinished note about the same patient.',
      },
      next: { zh: '请另选接手人，或由其先写完。', en: 'Choose someone else, or let it be finished first.' },
    },
    posts_left: {
      what: { zh: '此人还有其他岗位，不能停用。', en: 'The person still holds another post.' },
      next: { zh: '请先办理其余岗位的交接。', en: 'Hand the other posts over first.' },
    },
    post_ended: {
      what: { zh: '这个岗位刚刚结束。', en: 'This post has just ended.' },
      next: {
        zh: '其工作已交给接手的人，请重新打开页面。',
        en: 'Its work has gone to others; please open the page again.',
      },
    },
  },
};
