import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findChromium, findChromium109 } from './browser.ts';
import type { Browser } from './browser.ts';

type Button = { click: () => Promise<void>; innerText: () => Promise<string> };
type Page = {
  goto: (url: string) => Promise<unknown>;
  getByRole: (role: 'button', options?: { name: string }) => Button;
};
type Driven = { newPage: () => Promise<Page>; version: () => string; close: () => Promise<void> };
type Playwright = {
  chromium: { launch: (how: Pick<Browser, 'executablePath' | 'args'>) => Promise<Driven> };
};

// Playwright belongs to the journeys; from here it is reached by their door.
const { chromium } = createRequire(new URL('../e2e/package.json', import.meta.url))(
  '@playwright/test',
) as Playwright;

afterEach(() => vi.unstubAllEnvs());

async function press({ executablePath, args }: Browser): Promise<{ version: string; text: string }> {
  const browser = await chromium.launch({ executablePath, args });
  const page = await browser.newPage();
  await page.goto('data:text/html;charset=utf-8,<button onclick="this.textContent=`已按`">联诊</button>');
  await page.getByRole('button', { name: '联诊' }).click();
  const text = await page.getByRole('button').innerText();
  const version = browser.version();
  await browser.close();
  return { version, text };
}

describe('the browser to test with', { timeout: 60_000 }, () => {
  test('is the bundled Chromium where the system has none, and Playwright drives it', async () => {
    vi.stubEnv('CHROMIUM_PATH', '');
    const found = await findChromium(['/nowhere/chromium']);
    expect(found.origin).toBe('bundled');
    expect(await press(found)).toEqual({ version: found.version, text: '已按' });
  });

  test('is also a true Chromium 109, the oldest one supported', async () => {
    vi.stubEnv('CHROMIUM_109_PATH', '');
    const found = await findChromium109();
    expect(found.version).toMatch(/^109\./);
    expect(await press(found)).toEqual({ version: found.version, text: '已按' });
  });

  test('is the one named by CHROMIUM_PATH before any other', async () => {
    vi.stubEnv('CHROMIUM_PATH', (await findChromium109()).executablePath);
    expect((await findChromium()).version).toMatch(/^109\./);
  });

  test('is refused by name when CHROMIUM_PATH does not start', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/bin/false');
    expect(existsSync('/bin/false')).toBe(true);
    await expect(findChromium()).rejects.toThrow(/CHROMIUM_PATH=\/bin\/false is not a Chromium that starts/);
  });
});
