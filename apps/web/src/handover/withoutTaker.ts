import type { WorkKind } from '@lianzhen/shared/handover';
import type { Words } from '@lianzhen/shared/kernel';

const appointDoctor: Words = {
  zh: '请先在本机构任命一位医生。',
  en: 'Appoint a doctor in this institution first.',
};

/** What to do when nobody of the house may take a kind of work over. */
export const withoutTaker: Record<WorkKind, Words> = {
  cases: {
    zh: '请先任命可以接手的人，或由科室放回、完结这些转诊。',
    en: 'Appoint someone first, or let the cases be put back or ended.',
  },
  sent: appointDoctor,
  plans: appointDoctor,
  sessions: {
    zh: '出诊只能交给同科室的医生，请先任命一位。',
    en: 'Sessions go to doctors of the same department only; appoint one first.',
  },
  shifts: {
    zh: '请先任命可以接手的人，或在值班表中取消这些班次。',
    en: 'Appoint someone first, or take the shifts out of the roster.',
  },
  pairs: { zh: '这些对口关系到此结束。', en: 'These pairs end here.' },
  patients: appointDoctor,
  drafts: {
    zh: '请由本人写完或删除，或先任命一位医生。',
    en: 'Let them be finished or thrown away, or appoint a doctor first.',
  },
};
