import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { mrSeries, pdf, photo } from './files.ts';
import { enter } from './people.ts';

/** Where pictures for people go; `PICTURES=docs` makes those of the README anew. */
const pictures = fileURLToPath(new URL(`../${process.env['PICTURES'] ?? '.cache/shots'}`, import.meta.url));

const done = (page: Page, words: RegExp | string) => expect(page.getByText(words).first()).toBeVisible();

async function findPatient(page: Page): Promise<void> {
  await page.goto('/patients');
  await page.getByRole('textbox', { name: '查找患者' }).fill('lxy');
  await page.getByRole('link', { name: /林秀英/ }).click();
  await done(page, '350602********9682');
}

async function writeVisit(page: Page): Promise<void> {
  await page.getByRole('link', { name: '写就诊' }).click();
  await page.getByRole('textbox', { name: '主诉' }).fill('反复胸闷三月,加重一周');
  await page
    .getByRole('textbox', { name: '现病史' })
    .fill('劳累后胸骨后压榨感,休息五分钟缓解,近一周夜间发作两次。');
  await page.getByRole('textbox', { name: '收缩压' }).fill('152');
  await page.getByRole('textbox', { name: '舒张压' }).fill('94');
  await page.getByRole('textbox', { name: /添加诊断/ }).fill('xjt');
  await page
    .getByRole('option', { name: /心绞痛/ })
    .first()
    .click();
  await page.getByRole('radio', { name: '转诊', exact: true }).check();
  await page.getByRole('button', { name: '保存就诊' }).click();
  await done(page, '就诊已写入健康记录');
}

async function uploadFiles(page: Page): Promise<void> {
  await page.getByRole('button', { name: '上传资料' }).click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([photo(), pdf(), ...mrSeries]);
  await page.getByRole('button', { name: /存入病历（22 个文件）/ }).click({ timeout: 60_000 });
  await done(page, '已存入 3 条记录');
}

async function referUp(page: Page): Promise<string> {
  await page.getByRole('link', { name: '发起转诊' }).click();
  await page.getByText('需要专科进一步诊疗', { exact: true }).click();
  await page.getByRole('textbox', { name: '查找科室' }).fill('心血管');
  await page.getByRole('button', { name: '选择 漳州市医院 心血管内科' }).click();
  await page
    .getByRole('button', { name: /陈慧敏.*号/ })
    .first()
    .click();
  await done(page, '已为您占号');
  await page.getByRole('button', { name: '全选' }).click();
  await page.getByRole('checkbox', { name: /已告知转诊原因/ }).check();
  await page.getByRole('button', { name: '发送转诊单' }).click();
  await expect(page).toHaveURL(/\/referrals\/[0-9a-f-]{36}$/);
  return page.url();
}

/** The share of a picture that is not black. */
async function lightOf(viewer: Locator): Promise<number> {
  return viewer.locator('canvas').evaluate((shown: HTMLCanvasElement) => {
    const copy = document.createElement('canvas');
    copy.width = shown.width;
    copy.height = shown.height;
    const paper = copy.getContext('2d');
    paper?.drawImage(shown, 0, 0);
    const dots = paper?.getImageData(0, 0, copy.width, copy.height).data ?? [];
    let light = 0;
    for (let at = 0; at < dots.length; at += 4) if ((dots[at] ?? 0) > 40) light += 1;
    return (4 * light) / Math.max(dots.length, 1);
  });
}

/** What the commission's page says of a figure. */
async function figureOf(page: Page, name: string): Promise<number> {
  const figures = page.getByRole('list', { name: '转诊数量' }).getByRole('listitem');
  const text = await figures.filter({ hasText: new RegExp(`^${name}`) }).innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

async function act(page: Page, name: string): Promise<void> {
  const actions = page.getByRole('group', { name: '可做的操作' });
  await actions.getByRole('button', { name, exact: true }).click();
}

async function sendHome(page: Page): Promise<void> {
  await page.getByText('急性期治疗完成病情稳定', { exact: true }).click();
  await page.getByRole('textbox', { name: '主要检查结果' }).fill('冠脉造影:前降支中段狭窄 80%。');
  await page.getByRole('textbox', { name: '治疗经过' }).fill('前降支置入支架一枚,术后无胸痛。');
  await page
    .getByRole('textbox', { name: '下一步治疗方案及康复建议' })
    .fill('双联抗血小板 12 个月,控制血压与血脂。');
  await page.getByRole('combobox', { name: '从模板开始' }).click();
  await page.getByRole('option', { name: /冠心病/ }).click();
  await page.getByRole('button', { name: '下转', exact: true }).click();
  await done(page, /已下转，单号/);
}

async function followUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: '记录随访' }).click();
  await page.getByRole('textbox', { name: /收缩压/ }).fill('138');
  await page.getByRole('textbox', { name: /舒张压/ }).fill('84');
  await page.getByRole('button', { name: '保存随访' }).click();
  await done(page, '随访已保存');
}

