import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { demoPassword } from '../apps/bff/src/demo/accounts.ts';
import { giveNameAndPassword } from './people.ts';

/** Members of the cast who walk no other journey: with a passkey their password alone no longer lets them in. */
const FAMILY_DOCTOR = 'lanjinfa';
const THERAPIST = 'fuxueqing';

// A passkey belongs to the name of the site, never to a bare number.
const named = (baseURL: string | undefined) => (baseURL ?? '').replace('127.0.0.1', 'localhost');

test.use({ baseURL: async ({ baseURL }, use) => use(named(baseURL)) });

/** The device of a browser that holds passkeys, as its own protocol lets a test be its owner. */
type Device = {
  cdp: CDPSession;
  authenticatorId: string;
};

async function giveDevice(page: Page): Promise<Device> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

async function passkeyOn({ cdp, authenticatorId }: Device) {
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
  const [only, ...more] = credentials;
  expect(more).toEqual([]);
  if (!only) throw new Error('the device holds no passkey');
  return only;
}

const workbench = (page: Page) => page.getByRole('heading', { level: 1, name: '工作台' });
const byPasskey = (page: Page) => page.getByRole('button', { name: '用通行密钥登录' });

async function signInByPassword(page: Page, username: string): Promise<void> {
  await giveNameAndPassword(page, username, demoPassword);
  await expect(workbench(page)).toBeVisible();
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/account');
  await page.getByRole('textbox', { name: '名称' }).fill(name);
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await expect(page.getByText(`${name} · 尚未使用`)).toBeVisible();
}

async function giveUp(page: Page, name: string): Promise<void> {
  await page.goto('/account');
  const line = page.getByText(`${name} · 上次使用`).locator('..');
  await line.getByRole('button', { name: '移除' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await expect(page.getByText(`${name} ·`)).toHaveCount(0);
}

async function leave(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
}

test('a doctor adds a passkey, signs in by it alone, shows it after the password, and gives it up', async ({
  page,
}) => {
  await giveDevice(page);
  await signInByPassword(page, FAMILY_DOCTOR);
  await addPasskey(page, '诊室电脑');

  await leave(page);
  await byPasskey(page).click();
  await expect(workbench(page)).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText(/诊室电脑 · 上次使用/)).toBeVisible();
  await expect(page.getByRole('cell', { name: '通行密钥' })).toBeVisible();

  await leave(page);
  await giveNameAndPassword(page, FAMILY_DOCTOR, demoPassword);
  await expect(page.getByRole('heading', { level: 1, name: '第二重验证' })).toBeVisible();
  await page.goto('/patients');
  await expect(page.getByRole('heading', { level: 1, name: '第二重验证' })).toBeVisible();
  await page.getByRole('button', { name: '使用通行密钥' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '患者' })).toBeVisible();

  await giveUp(page, '诊室电脑');
  await leave(page);
  await byPasskey(page).click();
  await expect(page.getByRole('alert')).toContainText('这个通行密钥在这里无效');
  await signInByPassword(page, FAMILY_DOCTOR);
});

test('an answer sent a second time, a copy that has fallen behind and an unproven owner are let in nowhere', async ({
  page,
}) => {
  const device = await giveDevice(page);
  const { cdp, authenticatorId } = device;
  await signInByPassword(page, THERAPIST);
  await addPasskey(page, '康复室电脑');
  const copy = await passkeyOn(device);

  await leave(page);
  const sent = page.waitForRequest(request => request.url().includes('identity.usePasskey'));
  await byPasskey(page).click();
  await expect(workbench(page)).toBeVisible();
  const request = await sent;
  await leave(page);
  const again = await page.request.post(request.url(), {
    headers: { 'content-type': 'application/json' },
    data: request.postData() ?? '',
  });
  expect(again.status()).toBe(422);
  expect(await again.text()).toContain('ceremony_over');
  expect(await page.context().cookies()).toEqual([]);

  expect((await passkeyOn(device)).signCount).toBeGreaterThan(copy.signCount);
  await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: copy.credentialId });
  await cdp.send('WebAuthn.addCredential', { authenticatorId, credential: copy });
  await byPasskey(page).click();
  await expect(page.getByRole('alert')).toContainText('这个通行密钥在这里无效');
  expect(await page.context().cookies()).toEqual([]);

  await cdp.send('WebAuthn.removeCredential', { authenticatorId, credentialId: copy.credentialId });
  const ahead = { ...copy, signCount: copy.signCount + 10 };
  await cdp.send('WebAuthn.addCredential', { authenticatorId, credential: ahead });
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  const asked = page.waitForResponse(answer => answer.url().includes('identity.askPasskey'));
  await byPasskey(page).click();
  await asked;
  await expect(byPasskey(page)).not.toHaveAttribute('aria-disabled', 'true');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();

  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await byPasskey(page).click();
  await expect(workbench(page)).toBeVisible();
  await giveUp(page, '康复室电脑');
});

test('where a passkey cannot work none is offered: at an address that is a bare number', async ({ page }) => {
  await giveDevice(page);
  await page.goto('/sign-in');
  await expect(byPasskey(page)).toBeVisible();
  await page.goto(page.url().replace('localhost', '127.0.0.1'));
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
  await expect(byPasskey(page)).toHaveCount(0);
});
