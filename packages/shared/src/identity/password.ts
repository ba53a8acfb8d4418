import { z } from 'zod';
import type { Words } from '../kernel/index.ts';

/** Why a new password is not taken. */
export const passwordFaults = [
  'password_short',
  'password_long',
  'password_classes',
  'password_own_name',
  'password_run',
  'password_common',
  'password_used_before',
] as const;

export type PasswordFault = (typeof passwordFaults)[number];

export const PASSWORD_LENGTH = 10;
const LONGEST = 128;
const CLASSES = 3;
const RUN = 4;

/** So many former passwords may not come back. */
export const PASSWORD_MEMORY = 5;

export const passwordFaultWords: Record<PasswordFault, Words> = {
  password_short: { zh: '密码至少 10 位', en: 'A password has at least 10 characters' },
  password_long: { zh: '密码最多 128 位', en: 'A password has at most 128 characters' },
  password_classes: {
    zh: '大写字母、小写字母、数字、符号至少要有三种',
    en: 'Use at least three of: capitals, small letters, digits, signs',
  },
  password_own_name: { zh: '密码里不能有用户名或姓名拼音', en: 'A password may not contain your name' },
  password_run: {
    zh: '不能有连续或重复的四位字符(如 1234、aaaa、qwer)',
    en: 'No four characters in a row or alike (1234, aaaa, qwer)',
  },
  password_common: { zh: '这个密码太常见,容易被猜到', en: 'This password is too common' },
  password_used_before: { zh: '不能与最近五次用过的密码相同', en: 'Not one of your last five passwords' },
};

const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];
const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv',
];
const common = [
  'password',
  'passw0rd',
  'p@ssw',
  'admin',
  'root',
  'welcome',
  'letmein',
  'woaini',
  'iloveyou',
  'changeme',
  'hospital',
  'yiyuan',
  'test',
];

function hasRun(lower: string): boolean {
  for (let at = 0; at + RUN <= lower.length; at += 1) {
    const part = lower.slice(at, at + RUN);
    if (new Set(part).size === 1) return true;
    const back = Array.from(part).toReversed().join('');
    if (rows.some(row => row.includes(part) || row.includes(back))) return true;
  }
  return false;
}

/** What is wrong with a new password of this person; names are compared without regard to capitals. */
export function passwordFault(password: string, names: readonly string[]): PasswordFault | null {
  const lower = password.toLowerCase();
  if (password.length < PASSWORD_LENGTH) return 'password_short';
  if (password.length > LONGEST) return 'password_long';
  if (classes.filter(one => one.test(password)).length < CLASSES) return 'password_classes';
  if (names.some(name => name.length > 2 && lower.includes(name.toLowerCase()))) return 'password_own_name';
  if (hasRun(lower)) return 'password_run';
  if (common.some(word => lower.includes(word))) return 'password_common';
  return null;
}

/** A password grows too old after so many days; with 0 it never does. */
export function passwordTooOld(changedAt: Date, now: Date, days: number): boolean {
  return days > 0 && now.getTime() - changedAt.getTime() > days * 86_400_000;
}

export const changePasswordInput = z.object({
  present: z.string().min(1, { error: 'required' }).max(256),
  next: z.string().min(1, { error: 'required' }).max(256),
});
