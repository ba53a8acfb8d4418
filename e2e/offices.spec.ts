import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { cast, enter, giveNameAndPassword } from './people.ts';

const NEW_PASSWORD = 'Regen.Bambus-83';

test('the security office resets a sign-in: the person chooses an own password, and the trail tells of it', async ({
  browser,
}) => {
  const { page: office } = await enter(browser, 'securityOfficer');
  await office.getByRole('link', { name: '账号' }).click();
  await office.getByRole('textbox', { name: '查找' }).fill('kewenjuan');
  await office.getByRole('button', { name: '处理 柯文娟' }).click();
  await office.getByRole('button', { name: '重置密码' }).click();
  await office.getByRole('dialog').getByRole('button', { name: '重置密码' }).last().click();
  const shown = office.getByRole('dialog', { name: '初始密码只显示这一次' });
  const initial = await shown.getByLabel('初始密码').innerText();
  expect(initial).toMatch(/^[A-Z]{4}-[a-z]{4}-\d{4}$/);
  await shown.getByRole('button', { name: '完成' }).click();

  const context = await browser.newContext();
  const page = await context.newPage();
  await giveNameAndPassword(page, cast.otherHospital, initial);
  await expect(page.getByRole('heading', { level: 1, name: '设置新密码' })).toBeVisible();
  await page.goto('/patients');
  await expect(page.getByRole('heading', { level: 1, name: '设置新密码' })).toBeVisible();
  await page.getByLabel('现在的密码').fill(initial);
  await page.getByLabel('新密码', { exact: true }).fill('kewenjuan-2026');
  await page.getByLabel('再输一次新密码').fill('kewenjuan-2026');
  await page.getByRole('button', { name: '更换密码' }).click();
  await expect(page.getByRole('alert')).toContainText('不能有用户名或姓名拼音');
  await page.getByLabel('新密码', { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel('再输一次新密码').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: '更换密码' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '患者' })).toBeVisible();

  const { page: auditor } = await enter(browser, 'auditor');
  await expect(auditor.getByRole('heading', { level: 1, name: '审计记录' })).toBeVisible();
  await auditor.getByRole('textbox', { name: '人员' }).fill('heyuqing');
  await expect(auditor.getByRole('cell', { name: /重置.*密码/ }).first()).toBeVisible();
});

test('the audit officer exports what was found, and the export stands in the trail', async ({ browser }) => {
  const { page } = await enter(browser, 'auditor');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 CSV' }).click();
  const file = await readFile(await (await waiting).path(), 'utf8');
  expect(file.charCodeAt(0)).toBe(0xfeff);
  expect(file).toContain('欧阳岚');
  await page.getByRole('link', { name: '防篡改校验' }).click();
  await page.getByRole('button', { name: '立即校验' }).click();
  await expect(page.getByText(/核对 [\d,]+ 条记录/).first()).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link', { name: '患者' })).toHaveCount(0);
});
