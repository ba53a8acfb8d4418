import { passwordFaultWords } from '@lianzhen/shared/identity';
import type { Reason, Taught } from '../platform/refusal.ts';

const faults: Record<string, Reason> = Object.fromEntries(
  Object.entries(passwordFaultWords).map(([key, what]) => [
    key,
    { what, next: { zh: '请换一个密码。', en: 'Choose another password.' } },
  ]),
);

const knownKey: Reason = {
  what: { zh: '这台设备已经登记过。', en: 'This device is set up already.' },
  next: { zh: '请换一台设备，或直接使用它登录。', en: 'Use it to sign in, or take another device.' },
};

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
    ceremony_over: {
      what: { zh: '这一步已超时或已用过。', en: 'This step took too long, or was used already.' },
      next: { zh: '请重新开始。', en: 'Begin it again.' },
    },
    passkey_wrong: {
      what: { zh: '这个通行密钥在这里无效。', en: 'This passkey is not valid here.' },
      next: { zh: '请换一个通行密钥，或用其他方式。', en: 'Use another passkey, or another way.' },
    },
    passkey_known: knownKey,
    passkey_pkey: knownKey,
    passkey_elsewhere: {
      what: { zh: '通行密钥不属于这个网址。', en: 'Passkeys do not belong to this address.' },
      next: { zh: '请从正式网址打开联诊。', en: 'Open Lianzhen at its proper address.' },
    },
    passkey_device: {
      what: { zh: '这台设备没能完成通行密钥操作。', en: 'This device could not do it.' },
      next: { zh: '请重试，或用其他方式。', en: 'Try again, or use another way.' },
    },
    too_many_passkeys: {
      what: { zh: '通行密钥数量已到上限。', en: 'You have as many passkeys as one may have.' },
      next: { zh: '请先移除一个不用的。', en: 'Remove one that you do not use.' },
    },
    step_missing: {
      what: { zh: '登录还没有完成。', en: 'The sign-in is not finished.' },
      next: { zh: '请先完成登录的其余步骤。', en: 'Take its other steps first.' },
    },
    not_signed_in: {
      what: { zh: '您还没有登录。', en: 'You are not signed in.' },
      next: { zh: '请先登录。', en: 'Sign in first.' },
    },
    provider_down: {
      what: { zh: '统一身份认证暂时连不上。', en: 'The other sign-in does not answer.' },
      next: { zh: '请稍后再试，或用用户名和密码登录。', en: 'Try later, or use your name and password.' },
    },
    provider_left: {
      what: { zh: '您在统一身份认证中取消了登录。', en: 'The sign-in there was given up.' },
      next: { zh: '可以再试一次，或用用户名和密码登录。', en: 'Try again, or use your name and password.' },
    },
    provider_refused: {
      what: { zh: '统一身份认证返回的结果未通过核验。', en: 'The answer of the other sign-in is not valid.' },
      next: {
        zh: '请重新登录；多次出现请联系系统管理员。',
        en: 'Begin again; if it stays so, tell the system administrator.',
      },
    },
    provider_unknown: {
      what: {
        zh: '这个统一身份还没有关联联诊账号。',
        en: 'That sign-in is not linked to an account here yet.',
      },
      next: {
        zh: '请先用用户名和密码登录，再到“我的账号”关联一次。',
        en: 'Sign in with name and password, then link it once in “My sign-in”.',
      },
    },
    provider_taken: {
      what: {
        zh: '这个统一身份已关联别人，或您已关联另一个身份。',
        en: 'That sign-in is linked to someone else, or you are linked to another one.',
      },
      next: { zh: '请先解除原有关联，或联系安全管理员。', en: 'Unlink first, or ask the security officer.' },
    },
    provider_other: {
      what: { zh: '确认用的不是您关联的身份。', en: 'That is not the sign-in linked to you.' },
      next: { zh: '请用您本人的身份再试。', en: 'Try again with your own.' },
    },
    provider_stale: {
      what: { zh: '统一身份认证没有要求您重新登录。', en: 'The other sign-in did not ask you again.' },
      next: { zh: '请用密码或验证码确认。', en: 'Confirm with your password or a code.' },
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
    founding_code: {
      what: { zh: '一次性代码不对，或已过期。', en: 'The one-time code is not right, or too old.' },
      next: {
        zh: '请核对启动窗口或日志中的代码；重新启动服务会得到新的代码。',
        en: 'Compare it with what the start has shown; a new start shows a new code when this one is too old.',
      },
    },
    founding_over: {
      what: { zh: '这个地区已经设立。', en: 'This region has been begun.' },
      next: { zh: '请直接登录。', en: 'Sign in.' },
    },
    last_of_office: {
      what: {
        zh: '这是最后一位安全管理员，不能停用或免去。',
        en: 'This is the last security officer, who cannot be let go.',
      },
      next: { zh: '请先任命另一位安全管理员。', en: 'Appoint another security officer first.' },
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
    username_twice: { zh: '三个人的用户名不能相同', en: 'The three need three user names' },
    code_format: { zh: '请输入 6 位数字', en: 'Enter 6 digits' },
  },
};
