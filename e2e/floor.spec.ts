import type { Locator } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { signIn } from './people.ts';

const oldest = process.env['CHROMIUM_109_PATH'];

test.use({
  launchOptions: async ({ launchOptions }, use) => use({ ...launchOptions, executablePath: oldest ?? '' }),
});

/** Shown with a size that a hand can find, inside the window's width. */
async function standsIn(width: number, part: Locator): Promise<void> {
  await expect(part).toBeVisible();
  const box = await part.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(20);
  expect(box?.width).toBeGreaterThanOrEqual(40);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
}

test('the oldest browser signs in, finds a patient and opens a referral', async ({ browser, page }) => {
  expect(browser.version()).toMatch(/^109\./);
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  const width = 1366;

  await page.goto('/sign-in');
  await standsIn(width, page.getByRole('button', { name: '登录', exact: true }));
  await signIn(page, 'clinicDoctor');
  await standsIn(width, page.getByRole('heading', { level: 1, name: '工作台' }));
  await standsIn(width, page.getByRole('navigation', { name: '主导航' }));

  await page.getByRole('link', { name: '患者' }).click();
  await page.getByRole('textbox', { name: '查找患者' }).fill('黄美玉');
  const row = page.getByRole('link', { name: /黄美玉/ });
  await standsIn(width, row);
  await row.click();
  await standsIn(width, page.getByRole('region', { name: /黄美玉/ }));

  await page.getByRole('link', { name: '发起转诊' }).click();
  await expect(page).toHaveURL(/\/referrals\/new\?patient=/);
  await standsIn(width, page.getByRole('textbox', { name: '查找科室' }));
  await standsIn(width, page.getByRole('button', { name: /选择 漳州市医院 心血管内科/ }));
  await standsIn(width, page.getByRole('button', { name: '发送转诊单' }));
  expect(errors).toEqual([]);
});
