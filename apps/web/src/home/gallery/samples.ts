import type { Coded, Words } from '@lianzhen/shared/kernel';
import type { StateFamily } from '../../kit/StateBadge.tsx';

/** Invented cases for the gallery; names are long where long names break things. */
export const families: { family: StateFamily; words: Words }[] = [
  { family: 'waiting', words: { zh: '待受理', en: 'Submitted' } },
  { family: 'yours', words: { zh: '待补充', en: 'Information requested' } },
  { family: 'danger', words: { zh: '已超时', en: 'Overdue' } },
  { family: 'done', words: { zh: '已闭环', en: 'Completed' } },
  { family: 'stopped', words: { zh: '已撤销', en: 'Withdrawn' } },
];

export const steps: { key: string; words: Words }[] = [
  { key: 'sent', words: { zh: '发起', en: 'Sent' } },
  { key: 'triaged', words: { zh: '受理', en: 'Triaged' } },
  { key: 'placed', words: { zh: '安排', en: 'Placed' } },
  { key: 'arrived', words: { zh: '到院', en: 'Arrived' } },
  { key: 'treated', words: { zh: '诊疗', en: 'Treated' } },
  { key: 'reported', words: { zh: '回传', en: 'Reported' } },
  { key: 'closed', words: { zh: '闭环', en: 'Closed' } },
];

export const declineReasons: Coded[] = [
  { code: 'scope', words: { zh: '病种非本科室收治范围', en: 'Outside the scope of this department' } },
  { code: 'packet', words: { zh: '转诊资料不充分无法判断', en: 'The records sent do not allow a decision' } },
  { code: 'capacity', words: { zh: '近期本科室资源受限', en: 'No capacity in the coming days' } },
  { code: 'other', words: { zh: '其他', en: 'Other' } },
];

export const male: Words = { zh: '男', en: 'M' };
export const female: Words = { zh: '女', en: 'F' };
