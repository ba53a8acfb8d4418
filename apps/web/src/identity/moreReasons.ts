import { passwordFaultWords } from '@lianzhen/shared/identity';
import type { Reason, Taught } from '../platform/refusal.ts';

const faults: Record<string, Reason> = Object.fromEntries(
  Object.entries(passwordFaultWords).map(([key, what]) => [
    key,
    { what, next: { zh: '请换一个密码。', en: 'Choose another password.' } },
  ]),
);

/** Words for what is refused after the sign-in page: new passwords, factors, the security office. */
export const identityWords: Taught = {
  reasons: {
    ...faults,
    confirm_identity: {
      what: { zh: '需要再次确认是您本人。', en: 'Please confirm that it is you.' },
      next: { zh: '请重新操作并在弹出的窗口中确认。', en: 'Try again and confirm in the window that opens.' },
    },
    last_factor: {
      what: {
        zh: '您的岗位要求第二重验证，这是最后一种，不能移除。',
        en: 'Your post needs a second factor and this is the last one.',
      },
      next: { zh: '请先添加另一种验证方式。', en: 'Add another one first.' },
    },
    factor_there: {
      what: { zh: '已经绑定了验证器。', en: 'An authenticator app is set up already.' },
      next: { zh: '如需更换，请先移除旧的。', en: 'Remove it first to set up another one.' },
    },
    own_rights: {
      what: { zh: '不能在这里处理自己的账号。', en: 'You cannot change your own sign-in here.' },
      next: { zh: '请由另一位安全管理员处理。', en: 'Ask another security officer.' },
    },
    offices_apart: {
      what: {
        zh: '系统、安全、审计三个管理岗位必须由不同的人担任，也不能兼任临床岗位。',
        en: 'The three offices are held by different people, and by nobody who treats patients.',
      },
      next: { zh: '请先结束原有岗位。', en: 'End the other post first.' },
    },
    changed_meanwhile: {
      what: { zh: '别人刚刚修改过。', en: 'Someone else changed this meanwhile.' },
      next: { zh: '请查看最新内容后再改。', en: 'Look at it again and repeat your change.' },
    },
    credential_username_unique: {
      what: { zh: '这个用户名已有人使用。', en: 'This user name is taken.' },
      next: { zh: '请换一个用户名。', en: 'Choose another one.' },
    },
    credential_pkey: {
      what: { zh: '此人已有登录账号。', en: 'This person has a sign-in already.' },
      next: { zh: '请刷新后查看。', en: 'Reload the page.' },
    },
  },
  issues: {
    username_format: {
      zh: '3 至 32 位小写字母或数字，以字母开头',
      en: '3 to 32 small letters or digits, beginning with a letter',
    },
    code_format: { zh: '请输入 6 位数字', en: 'Enter 6 digits' },
  },
};
