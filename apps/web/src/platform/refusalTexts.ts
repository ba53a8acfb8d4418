import type { Words } from '@lianzhen/shared/kernel';

const zh = {
  not_found: {
    what: '没有找到这条记录，或者它不在您的查看范围内。',
    safe: '没有任何内容被改动。',
    next: '请核对编号，或回到列表重新打开。',
  },
  not_permitted: {
    what: '您当前的岗位不能做这一步。',
    safe: '没有任何内容被改动。',
    next: '如果您有其他岗位，请在页面上方切换；否则请联系负责的一方。',
  },
  illegal_transition: {
    what: '这条记录的状态已经变了，这一步现在不适用。',
    safe: '没有任何内容被改动，已填写的内容仍在本页。',
    next: '请刷新后查看最新状态再处理。',
  },
  conflict: {
    what: '在您查看期间，别人刚刚改动了它。',
    safe: '对方的改动已保存，您的这一步没有生效，已填写的内容仍在本页。',
    next: '请刷新后查看最新内容，再决定是否继续。',
  },
  rule_violated: {
    what: '这一步不符合业务规则，没有执行。',
    safe: '没有任何内容被改动，已填写的内容仍在本页。',
    next: '请按提示修改后再试。',
  },
  input: {
    what: '有些内容填写得不完整或不正确。',
    safe: '没有提交，已填写的内容仍在本页。',
    next: '请修改标出的项目后再提交。',
  },
  network: {
    what: '网络断开，没有收到服务器的回复。',
    safe: '已填写的内容保存在本机；重复提交不会产生第二份。',
    next: '请检查网络后再试一次。',
  },
  signed_out: {
    what: '登录已过期。',
    safe: '已填写的内容仍在本页。',
    next: '请重新登录后继续。',
  },
  too_often: {
    what: '请求过于频繁，服务器暂时没有处理。',
    safe: '没有任何内容被改动。',
    next: '请等一分钟后再试。',
  },
  fault: {
    what: '系统出了故障，这一步没有完成。',
    safe: '已保存的内容不受影响，未提交的内容仍在本页。',
    next: '请稍后再试；如果反复出现，请把请求编号告诉管理员。',
  },
};

const en: typeof zh = {
  not_found: {
    what: 'This record was not found, or it is outside what you may see.',
    safe: 'Nothing was changed.',
    next: 'Check the number, or open it again from the list.',
  },
  not_permitted: {
    what: 'The post you act under may not take this step.',
    safe: 'Nothing was changed.',
    next: 'If you hold another post, switch to it at the top; otherwise ask the responsible side.',
  },
  illegal_transition: {
    what: 'This record has moved on and the step no longer applies.',
    safe: 'Nothing was changed; what you typed is still on this page.',
    next: 'Refresh to see the present state, then decide.',
  },
  conflict: {
    what: 'Someone else changed this while you were looking at it.',
    safe: 'Their change is saved, yours was not made; what you typed is still on this page.',
    next: 'Refresh to see the latest, then decide whether to go on.',
  },
  rule_violated: {
    what: 'This step breaks a rule and was not carried out.',
    safe: 'Nothing was changed; what you typed is still on this page.',
    next: 'Correct it as shown and try again.',
  },
  input: {
    what: 'Some entries are missing or not valid.',
    safe: 'Nothing was sent; what you typed is still on this page.',
    next: 'Correct the marked entries and send again.',
  },
  network: {
    what: 'The line is down; no answer came from the server.',
    safe: 'What you typed is kept on this computer; sending again never makes a second one.',
    next: 'Check the network and try again.',
  },
  signed_out: {
    what: 'Your sign-in has expired.',
    safe: 'What you typed is still on this page.',
    next: 'Sign in again to go on.',
  },
  too_often: {
    what: 'Too many requests; the server set this one aside.',
    safe: 'Nothing was changed.',
    next: 'Wait a minute and try again.',
  },
  fault: {
    what: 'The system failed and the step was not completed.',
    safe: 'What was saved is safe; what was not sent is still on this page.',
    next: 'Try again later; if it keeps happening, give the request id to the administrator.',
  },
};

export const refusalTexts = { zh, en };

/** The message keys that schemas on floor 0 use, and the ones of zod itself as far as forms meet them. */
export const issueTexts = {
  invalid: { zh: '内容无效，请检查', en: 'Not valid, please check' },
  required: { zh: '请填写此项', en: 'Please fill this in' },
  too_long: { zh: '内容过长', en: 'Too long' },
  control_characters: { zh: '含有无法使用的字符', en: 'Contains characters that cannot be used' },
  not_a_day: { zh: '不是有效的日期', en: 'Not a valid date' },
} satisfies Record<string, Words>;
