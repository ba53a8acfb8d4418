import type { Words } from '../kernel/index.ts';
import type { OffReason } from './permission.ts';

/** What the screen says beside an action that is off. */
export const offWords: Record<OffReason, Words> = {
  illegal_transition: { zh: '当前状态下没有这一步', en: 'This step does not exist in the present state' },
  not_permitted: { zh: '这一步由对方完成', en: 'The other side takes this step' },
  claimed_by_another: {
    zh: '同事正在分诊,15 分钟无操作后自动放回',
    en: 'A colleague is on it; it frees itself after 15 idle minutes',
  },
  not_your_claim: { zh: '只有认领人可以放回', en: 'Only the holder can put it back' },
  clinician_only: { zh: '须由医生完成', en: 'A doctor does this' },
  needs_visit_first: { zh: '先安排就诊号源', en: 'Give a place first' },
  only_after_up: { zh: '只有上转来的患者可以下转', en: 'Only a patient who came up can be sent down' },
  already_sent_down: { zh: '已经下转', en: 'Already sent down' },
  down_has_no_booking: { zh: '回基层无需预约号源', en: 'A clinic needs no booked place' },
  down_needs_doctor: {
    zh: '接收即成为责任医生,须由医生完成',
    en: 'Accepting names the responsible doctor, so a doctor does it',
  },
  visit_not_due: { zh: '就诊时间未到', en: 'The visit is not due yet' },
  still_appointed: { zh: '先取消预约再拒绝', en: 'Cancel the appointment first' },
};
