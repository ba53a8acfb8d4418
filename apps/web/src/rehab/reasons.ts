import { rehabIssueWords } from '@lianzhen/shared/rehab';
import { planOffWords, planStates, planStateWords } from '@lianzhen/shared/rehab';
import type { RefusalFacts, Words } from '@lianzhen/shared/kernel';
import type { Reason, Taught } from '../platform/refusal.ts';

function standing(facts: RefusalFacts): Words {
  const state = planStates.find(known => known === facts['state']);
  if (!state) return { zh: '别人刚刚处理了这份计划。', en: 'Someone has just worked on this plan.' };
  const { zh, en } = planStateWords[state];
  return {
    zh: `别人刚刚处理了这份计划，现在是“${zh}”。`,
    en: `Someone has just worked on this plan; it is now “${en}”.`,
  };
}

const look = { zh: '请看最新进展，再决定下一步。', en: 'Look at where it stands now, then decide.' };

/** Words for the reason keys with which this room says no. */
const rehabReasons: Record<string, Reason> = {
  plan_moved: { what: standing, next: look },
  plan_step: { what: standing, next: look },
  visit_first: {
    what: {
      zh: '患者还没有来过，计划不能结束。',
      en: 'The patient has not been seen, so the plan cannot end.',
    },
    next: planOffWords.visit_first,
  },
  plan_start_past: {
    what: { zh: '计划开始日期早于今天。', en: 'The plan begins before today.' },
    next: { zh: '请把开始日期改为今天或以后。', en: 'Let it begin today or later.' },
  },
  contact_in_future: {
    what: { zh: '随访日期晚于今天。', en: 'The day of the contact lies ahead.' },
    next: { zh: '请核对随访日期。', en: 'Check the day.' },
  },
  contact_before_plan: {
    what: ({ startsOn = '' }) => ({
      zh: `随访日期早于计划开始日（${startsOn}）。`,
      en: `The contact lies before the plan began (${startsOn}).`,
    }),
    next: { zh: '请核对随访日期。', en: 'Check the day.' },
  },
  not_in_plan: {
    what: { zh: '随访内容与计划不一致。', en: 'The contact speaks of what the plan does not ask.' },
    next: { zh: '请刷新后按最新计划填写。', en: 'Load the plan again and fill it in anew.' },
  },
  not_downward: {
    what: { zh: '只能下转到级别更低的机构。', en: 'A patient is sent down only to a lower tier.' },
    next: { zh: '请另选接收机构。', en: 'Choose another clinic.' },
  },
};

export const rehabWords: Taught = { reasons: rehabReasons, issues: rehabIssueWords };
