import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntry } from '../platform/table.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { clearStaging, stagingFolder } from './staging.ts';
import { file } from './table.ts';
import { openHouse, patientOf, pdf, sample, sha256 } from './testing.ts';
import type { Visitor } from './testing.ts';

let world: World;
let house: Awaited<ReturnType<typeof openHouse>>;
let doctor: Visitor;
let other: Visitor;
let patientId: string;

beforeAll(async () => {
  world = await createWorld();
  house = await openHouse(world, { UPLOAD_MAX_MB: '3' });
  doctor = await house.visitor('linzhiyuan');
  other = await house.visitor('chenhuimin');
  patientId = await patientOf(world, 'linzhiyuan');
});

afterAll(async () => {
  await house.end();
  await world.end();
});

const staged = () => readdir(join(house.dataDir, 'uploads'));

/** The rest of a body that breaks off: some bytes, then the line is cut. */
function broken(bytes: Uint8Array, line: AbortController): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: controller => controller.enqueue(bytes),
    pull: () => line.abort(),
  });
}

test('an upload that breaks off is resumed where it stopped and arrives whole', async () => {
  const bytes = await sample('volume/brain_001.dcm');
  const begun = await doctor.begin(patientId, 'brain.dcm', bytes.length);
  const path = begun.headers.get('location') ?? '';
  const line = new AbortController();
  await expect(
    doctor.send(path, 0, broken(bytes.subarray(0, 1_000_000), line), line.signal),
  ).rejects.toMatchObject({ name: 'AbortError' });
  const asked = await doctor.head(path);
  const offset = Number(asked.headers.get('upload-offset'));
  expect(offset).toBeLessThan(bytes.length);
  const done = await doctor.send(path, offset, Buffer.from(bytes.subarray(offset)));
  expect(done.status).toBe(204);
  const received = await doctor.call(`/files/${done.headers.get('x-file-id')}`);
  expect(sha256(new Uint8Array(await received.arrayBuffer()))).toBe(sha256(bytes));
  expect(await staged()).toEqual([]);
});

test('an upload whose last answer was lost is known as whole and tells its file', async () => {
  const bytes = pdf('lost answer');
  const begun = await doctor.begin(patientId, '报告.pdf', bytes.length);
  const path = begun.headers.get('location') ?? '';
  await doctor.send(path, 0, bytes);
  const asked = await doctor.head(path);
  expect(asked.headers.get('upload-offset')).toBe(String(bytes.length));
  const told = (await (await doctor.call(`${path}/file`)).json()) as { id: string };
  expect(told).toMatchObject({ id: asked.headers.get('x-file-id'), name: '报告.pdf', kind: 'pdf' });
  const again = await doctor.call(`${path}/file`);
  expect(await again.json()).toEqual(told);
});

test('an upload that is not whole has no file yet', async () => {
  const begun = await doctor.begin(patientId, 'a.pdf', 100);
  const path = begun.headers.get('location') ?? '';
  const answer = await doctor.call(`${path}/file`);
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'conflict', reason: 'unfinished' });
});

test("another person's upload does not exist: not to look at, continue, end or ask for", async () => {
  const bytes = pdf('mine');
  const begun = await doctor.begin(patientId, 'mine.pdf', bytes.length);
  const path = begun.headers.get('location') ?? '';
  const answers = [
    await other.head(path),
    await other.send(path, 0, bytes),
    await other.call(path, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }),
    await other.call(`${path}/file`),
  ];
  expect(answers.map(answer => answer.status)).toEqual([404, 404, 404, 404]);
  expect((await doctor.send(path, 0, bytes)).status).toBe(204);
  expect((await other.call(`${path}/file`)).status).toBe(404);
});

test.each([
  ['page.html', '<!DOCTYPE html><script>alert(1)</script>', 'web_page'],
  ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'svg'],
  ['setup.exe', 'MZ\u0090\0\u0003', 'program'],
  ['报告.pdf', 'PK\u0003\u0004 a zip that is called a pdf', 'archive'],
  ['run.sh', '#!/bin/sh\nrm -rf /', 'script'],
  ['note.txt', 'just words', 'unknown'],
])('%s is refused with its reason and nothing of it stays', async (name, content, reason) => {
  const before = await staged();
  const answer = await doctor.upload(patientId, name, Buffer.from(content, 'latin1'));
  expect(answer.status).toBe(415);
  expect(await answer.json()).toEqual({ code: 'rule_violated', reason });
  expect(await staged()).toEqual(before);
});

test('an empty file and a torn image are refused as what they are', async () => {
  const empty = await doctor.upload(patientId, 'empty.pdf', new Uint8Array());
  expect([empty.status, await empty.json()]).toEqual([415, { code: 'rule_violated', reason: 'empty' }]);
  const torn = (await sample('volume/brain_002.dcm')).subarray(0, 300);
  const answer = await doctor.upload(patientId, 'torn.dcm', torn);
  expect([answer.status, await answer.json()]).toEqual([
    415,
    { code: 'rule_violated', reason: 'dicom_damaged' },
  ]);
});

test('what is too large is refused before a byte is sent, with the limit', async () => {
  const answer = await doctor.begin(patientId, 'large.mp4', 3 * 1024 * 1024 + 1);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toEqual({
    code: 'rule_violated',
    reason: 'too_large',
    facts: { most: 3 },
  });
});

