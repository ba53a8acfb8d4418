import { offWords, referralStates, stateWords } from '@lianzhen/shared/referral';
import type { RefusalFacts, Words } from '@lianzhen/shared/kernel';
import type { Reason, Taught } from '../platform/refusal.ts';

function standing(facts: RefusalFacts): Words {
  const state = referralStates.find(known => known === facts['state']);
  if (!state) return { zh: '别人刚刚处理了这张转诊单。', en: 'Someone has just acted on this case.' };
  const { zh, en } = stateWords[state];
  return {
    zh: `别人刚刚处理了这张转诊单，现在是“${zh}”。`,
    en: `Someone has just acted on this case; it is now “${en}”.`,
  };
}

const look = { zh: '请看最新进展，再决定下一步。', en: 'Look at where it stands now, then decide.' };

const law = Object.fromEntries(
  Object.entries(offWords).map(([key, { zh, en }]) => [key, { what: { zh: `${zh}。`, en: `${en}.` } }]),
);

/** Words for the reason keys with which this room says no. */
const referralReasons: Record<string, Reason> = {
  ...law,
  moved: { what: standing, next: look },
  illegal_transition: { what: standing, next: look },
  reason_not_on_offer: {
    what: { zh: '所选原因已停用。', en: 'The chosen reason is no longer on offer.' },
    next: { zh: '请从现有原因中重新选择。', en: 'Please choose one of those that are.' },
  },
  other_side: {
    what: { zh: '这一步由对方机构完成。', en: 'The other institution takes this step.' },
    next: { zh: '需要时可电话联系对方。', en: 'Call them if it is pressing.' },
  },
  live_referral_exists: {
    what: ({ number }) => ({
      zh: number
        ? `这位患者到同一专科已有一张在办的转诊单（${number}）。`
        : '这位患者到同一专科已有一张在办的转诊单，由其他机构发出。',
      en: number
        ? `A referral of this patient to the same speciality is already under way (${number}).`
        : 'Another institution already has a referral of this patient to the same speciality under way.',
    }),
    next: {
      zh: '请打开那张转诊单补充，或先撤销它。',
      en: 'Open that case and add to it, or withdraw it first.',
    },
  },
  own_institution: {
    what: { zh: '不能转给本机构。', en: 'A referral cannot go to your own institution.' },
    next: { zh: '请另选目标科室。', en: 'Choose another department.' },
  },
  down_needs_plan: {
    what: { zh: '向下级机构转诊须附康复计划。', en: 'Sending a patient down needs a rehabilitation plan.' },
    next: { zh: '请从原上转单选择“下转康复”。', en: 'Begin at the case that came up: “Send down”.' },
  },
  down_through_plan: {
    what: { zh: '下转的接收与到诊在康复计划中办理。', en: 'A down-referral is handled on its plan.' },
    next: { zh: '请打开康复计划。', en: 'Open the rehabilitation plan.' },
  },
  place_elsewhere: {
    what: { zh: '这个号源不属于所选科室。', en: 'This place belongs to another department.' },
    next: { zh: '请重新选择号源。', en: 'Choose the place again.' },
  },
  wrong_code: {
    what: { zh: '预约码不对，不是这次就诊的预约码。', en: 'The booking code is not the one of this visit.' },
    next: { zh: '请与患者核对后重输。', en: 'Check it with the patient and type it again.' },
  },
  no_tier: {
    what: {
      zh: '当前岗位的机构不参与转诊。',
      en: 'The institution of your post takes no part in referrals.',
    },
  },
};

/** Words for the keys of field issues that only this room's forms meet. */
const referralIssues: Record<string, Words> = {
  choose_one: { zh: '请选择一项', en: 'Please choose one' },
  unknown_code: { zh: '请选择一项', en: 'Please choose one' },
  department_missing: { zh: '请选择要转往的科室', en: 'Please choose the department' },
  consent_missing: {
    zh: '请告知患者并取得同意；危急时可后补',
    en: 'Tell the patient and obtain consent; only an emergency may go without',
  },
};

export const referralWords: Taught = { reasons: referralReasons, issues: referralIssues };
