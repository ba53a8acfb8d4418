import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { axeFaults } from './axe.ts';
import type { Prepared } from './cases.ts';
import { prepareCases } from './cases.ts';
import type { Person } from './people.ts';
import { signIn } from './people.ts';

type Place = { name: string; address: string };

const languages = [
  { language: 'zh', lang: 'zh-CN', foreign: /[A-Za-z]{3,}/ },
  { language: 'en', lang: 'en', foreign: /\p{Script=Han}/u },
] as const;
type Spoken = (typeof languages)[number];

const sizes = [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
] as const;
const shots = new URL('../.cache/shots/', import.meta.url).pathname;

let there: Prepared;

test.beforeAll(async ({ baseURL }) => {
  there = await prepareCases(baseURL ?? '');
});

test.use({ trace: 'off' });

/** How far the page is wider than the window, in CSS pixels. */
const excess = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function inspect(
  page: Page,
  { name, address }: Place,
  { language, lang, foreign }: Spoken,
): Promise<void> {
  await page.setViewportSize(sizes[0]);
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  for (const size of sizes) {
    const where = `${name} ${language} ${size.width}`;
    await page.setViewportSize(size);
    await expect(page.getByRole('heading', { level: 1 }), `${where}: one heading`).toHaveCount(1);
    await page.screenshot({ path: `${shots}${name}-${language}-${size.width}.png`, fullPage: true });
    expect.soft(await excess(page), `${where}: too wide`).toBeLessThanOrEqual(0);
    expect.soft(await axeFaults(page), `${where}: faults of accessibility`).toEqual([]);
  }
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  expect.soft(await page.title(), `${name} ${language}: title`).toMatch(/\S · (联诊|Lianzhen)$/);
  const nouns = await page.getByRole('navigation').getByRole('link').allInnerTexts();
  for (const noun of nouns) expect.soft(noun, `${name} ${language}: rail`).not.toMatch(foreign);
}

/** Goes through pages in both languages and both sizes, as one person who signs in once. */
async function walk(browser: Browser, who: Person | 'nobody', places: readonly Place[]): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', message => message.type() === 'error' && errors.push(`${page.url()} ${message.text()}`));
  page.on('pageerror', error => errors.push(`${page.url()} ${error.message}`));
  await (who === 'nobody' ? page.goto('/sign-in') : signIn(page, who));
  for (const spoken of languages) {
    await page.evaluate(value => localStorage.setItem('lianzhen.language', value), spoken.language);
    for (const place of places)
      await test.step(`${place.name} ${spoken.language}`, () => inspect(page, place, spoken));
  }
  expect(errors).toEqual([]);
  await context.close();
}

test('the pages of the three offices fit, speak and can be used by everyone', async ({ browser }) => {
  await walk(browser, 'administrator', [
    { name: 'directory-kept', address: '/directory' },
    { name: 'institution-new', address: '/directory/new' },
    { name: 'institution-kept', address: `/directory/${there.institutionId}` },
    { name: 'roster', address: `/directory/${there.institutionId}/roster` },
    { name: 'networks', address: '/directory/networks' },
    { name: 'people', address: '/directory/people' },
    { name: 'import', address: '/directory/import' },
    { name: 'configuration', address: '/configuration' },
  ]);
  await walk(browser, 'securityOfficer', [
    { name: 'security', address: '/security' },
    { name: 'security-policy', address: '/security/policy' },
    { name: 'account', address: '/account' },
  ]);
  await walk(browser, 'auditor', [
    { name: 'audit', address: '/audit' },
    { name: 'audit-chain', address: '/audit/chain' },
  ]);
});

test('the pages before the frame fit, speak and can be used by everyone', async ({ browser }) => {
  await walk(browser, 'nobody', [{ name: 'sign-in', address: '/sign-in' }]);
  await walk(browser, 'twoPosts', [{ name: 'choose-post', address: '/choose-post' }]);
});

test('the pages of a doctor fit, speak and can be used by everyone', async ({ browser }) => {
  const { patientId, waitingCaseId, planId } = there;
  await walk(browser, 'clinicDoctor', [
    { name: 'workbench', address: '/' },
    { name: 'patients', address: '/patients' },
    { name: 'patients-found', address: '/patients?q=lxy' },
    { name: 'patient-new', address: '/patients/new' },
    { name: 'patient', address: `/patients/${patientId}` },
    { name: 'encounter', address: `/patients/${patientId}/encounter` },
    { name: 'booking', address: '/booking' },
    { name: 'referrals-out', address: '/referrals?box=out&show=all' },
    { name: 'referral-new', address: `/referrals/new?patient=${patientId}` },
    { name: 'case-out', address: `/referrals/${waitingCaseId}` },
    { name: 'rehab', address: '/rehab?box=clinic&show=all' },
    { name: 'plan', address: `/rehab/${planId}` },
    { name: 'not-found', address: '/nowhere' },
  ]);
});

test('the pages of a hospital fit, speak and can be used by everyone', async ({ browser }) => {
  const { waitingCaseId, seenCaseId } = there;
  await walk(browser, 'hospitalDesk', [
    { name: 'workbench-desk', address: '/' },
    { name: 'booking-desk', address: '/booking' },
    { name: 'referrals-in', address: '/referrals?box=in&show=all' },
    { name: 'case-in', address: `/referrals/${waitingCaseId}` },
  ]);
  await walk(browser, 'cardiologist', [
    { name: 'rehab-send', address: `/rehab/send?referral=${seenCaseId}` },
  ]);
});

test('the pages of the commission and of everyone fit, speak and can be used by everyone', async ({
  browser,
}) => {
  await walk(browser, 'viewer', [
    { name: 'dashboard', address: '/dashboard' },
    { name: 'dashboard-cases', address: '/dashboard/cases?figure=sent_up' },
    { name: 'directory', address: '/directory' },
    { name: 'institution', address: `/directory/${there.institutionId}` },
    { name: 'kit', address: '/kit' },
  ]);
});