test('the circle: clinic, hospital, home with a plan, and the commission sees it', async ({ browser }) => {
  test.setTimeout(300_000);
  const { page: doctor } = await enter(browser, 'clinicDoctor');
  const { page: desk } = await enter(browser, 'hospitalDesk');
  const { page: specialist } = await enter(browser, 'cardiologist');
  const { page: stranger } = await enter(browser, 'otherHospital');
  const { page: viewer } = await enter(browser, 'viewer');
  await viewer.goto('/dashboard');
  await done(viewer, '上转发起');
  const before = new Map<string, number>();
  for (const name of ['上转发起', '下转发起', '闭环']) before.set(name, await figureOf(viewer, name));
  let address = '';

  await test.step('the doctor finds the patient by initials, writes the visit and uploads a photo, a PDF and a series', async () => {
    await findPatient(doctor);
    await writeVisit(doctor);
    await uploadFiles(doctor);
  });

  await test.step('the doctor refers her up with a place at the cardiologist, and the desk sees the case without reload', async () => {
    await desk.goto('/referrals');
    address = new URL(await referUp(doctor)).pathname;
    await expect(desk.getByRole('link', { name: /林秀英/ })).toBeVisible({ timeout: 5_000 });
  });

  await test.step('the desk opens the records in the page and accepts', async () => {
    await desk.getByRole('link', { name: /林秀英/ }).click();
    await expect(desk).toHaveURL(address);
    await done(desk, '轮到您');
    await desk.screenshot({ path: `${pictures}/case.png` });
    await desk.getByRole('button', { name: '查看影像（20 幅）' }).first().click();
    const viewer = desk.getByRole('dialog');
    await expect(viewer.locator('canvas')).toBeVisible();
    await expect(viewer.getByText('1 / 20', { exact: true })).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => lightOf(viewer), { timeout: 30_000 }).toBeGreaterThan(0.05);
    await desk.keyboard.press('Escape');
    await act(desk, '接收');
    await desk.getByRole('dialog').getByRole('button', { name: '接收' }).click();
    await expect(doctor.getByText('已预约').first()).toBeVisible({ timeout: 5_000 });
  });

  await test.step('a third hospital sees nothing of the case', async () => {
    await stranger.goto(address);
    await expect(stranger.getByText('林秀英')).toHaveCount(0);
    await done(stranger, /没有找到|不存在/);
  });

  await test.step('the desk checks her in, and the clinic sees that she has arrived', async () => {
    await act(desk, '登记到院');
    await desk.getByRole('dialog').getByRole('button', { name: '登记到院' }).click();
    await expect(doctor.getByText('诊疗中').first()).toBeVisible({ timeout: 5_000 });
  });

  await test.step('the cardiologist sends her home with a plan, which reports back at once', async () => {
    await specialist.goto(address);
    await specialist.getByRole('link', { name: '下转康复' }).click();
    await sendHome(specialist);
    await expect(doctor.getByText('已回传').first()).toBeVisible({ timeout: 5_000 });
  });

  await test.step('the clinic takes her back, which closes the loop, and records the first follow-up', async () => {
    await doctor.goto('/rehab');
    await doctor
      .getByRole('link', { name: /林秀英/ })
      .first()
      .click();
    await doctor.getByRole('button', { name: '接管患者' }).click();
    await doctor.getByRole('dialog').getByRole('button', { name: '接管患者' }).click();
    await done(doctor, '已接管，您是责任医生');
    await specialist.goto(address);
    await done(specialist, '已闭环');
    await followUp(doctor);
  });

  await test.step('the commission sees the figures move without reload, and the cases behind one without identity', async () => {
    for (const [name, number] of before) await expect.poll(() => figureOf(viewer, name)).toBe(number + 1);
    await viewer.getByRole('link', { name: /^上转发起/ }).click();
    await expect(viewer).toHaveURL(/\/dashboard\/cases/);
    await expect(viewer.getByRole('table').getByText('漳州市医院').first()).toBeVisible();
    await expect(viewer.getByText('林秀英')).toHaveCount(0);
    await expect(viewer.getByText(/ZS\d{8}-\d{6}/)).toHaveCount(0);
  });
});
