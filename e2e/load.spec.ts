import type { BrowserContext } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { signIn } from './people.ts';

/** What someone waits for on a slow line before the first page stands, in bytes of compressed JavaScript. */
const FIRST_PAGE = 150_000;

type Arrived = { url: string; type: string; body: number; headers: Record<string, string> };

/** Everything that an address fetches before the browser is at rest, by a browser that has kept nothing. */
async function firstVisit(context: BrowserContext, address: string): Promise<Arrived[]> {
  const page = await context.newPage();
  // What the program fetches ahead when the page stands is not waited for.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  await line.send('Network.setExtraHTTPHeaders', { headers: { 'accept-encoding': 'gzip' } });
  const asked = new Map<string, Arrived>();
  line.on('Network.responseReceived', ({ requestId, type, response }) => {
    const headers = Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]);
    const body = -response.encodedDataLength;
    asked.set(requestId, { url: response.url, type, body, headers: Object.fromEntries(headers) });
  });
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId);
    if (one) one.body += encodedDataLength;
  });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.close();
  return [...asked.values()].filter(({ url }) => url.startsWith('http'));
}

function expectLight(all: readonly Arrived[]): void {
  const scripts = all.filter(({ type }) => type === 'Script').toSorted((a, b) => b.body - a.body);
  const total = scripts.reduce((sum, { body }) => sum + body, 0);
  const list = scripts.map(({ url, body }) => `${body} ${new URL(url).pathname}`);
  const told = [`${total} in ${list.length} files`, ...list].join('\n');
  test.info().annotations.push({ type: 'weight', description: told });
  expect(scripts.length, told).toBeGreaterThan(1);
  expect(total, told).toBeLessThanOrEqual(FIRST_PAGE);
}

test('someone who is not signed in waits for at most 150 kB of JavaScript', async ({ context }) => {
  expectLight(await firstVisit(context, '/'));
});

test('the workbench of a signed-in doctor waits for at most 150 kB of JavaScript', async ({
  page,
  context,
}) => {
  await signIn(page, 'clinicDoctor');
  await page.close();
  expectLight(await firstVisit(context, '/'));
});

test('the page is asked for each time, its parts are kept for ever, and text travels compressed', async ({
  context,
}) => {
  const all = await firstVisit(context, '/');
  const documents = all.filter(({ type }) => type === 'Document');
  const parts = all.filter(({ url }) => new URL(url).pathname.startsWith('/assets/'));
  const long = all.filter(({ type, body }) => ['Script', 'Stylesheet'].includes(type) && body > 1_500);
  expect(documents.map(({ headers }) => headers['cache-control'])).toEqual(['no-cache']);
  expect(parts.length).toBeGreaterThan(3);
  for (const { url, headers } of parts) expect(headers['cache-control'], url).toContain('immutable');
  expect(long.length).toBeGreaterThan(1);
  for (const { url, headers } of [...documents, ...long])
    expect(headers['content-encoding'], url).toBe('gzip');
});
