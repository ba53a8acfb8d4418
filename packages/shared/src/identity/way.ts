import type { Words } from '../kernel/index.ts';

/** How a session was opened. */
export const signInWays = ['password', 'passkey', 'oidc'] as const;

export type SignInWay = (typeof signInWays)[number];

export const signInWayWords: Record<SignInWay, Words> = {
  password: { zh: '密码', en: 'Password' },
  passkey: { zh: '通行密钥', en: 'Passkey' },
  oidc: { zh: '统一身份认证', en: 'Single sign-on' },
};
