import { expect, test } from '@playwright/test';
import { enter } from './people.ts';

const reason = '远程会诊后建议转入';

test('the administrator adds a purpose: it is weighed, saved with why, offered to the clinic, and taken back', async ({
  browser,
}) => {
  const { page } = await enter(browser, 'administrator');
  await page.getByRole('link', { name: '设置' }).click();
  await page.getByRole('link', { name: '上转目的' }).click();
  await page.getByRole('button', { name: '新增一项' }).click();
  const typed = (language: string) => page.getByRole('textbox', { name: `原因 9 · ${language}` });
  await typed('中文').fill('其他');
  await typed('英文').fill('Advised after a remote consultation');
  await expect(page.getByText('已有相同的措辞')).toBeVisible();
  await typed('中文').fill(reason);
  await expect(page.getByRole('row', { name: `新增 无 ${reason}` })).toBeVisible();
  await expect(page.getByText('没有停用在用的原因；旧转诊单不受影响。')).toBeVisible();
  await page.getByRole('button', { name: '保存并生效' }).click();
  await expect(page.getByText('必填')).toBeVisible();
  await page.getByRole('textbox', { name: '修改说明' }).fill('远程会诊试点');
  await page.getByRole('button', { name: '保存并生效' }).click();
  await expect(page.getByText('已保存，立即生效')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '远程会诊试点' })).toContainText('涂志斌');

  const { page: clinic } = await enter(browser, 'clinicDoctor');
  await clinic.goto('/patients');
  await clinic.getByRole('textbox', { name: '查找患者' }).fill('lxy');
  await clinic.getByRole('link', { name: /林秀英/ }).click();
  await clinic.getByRole('link', { name: '发起转诊' }).click();
  await expect(clinic.getByRole('radio', { name: reason })).toBeAttached();

  await page.getByRole('button', { name: '出厂值与现行值' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row').filter({ hasText: reason })).toContainText('停用');
  await dialog.getByRole('textbox', { name: '恢复的原因' }).fill('试点结束');
  await dialog.getByRole('button', { name: '恢复这一版本' }).click();
  await expect(page.getByText('已恢复为新版本')).toBeVisible();
  await clinic.reload();
  await expect(clinic.getByRole('radio', { name: '需要专科进一步诊疗' })).toBeAttached();
  await expect(clinic.getByRole('radio', { name: reason })).toHaveCount(0);
});

test('before a hospital keeps fewer places it is told which norm it misses, and what stays', async ({
  browser,
}) => {
  const { page } = await enter(browser, 'administrator');
  await page.goto('/configuration/booking.opening');
  await page.getByText('某一机构').click();
  await page.getByRole('combobox', { name: '机构' }).fill('漳州市医院');
  await page.getByRole('option', { name: '漳州市医院' }).click();
  await expect(page.getByText('本机构未自定，现按全区规则')).toBeVisible();
  await page.getByLabel('专家门诊预留比例').fill('20');
  await expect(page.getByText('预留号源中专家号不足一半')).toBeVisible();
  await expect(page.getByText(/已约或占用的 \d+ 个号保持不变/)).toBeVisible();
  await page.getByLabel('专家门诊预留比例').fill('120');
  await expect(page.getByText('0 至 100 %')).toBeVisible();
  await expect(page.getByText('先改正标出的内容，再计算影响。')).toBeVisible();
  await page.getByRole('button', { name: '放弃改动' }).click();
  await expect(page.getByText('尚无改动')).toBeVisible();
});
