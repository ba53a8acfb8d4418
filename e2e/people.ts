import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { demoPassword } from '../apps/bff/src/demo/accounts.ts';

/** The members of the invented cast who walk the journeys. */
export const cast = {
  clinicDoctor: 'linzhiyuan',
  clinicColleague: 'ruanguihua',
  hospitalDesk: 'zhangjing',
  secondDesk: 'liaofangfang',
  cardiologist: 'chenhuimin',
  otherHospital: 'kewenjuan',
  twoPosts: 'wangyafen',
  viewer: 'youjingwen',
  administrator: 'tuzhibin',
  securityOfficer: 'heyuqing',
  auditor: 'ouyanglan',
} as const;

export type Person = keyof typeof cast;
export type Language = 'zh' | 'en';

const offices: readonly Person[] = ['administrator', 'securityOfficer', 'auditor'];

/** Fills in name and password, the way a person does. */
export async function giveNameAndPassword(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(/^(用户名|User name)/).fill(username);
  await page.getByLabel(/^(密码|Password)/).fill(password);
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click();
}

/** Signs in on a page; the offices show their second factor, which the demo offers. */
export async function signIn(page: Page, who: Person): Promise<void> {
  await giveNameAndPassword(page, cast[who], demoPassword);
  if (offices.includes(who))
    await page.getByRole('button', { name: /^(填入演示验证码|Fill in the demonstration code)/ }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** A browser of one's own for each person, signed in. */
export async function enter(
  browser: Browser,
  who: Person,
  options: { language?: Language; viewport?: { width: number; height: number } } = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext(options.viewport ? { viewport: options.viewport } : {});
  await speak(context, options.language ?? 'zh');
  const page = await context.newPage();
  await signIn(page, who);
  return { context, page };
}

/** Sets the language before the first page is opened. */
export async function speak(context: BrowserContext, language: Language): Promise<void> {
  await context.addInitScript(value => localStorage.setItem('lianzhen.language', value), language);
}
