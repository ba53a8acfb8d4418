import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { demoPassword } from '../apps/bff/src/demo/accounts.ts';
import { cast, enter, signIn } from './people.ts';

async function beginVisit(page: Page, name: string): Promise<void> {
  await page.goto(`/patients?q=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name: new RegExp(name) }).click();
  await page.getByRole('link', { name: '写就诊' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '写就诊' })).toBeVisible();
}

const actingPost = (page: Page) => page.getByRole('button', { name: /^当前岗位/ });

test('a wrong password is told, and the name stays', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill(cast.clinicColleague);
  await page.getByLabel('密码').fill('not-the-password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('用户名或密码不对');
  await expect(page.getByLabel('用户名')).toHaveValue(cast.clinicColleague);
  await page.getByLabel('密码').fill(demoPassword);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '工作台' })).toBeVisible();
});

test('someone with two posts chooses one, always sees which, and changes it', async ({ page }) => {
  await signIn(page, 'twoPosts');
  await expect(page.getByRole('heading', { level: 1, name: '选择岗位' })).toBeVisible();
  await page.getByRole('button', { name: /角美/ }).click();
  await expect(actingPost(page)).toHaveAccessibleName(/王雅芬 · .*角美/);
  await page.getByRole('link', { name: '患者' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '患者' })).toBeVisible();
  await expect(actingPost(page)).toHaveAccessibleName(/角美/);
  await actingPost(page).click();
  await page.getByRole('button', { name: /石码/ }).click();
  await expect(actingPost(page)).toHaveAccessibleName(/王雅芬 · .*石码/);
  await page.reload();
  await expect(actingPost(page)).toHaveAccessibleName(/石码/);
});

test('a session that ends while a visit is written asks to sign in over the page and loses nothing', async ({
  browser,
}) => {
  const { context, page } = await enter(browser, 'clinicDoctor');
  await beginVisit(page, '林秀莹');
  await page.getByRole('textbox', { name: '主诉' }).fill('口渴多饮半月');
  await page.getByRole('textbox', { name: /添加诊断/ }).fill('E11.9');
  await page
    .getByRole('option', { name: /E11\.9/ })
    .first()
    .click();
  await page.getByRole('radio', { name: '就地诊治' }).check();
  await context.clearCookies();
  await page.getByRole('button', { name: '保存就诊' }).click();
  const asked = page.getByRole('dialog', { name: '登录已过期' });
  await expect(asked).toBeVisible();
  await asked.getByLabel('用户名').fill(cast.clinicDoctor);
  await asked.getByLabel('密码').fill(demoPassword);
  await asked.getByRole('button', { name: '登录', exact: true }).click();
  await expect(asked).toBeHidden();
  await expect(page.getByRole('textbox', { name: '主诉' })).toHaveValue('口渴多饮半月');
  await page.getByRole('button', { name: '保存就诊' }).click();
  await expect(page.getByText('就诊已写入健康记录').first()).toBeVisible();
  await expect(page.getByText('口渴多饮半月').first()).toBeVisible();
});

test('without a line that is said, and what was typed is there after a reload', async ({ browser }) => {
  const { context, page } = await enter(browser, 'clinicDoctor');
  await beginVisit(page, '林志明');
  await context.setOffline(true);
  await expect(page.getByText(/网络已断开。可以继续填写/)).toBeVisible();
  await page.getByRole('textbox', { name: '主诉' }).fill('右侧肢体乏力一天');
  await page.getByRole('textbox', { name: '收缩压' }).fill('168');
  await context.setOffline(false);
  await expect(page.getByText(/网络已断开/)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('已恢复上次没写完的内容。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '主诉' })).toHaveValue('右侧肢体乏力一天');
  await expect(page.getByRole('textbox', { name: '收缩压' })).toHaveValue('168');
});

test('language and text size stay after a reload and after signing out', async ({ page }) => {
  await signIn(page, 'clinicDoctor');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Large text' }).click();
  const isEnglishAndLarge = async () => {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('button', { name: 'Large text' })).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('body')).toHaveCSS('font-size', '18px');
  };
  await isEnglishAndLarge();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Workbench' })).toBeVisible();
  await isEnglishAndLarge();
  await page.getByRole('button', { name: /^Acting post/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await isEnglishAndLarge();
});
