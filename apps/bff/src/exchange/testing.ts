import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idCheckCharacter } from '@lianzhen/shared/patient';
import { demoPassword } from '../demo/accounts.ts';
import { readEnv } from '../platform/env.ts';
import { createLog } from '../platform/log.ts';
import { createServer } from '../server.ts';
import { cookieOf } from '../testing/client.ts';
import { SEAL_KEY } from '../testing/fixed.ts';
import { createWorld } from '../testing/world.ts';

export type Resource = { resourceType: string; id?: string } & Record<string, unknown>;
export type Entry = {
  response: { status: string; location?: string; outcome?: { issue: { details: { text: string } }[] } };
};
export type Gate = Awaited<ReturnType<typeof openGate>>;

/** A region whose server is up, to which other systems can speak. */
export async function openGate() {
  const world = await createWorld();
  const dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-exchange-'));
  const env = readEnv({ DATABASE_URL: world.url, DATA_DIR: dataDir, SEAL_KEY, DEMO: '1' });
  const server = await createServer({ ...env, DATABASE_URL: world.url }, createLog('silent'), world.now);
  const base = await server.app.listen({ port: 0, host: '127.0.0.1' });

  async function token(clientId: string, secret: string) {
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const authorization = `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
    return fetch(`${base}/oauth/token`, { method: 'POST', body, headers: { authorization } });
  }

  async function post(given: string | Uint8Array<ArrayBuffer>, bearer: string) {
    return fetch(`${base}/fhir`, {
      method: 'POST',
      body: given,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/fhir+json' },
    });
  }

  /** A registered system of the house of one of the cast, with a token. */
  async function system(ofHouseOf: string, name: string) {
    const { institutionId } = await world.actorOf(ofHouseOf);
    const secret = randomBytes(32).toString('base64url');
    const administrator = await world.as('tuzhibin');
    const { id, clientId } = await administrator.exchange.registerSystem({ institutionId, name, secret });
    const answer = (await (await token(clientId, secret)).json()) as { access_token: string };
    const bearer = answer.access_token;
    const deliver = async (...resources: readonly Resource[]) => {
      const answered = await post(JSON.stringify(bundleOf(resources)), bearer);
      const { entry } = (await answered.json()) as { entry: Entry[] };
      return { status: answered.status, entry, fates: entry.map(one => one.response.status.slice(0, 3)) };
    };
    return { id, clientId, secret, bearer, deliver };
  }

  /** The cookie of one of the cast who has signed in. */
  async function sessionOf(username: string): Promise<string> {
    const answer = await fetch(`${base}/trpc/identity.signIn`, {
      method: 'POST',
      body: JSON.stringify({ username, password: demoPassword }),
      headers: { 'content-type': 'application/json' },
    });
    return cookieOf({ headers: answer.headers }, 'lianzhen_session');
  }

  return {
    world,
    base,
    dataDir,
    token,
    post,
    system,
    cookieOf: sessionOf,
    async end() {
      await server.close();
      await world.end();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export const bundleOf = (resources: readonly Resource[]) => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map(resource => ({ resource, request: { method: 'POST', url: resource.resourceType } })),
});

/** A sound identity number of a woman (even) or man (odd order) of Longwen. */
export function idNumberOf(birthDate: string, order: number): string {
  const body = `350603${birthDate.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return body + idCheckCharacter(body);
}

type Who = { id: string; name?: string; birthDate?: string; idNumber?: string };

export const person = ({ id, name = '林来信', birthDate = '1961-05-06', idNumber }: Who): Resource => ({
  resourceType: 'Patient',
  id,
  name: [{ text: name }],
  gender: 'female',
  birthDate,
  ...(idNumber && { identifier: [{ system: 'urn:oid:2.16.156.10011.1.3', value: idNumber }] }),
});

type Value = { id: string; of: string; value?: number; at?: string; code?: string };

export const glucose = ({ id, of, value = 6.1, at, code = '14749-6' }: Value): Resource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  category: [{ coding: [{ code: 'laboratory' }] }],
  code: { coding: [{ system: 'http://loinc.org', code }], text: `项目 ${code}` },
  subject: { reference: `Patient/${of}` },
  effectiveDateTime: at ?? '2026-10-01T08:30:00+08:00',
  valueQuantity: { value, unit: 'mmol/L' },
});

export const visit = (id: string, of: string): Resource => ({
  resourceType: 'Encounter',
  id,
  status: 'finished',
  class: { code: 'AMB' },
  type: [{ text: '普通门诊' }],
  subject: { reference: `Patient/${of}` },
  period: { start: '2026-09-01T09:00:00+08:00', end: '2026-09-01T09:20:00+08:00' },
});

export const diagnosis = (id: string, of: string, during: string, name = '高血压'): Resource => ({
  resourceType: 'Condition',
  id,
  code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10', code: 'I10', display: name }] },
  subject: { reference: `Patient/${of}` },
  encounter: { reference: `Encounter/${during}` },
  recordedDate: '2026-09-01T09:10:00+08:00',
});
