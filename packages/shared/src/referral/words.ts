import type { Words } from '../kernel/index.ts';
import type { CaseEvent, Direction, ReferralRole, ReferralState, Urgency } from './machine.ts';

export const stateWords: Record<ReferralState, Words> = {
  submitted: { zh: '待受理', en: 'Waiting for triage' },
  triaging: { zh: '分诊中', en: 'In triage' },
  info_requested: { zh: '待补充', en: 'More information asked' },
  advised: { zh: '已给建议', en: 'Advice given' },
  accepted: { zh: '已接收待安排', en: 'Accepted, to be placed' },
  booked: { zh: '已预约', en: 'Booked' },
  in_care: { zh: '诊疗中', en: 'In care' },
  reported: { zh: '已回传', en: 'Reported back' },
  completed: { zh: '已闭环', en: 'Closed loop' },
  declined: { zh: '已拒绝', en: 'Declined' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
  closed: { zh: '已关闭', en: 'Closed' },
};

export const actionWords: Record<CaseEvent, Words> = {
  submit: { zh: '发起', en: 'Send' },
  claim: { zh: '认领', en: 'Claim' },
  release: { zh: '放回', en: 'Put back' },
  accept: { zh: '接收', en: 'Accept' },
  place: { zh: '安排就诊', en: 'Give a place' },
  request_info: { zh: '要求补充', en: 'Ask for more' },
  answer: { zh: '补充后送回', en: 'Answer and send on' },
  advise: { zh: '给出建议', en: 'Give advice' },
  decline: { zh: '拒绝', en: 'Decline' },
  withdraw: { zh: '撤销', en: 'Withdraw' },
  arrive: { zh: '登记到院', en: 'Check in' },
  no_show: { zh: '未到诊', en: 'No-show' },
  cancel_appointment: { zh: '取消预约', en: 'Cancel appointment' },
  report: { zh: '回传结果', en: 'Report back' },
  send_down: { zh: '下转康复', en: 'Send down with a plan' },
  acknowledge: { zh: '确认收到', en: 'Acknowledge' },
  close: { zh: '关闭', en: 'Close' },
  reopen: { zh: '恢复', en: 'Reopen' },
  hand_over: { zh: '移交', en: 'Hand over' },
};

export const directionWords: Record<Direction, Words> = {
  up: { zh: '上转', en: 'Up' },
  down: { zh: '下转', en: 'Down' },
  level: { zh: '平转', en: 'Level' },
};

export const urgencyWords: Record<Urgency, Words> = {
  routine: { zh: '普通', en: 'Routine' },
  urgent: { zh: '紧急', en: 'Urgent' },
  emergency: { zh: '危急', en: 'Emergency' },
};

export const roleWords: Record<ReferralRole, Words> = {
  referrer: { zh: '转出方', en: 'Referrer' },
  receiver: { zh: '接收方', en: 'Receiver' },
  coordinator: { zh: '协调方', en: 'Coordinator' },
  bystander: { zh: '无关方', en: 'Bystander' },
};
