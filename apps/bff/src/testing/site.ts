import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { demoPassword } from '../demo/accounts.ts';
import { codeAt } from '../identity/index.ts';
import { readEnv } from '../platform/env.ts';
import { createServer } from '../server.ts';
import { SEAL_KEY } from './fixed.ts';
import { Visitor } from './visitor.ts';
import { createWorld } from './world.ts';

export type Site = Awaited<ReturnType<typeof createSite>>;

/** The product over HTTP on a copy of the demo region, with the clock of its world, behind a proxy. */
export async function createSite() {
  const world = await createWorld();
  const dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-site-'));
  const env = readEnv({ DATABASE_URL: world.url, DATA_DIR: dataDir, SEAL_KEY, DEMO: '1', TRUST_PROXY: '1' });
  const server = await createServer({ ...env, DATABASE_URL: world.url }, world.log, world.now);
  const base = await server.app.listen({ port: 0, host: '127.0.0.1' });

  let given = 0;
  /** An address that nobody has come from before. */
  const address = () => `10.${(given += 1) >> 16}.${(given >> 8) & 255}.${given & 255}`;
  const visitor = (at = address()) => new Visitor(base, at);

  async function signedIn(username: string, password = demoPassword): Promise<Visitor> {
    const browser = visitor();
    expect((await browser.signIn(username, password)).status).toBe(200);
    return browser;
  }

  /** The code that a demo account's app shows; a code counts once, so the clock moves on. */
  function demoCode(letter: string): string {
    world.pass(1);
    return codeAt(letter.repeat(32), world.now());
  }

  return {
    world,
    address,
    visitor,
    signedIn,
    demoCode,
    /** Someone of an office, with the second factor shown. */
    async officer(username: string, letter: string): Promise<Visitor> {
      const browser = await signedIn(username);
      const shown = await browser.send('identity.showSecond', { code: demoCode(letter) });
      expect(shown.data).toEqual({ next: 'in' });
      return browser;
    },
    async end() {
      await server.close();
      await world.end();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
