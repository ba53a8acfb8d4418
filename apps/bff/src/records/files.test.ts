import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntry } from '../platform/table.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { openHouse, patientOf, pdf, sample } from './testing.ts';
import type { Visitor } from './testing.ts';

let world: World;
let house: Awaited<ReturnType<typeof openHouse>>;
let doctor: Visitor;
let patientId: string;
let fileId: string;

const bytes = pdf('a report of one page');

beforeAll(async () => {
  world = await createWorld();
  house = await openHouse(world);
  doctor = await house.visitor('linzhiyuan');
  patientId = await patientOf(world, 'linzhiyuan');
  fileId = (await doctor.upload(patientId, '化验单.pdf', bytes)).headers.get('x-file-id') ?? '';
});

afterAll(async () => {
  await house.end();
  await world.end();
});

async function openings(id: string): Promise<number> {
  const rows = await world.db
    .select({ id: auditEntry.id })
    .from(auditEntry)
    .where(and(eq(auditEntry.subjectId, id), eq(auditEntry.action, 'records.open_file')));
  return rows.length;
}

test('a file is served as its bytes are, closed against everything active, and its opening is written down', async () => {
  const before = await openings(fileId);
  const answer = await doctor.call(`/files/${fileId}`);
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  expect(await openings(fileId)).toBe(before + 1);
});

test('a file read in parts is whole and opened once', async () => {
  const before = await openings(fileId);
  const part = async (range: string) => doctor.call(`/files/${fileId}`, { headers: { range } });
  const first = await part('bytes=0-9');
  const rest = await part('bytes=10-');
  const tail = await part('bytes=-5');
  expect([first.status, rest.status, tail.status]).toEqual([206, 206, 206]);
  expect(first.headers.get('content-range')).toBe(`bytes 0-9/${bytes.length}`);
  const whole = Buffer.concat([
    Buffer.from(await first.arrayBuffer()),
    Buffer.from(await rest.arrayBuffer()),
  ]);
  expect(whole).toEqual(bytes);
  expect(Buffer.from(await tail.arrayBuffer())).toEqual(bytes.subarray(-5));
  expect(await openings(fileId)).toBe(before + 1);
});

test('a part beyond the end is refused with the size', async () => {
  const answer = await doctor.call(`/files/${fileId}`, { headers: { range: 'bytes=999999-' } });
  expect(answer.status).toBe(416);
  expect(answer.headers.get('content-range')).toBe(`bytes */${bytes.length}`);
});

test('HEAD tells size and kind without opening, a known copy is not sent again but counts as opened', async () => {
  const before = await openings(fileId);
  const head = await doctor.call(`/files/${fileId}`, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)]);
  expect(await openings(fileId)).toBe(before);
  const known = await doctor.call(`/files/${fileId}`, {
    headers: { 'if-none-match': head.headers.get('etag') ?? '' },
  });
  expect(known.status).toBe(304);
  expect(await openings(fileId)).toBe(before + 1);
});

test('a file of a stranger does not exist, and without a session nothing does', async () => {
  const other = await house.visitor('chenhuimin');
  const forged = house.withCookie('lianzhen_session=forged');
  const answers = [
    await other.call(`/files/${fileId}`),
    await other.call(`/files/${fileId}`, { method: 'HEAD' }),
    await house.nobody.call(`/files/${fileId}`),
    await forged.call(`/files/${fileId}`),
    await doctor.call('/files/..%2f..%2fetc%2fpasswd'),
  ];
  expect(answers.map(answer => answer.status)).toEqual([404, 404, 401, 401, 404]);
});

test('images of one series become one study in the order of the machine', async () => {
  const names = ['003', '001', '002'];
  const caller = await world.as('linzhiyuan');
  const ids: string[] = [];
  for (const name of names) {
    const done = await doctor.upload(patientId, `${name}.dcm`, await sample(`volume/brain_${name}.dcm`));
    ids.push(done.headers.get('x-file-id') ?? '');
  }
  const other = await doctor.upload(patientId, 'ct.dcm', await sample('jpeg_2000.dcm'));
  const paper = await doctor.upload(patientId, '病史.pdf', pdf('history'));
  const { recordIds } = await caller.records.attach({
    patientId,
    fileIds: [...ids, other.headers.get('x-file-id') ?? '', paper.headers.get('x-file-id') ?? ''],
  });
  expect(recordIds.length).toBe(3);
  const filed = await Promise.all(recordIds.map(id => caller.records.record({ id })));
  const study = filed.find(one => one.files.length === 3);
  expect(study).toMatchObject({
    kind: 'imaging',
    title: '磁共振 · FSE PD AXIAL OBL',
    body: { type: 'imaging', modality: 'MR', studyDate: '2001-03-16', images: 3 },
  });
  expect(study?.occurredAt).toEqual(new Date('2001-03-16T14:30:00+08:00'));
  expect(study?.files.map(one => one.name)).toEqual(['001.dcm', '002.dcm', '003.dcm']);
  expect(filed.map(one => one.title)).toEqual(expect.arrayContaining(['CT · e+1', '病史.pdf']));
});

test('a file is filed once, by the post that uploaded it, for the patient it was uploaded for', async () => {
  const caller = await world.as('linzhiyuan');
  const done = await doctor.upload(patientId, '心电图.pdf', pdf('ecg'));
  const fileIds = [done.headers.get('x-file-id') ?? ''];
  const colleague = await world.as('zhangjing');
  await expect(colleague.records.attach({ patientId, fileIds })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
  const outcomes = await Promise.allSettled([
    caller.records.attach({ patientId, fileIds, kind: 'ecg', title: '十二导联心电图' }),
    caller.records.attach({ patientId, fileIds, kind: 'ecg', title: '十二导联心电图' }),
  ]);
  expect(outcomes.map(one => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const { rows } = await caller.records.timeline({ patientId, kinds: ['ecg'] });
  expect(rows.filter(row => row.title === '十二导联心电图').length).toBe(1);
  await expect(
    caller.records.attach({ patientId, fileIds, occurredAt: '2031-01-01T00:00:00Z' }),
  ).rejects.toMatchObject({ cause: { reason: 'in_future' } });
});

test('what was uploaded and never filed is found again by its post, and can be taken back until it is filed', async () => {
  const caller = await world.as('linzhiyuan');
  const done = await doctor.upload(patientId, '未归档.pdf', pdf('unfiled'));
  const lost = done.headers.get('x-file-id') ?? '';
  const listed = async () => (await caller.records.unfiled({ patientId })).map(one => one.id);
  expect(await listed()).toContain(lost);
  await expect((await world.as('wangyafen')).records.discard({ fileId: lost })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
  await caller.records.discard({ fileId: lost });
  expect(await listed()).not.toContain(lost);
  expect((await doctor.call(`/files/${lost}`)).status).toBe(404);
  const [kept] = await listed();
  await caller.records.attach({ patientId, fileIds: [kept ?? ''] });
  await expect(caller.records.discard({ fileId: kept ?? '' })).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});