test('the largest size taken is told before anything is chosen', async () => {
  const told = await doctor.call('/uploads', { method: 'OPTIONS' });
  expect(told.headers.get('tus-max-size')).toBe(String(3 * 1024 * 1024));
});

test('a body longer than announced is refused', async () => {
  const begun = await doctor.begin(patientId, 'a.pdf', 10);
  const answer = await doctor.send(begun.headers.get('location') ?? '', 0, pdf('longer than ten bytes'));
  expect(answer.status).toBe(413);
});

test.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\temp\\化验单.pdf', '化验单.pdf'],
  ['a\r\nset-cookie: x=1\r\n.pdf', 'aset-cookie x=1.pdf'],
  ['单\u202efdp.exe', '单fdp.exe.pdf'],
  ['"; filename="evil.html', '; filename=evil.html.pdf'],
  ['\u0000\u0007', '资料.pdf'],
])('the name %j is kept as %j and can open no header', async (given, kept) => {
  const done = await doctor.upload(patientId, given, pdf(given));
  expect(done.status).toBe(204);
  const opened = await doctor.call(`/files/${done.headers.get('x-file-id')}`);
  expect(opened.headers.get('set-cookie')).toBeNull();
  const said = opened.headers.get('content-disposition') ?? '';
  expect(said).toMatch(/^inline; filename="[\u0020-\u007e]*"; filename\*=UTF-8''[\w%.~-]+$/);
  expect(decodeURIComponent(said.split("UTF-8''")[1] ?? '')).toBe(kept);
});

test('a name of 3000 characters is cut, not refused', async () => {
  const done = await doctor.upload(patientId, '长'.repeat(3000), pdf('long'));
  const [row] = await world.db
    .select({ name: file.name })
    .from(file)
    .where(eq(file.id, done.headers.get('x-file-id') ?? ''));
  expect(Array.from(row?.name ?? '').length).toBeLessThanOrEqual(100);
});

test('without a session, with a forged one, or under a post that treats nobody, nothing is uploaded', async () => {
  const forged = house.withCookie(`lianzhen_session=${'A'.repeat(43)}`);
  const viewer = await house.visitor('youjingwen');
  const answers = [
    await house.nobody.begin(patientId, 'a.pdf', 10),
    await forged.begin(patientId, 'a.pdf', 10),
    await house.nobody.send('/uploads/019a0000-0000-7000-8000-000000000000', 0, pdf('x')),
    await viewer.begin(patientId, 'a.pdf', 10),
  ];
  expect(answers.map(answer => answer.status)).toEqual([401, 401, 401, 404]);
});

test('nothing is uploaded for a stranger, for nobody, or from another site', async () => {
  const stranger = await other.begin(patientId, 'a.pdf', 10);
  const nobody = await doctor.begin('not-an-id', 'a.pdf', 10);
  const foreign = await doctor.call('/uploads', {
    method: 'POST',
    headers: { 'tus-resumable': '1.0.0', 'upload-length': '10', origin: 'https://elsewhere.example' },
  });
  expect([stranger.status, nobody.status, foreign.status]).toEqual([404, 400, 403]);
  expect(await nobody.json()).toEqual({ code: 'protocol', reason: 'metadata' });
});

test('an upload cannot be given another owner or patient by its sender', async () => {
  const { postId } = await world.actorOf('chenhuimin');
  const more = `,postId ${Buffer.from(postId).toString('base64')}`;
  const begun = await doctor.begin(patientId, 'a.pdf', 10, more);
  const path = begun.headers.get('location') ?? '';
  expect((await other.head(path)).status).toBe(404);
  expect((await doctor.head(path)).status).toBe(200);
});

test('the same bytes are kept once, and every upload leaves a trail with their digest', async () => {
  const bytes = pdf('twice');
  const ids = [
    (await doctor.upload(patientId, 'one.pdf', bytes)).headers.get('x-file-id') ?? '',
    (await doctor.upload(patientId, 'two.pdf', bytes)).headers.get('x-file-id') ?? '',
  ];
  expect(ids[0]).not.toBe(ids[1]);
  const digest = sha256(bytes);
  expect(await readdir(join(house.dataDir, 'files', digest.slice(0, 2)))).toContain(digest.slice(2));
  for (const id of ids) {
    const trail = await world.db
      .select({ action: auditEntry.action, detail: auditEntry.detail })
      .from(auditEntry)
      .where(eq(auditEntry.subjectId, id));
    expect(trail).toEqual([
      { action: 'records.upload', detail: { kind: 'pdf', size: bytes.length, sha256: digest } },
    ]);
  }
});

test('answers of the upload protocol carry the security headers and no open door for other sites', async () => {
  const answer = await doctor.begin(patientId, 'a.pdf', 10);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('an upload nobody continued for two days is removed, a younger one stays', async () => {
  await doctor.begin(patientId, 'left.pdf', 10);
  const folder = stagingFolder(house.dataDir);
  expect(await clearStaging(folder, new Date())).toBe(0);
  expect(await clearStaging(folder, new Date(Date.now() + 49 * 3_600_000))).toBeGreaterThanOrEqual(2);
  expect(await staged()).toEqual([]);
});
