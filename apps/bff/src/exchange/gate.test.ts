import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { practitioner } from '../directory/table.ts';
import { auditEntry } from '../platform/table.ts';
import { deliveredItem, delivery, systemToken } from './table.ts';
import { bundleOf, glucose, openGate, person } from './testing.ts';
import type { Gate, Resource } from './testing.ts';

let gate: Gate;
let system: Awaited<ReturnType<Gate['system']>>;

beforeAll(async () => {
  gate = await openGate();
  system = await gate.system('linzhiyuan', 'HIS');
});

afterAll(() => gate.end());

test('a wrong secret and an unknown client are refused alike, and slowed down where they come from', async () => {
  const wrong = await gate.token(system.clientId, 'x'.repeat(43));
  const unknown = await gate.token('sys-nobody', 'x'.repeat(43));
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.json()).toEqual({ error: 'invalid_client' });
  expect(await unknown.json()).toEqual({ error: 'invalid_client' });
  for (let tries = 0; tries < 4; tries += 1) await gate.token('sys-nobody', 'y'.repeat(43));
  const slowed = await gate.token('sys-nobody', 'y'.repeat(43));
  expect(slowed.status).toBe(429);
  expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await gate.token(system.clientId, system.secret)).status).toBe(200);
  gate.world.pass(16);
  expect((await gate.token('sys-nobody', 'y'.repeat(43))).status).toBe(401);
});

test('a token lasts an hour, and only its digest is kept', async () => {
  const fresh = await gate.system('linzhiyuan', 'an hour');
  const rows = await gate.world.db.select().from(systemToken).where(eq(systemToken.systemId, fresh.id));
  expect(rows[0]?.digest.toString('base64url')).not.toBe(fresh.bearer);
  gate.world.pass(59);
  expect((await fresh.deliver(person({ id: 'y1' }))).status).toBe(200);
  gate.world.pass(2);
  expect((await gate.post('{}', fresh.bearer)).status).toBe(401);
});

test('a stopped system, a renewed secret and a post that has ended let nobody in', async () => {
  const administrator = await gate.world.as('tuzhibin');
  const stopped = await gate.system('linzhiyuan', 'stopped');
  await administrator.exchange.standSystem({ id: stopped.id, active: false });
  expect((await gate.post('{}', stopped.bearer)).status).toBe(401);
  expect((await gate.token(stopped.clientId, stopped.secret)).status).toBe(401);
  const renewed = await gate.system('linzhiyuan', 'renewed');
  await administrator.exchange.renewSecret({ id: renewed.id, secret: 'z'.repeat(43) });
  expect((await gate.post('{}', renewed.bearer)).status).toBe(401);
  expect((await gate.token(renewed.clientId, renewed.secret)).status).toBe(401);
  expect((await gate.token(renewed.clientId, 'z'.repeat(43))).status).toBe(200);
  const ended = await gate.system('linzhiyuan', 'ended');
  await gate.world.db
    .update(practitioner)
    .set({ active: false })
    .where(eq(practitioner.name, '系统接口·ended'));
  expect((await gate.post('{}', ended.bearer)).status).toBe(401);
});

test('only the system office registers systems, each name once in a house', async () => {
  const { institutionId } = await gate.world.actorOf('linzhiyuan');
  const given = { institutionId, name: 'HIS', secret: 'q'.repeat(43) };
  for (const username of ['linzhiyuan', 'xumeizhu', 'heyuqing', 'ouyanglan'])
    await expect((await gate.world.as(username)).exchange.registerSystem(given)).rejects.toMatchObject({
      cause: { code: 'not_permitted' },
    });
  await expect((await gate.world.as('tuzhibin')).exchange.registerSystem(given)).rejects.toMatchObject({
    cause: { code: 'conflict', reason: 'system_name_taken' },
  });
});

test('what is no bundle is refused with an outcome that says why, and nothing is kept of it', async () => {
  const system2 = await gate.system('linzhiyuan', 'second');
  const deep = `{"resourceType":"Bundle","type":"batch","entry":${'['.repeat(100_000)}`;
  const bodies = [
    'not json',
    '{}',
    '[]',
    'null',
    '"text"',
    JSON.stringify({ resourceType: 'Bundle', type: 'history', entry: [] }),
    JSON.stringify({ resourceType: 'Bundle', type: 'batch', entry: {} }),
    JSON.stringify({ resourceType: 'Patient' }),
    deep,
  ];
  for (const body of bodies) {
    const answer = await gate.post(body, system2.bearer);
    expect([body.slice(0, 40), answer.status]).toEqual([body.slice(0, 40), 400]);
    expect(await answer.json()).toMatchObject({ resourceType: 'OperationOutcome' });
  }
  expect((await gate.post(new Uint8Array([0x7b, 0xff, 0xfe]), system2.bearer)).status).toBe(400);
  expect((await gate.post(' '.repeat(21 * 1024 * 1024), system2.bearer)).status).toBe(413);
  expect((await gate.post('{}', 'x'.repeat(43))).status).toBe(401);
  const rows = await gate.world.db.select().from(delivery).where(eq(delivery.systemId, system2.id));
  expect(rows).toEqual([]);
});

const hostile: unknown[] = [
  null,
  5,
  'text',
  [],
  {},
  { resource: null },
  { resource: 'x' },
  { resource: { resourceType: 7 } },
  { resource: { resourceType: '__proto__', id: 'a' } },
  { resource: { resourceType: 'constructor', id: 'b' } },
  { resource: { resourceType: 'toString', id: 'c' } },
  { resource: { resourceType: 'Observation', id: 'd' } },
  { resource: { resourceType: 'Observation', id: 'e', status: {}, code: [], subject: 3 } },
  { resource: { ...glucose({ id: 'f', of: 'z' }), valueQuantity: { value: '6' } } },
  { resource: { ...glucose({ id: 'g', of: 'z' }), effectiveDateTime: '+275760-09-13' } },
  { resource: { ...glucose({ id: 'h', of: 'z' }), effectiveDateTime: '2030-01-01' } },
  { resource: { ...person({ id: 'i' }), birthDate: '0000-00-00' } },
  { resource: { ...person({ id: 'j' }), birthDate: '2031-01-01' } },
  { resource: { ...person({ id: 'k' }), name: 'x' } },
  { resource: { ...person({ id: 'l', name: '名'.repeat(5000) }) } },
];

test('hostile entries are each told with a reason, and the sound ones beside them are entered', async () => {
  const late = await gate.system('linzhiyuan', 'third');
  const sound = [person({ id: 'z' }), glucose({ id: 'zo', of: 'z' })].map(resource => ({ resource }));
  const given = { resourceType: 'Bundle', type: 'batch', entry: [...hostile, ...sound] };
  const answer = await gate.post(JSON.stringify(given), late.bearer);
  const { entry } = (await answer.json()) as { entry: { response: { status: string } }[] };
  expect(answer.status).toBe(200);
  const fates = entry.map(({ response }) => response.status.slice(0, 3));
  expect(fates).toEqual([...hostile.map(() => '422'), '201', '201']);
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test('keys that poison objects, characters no database keeps and markup do no harm and stay text', async () => {
  const fourth = await gate.system('linzhiyuan', 'fourth');
  const markup = '<script>alert(1)</script>';
  const poisoned = JSON.stringify(
    bundleOf([
      person({ id: 'w', name: '安全\u0000人\ud800' }),
      { ...glucose({ id: 'wo', of: 'w' }), code: { text: markup } },
    ]),
  ).replace('"status":"final"', '"__proto__":{"polluted":1},"constructor":{"x":1},"status":"final"');
  const answer = await gate.post(poisoned, fourth.bearer);
  expect(answer.status).toBe(200);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  const { entry } = (await answer.json()) as { entry: { response: { status: string; location?: string } }[] };
  expect(entry.map(({ response }) => response.status.slice(0, 3))).toEqual(['201', '201']);
  const id = entry[1]?.response.location?.replace('Record/', '') ?? '';
  const page = await (await gate.world.as('linzhiyuan')).records.record({ id });
  expect(page.title).toBe(markup);
});

test('a document of words is words, a picture is a file, and what is neither is told', async () => {
  const fifth = await gate.system('linzhiyuan', 'fifth');
  const paper = (id: string, contentType: string, bytes: Buffer): Resource => ({
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    subject: { reference: 'Patient/v' },
    date: '2026-10-02T10:00:00+08:00',
    content: [{ attachment: { contentType, title: id, data: bytes.toString('base64') } }],
  });
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  const { fates, entry } = await fifth.deliver(
    person({ id: 'v' }),
    paper('words', 'text/plain; charset=utf-8', Buffer.from('随访记录:血压平稳')),
    paper('long', 'text/plain', Buffer.from('长'.repeat(20_000))),
    paper('pdf', 'application/pdf', pdf),
    paper('program', 'application/pdf', Buffer.from('MZ not a document')),
  );
  expect(fates).toEqual(['201', '201', '201', '201', '422']);
  const doctor = await gate.world.as('linzhiyuan');
  const idAt = (place: number) => entry[place]?.response.location?.replace('Record/', '') ?? '';
  expect((await doctor.records.record({ id: idAt(1) })).body).toMatchObject({ note: '随访记录:血压平稳' });
  expect((await doctor.records.record({ id: idAt(3) })).files).toHaveLength(1);
});

test('what could not be entered is kept whole: its bytes under their digest, its place, and the original to read', async () => {
  const sixth = await gate.system('linzhiyuan', 'sixth');
  const broken = { ...person({ id: 'u' }), name: [], note: '原样保留' };
  await sixth.deliver(broken);
  await sixth.deliver(broken);
  const rows = await gate.world.db.select().from(deliveredItem).where(eq(deliveredItem.systemId, sixth.id));
  expect(rows).toMatchObject([{ key: 'Patient/u', times: 2, position: 0 }]);
  const path = `${gate.base}/exchange/items/${rows[0]?.id}`;
  expect((await fetch(path)).status).toBe(401);
  const read = await fetch(path, { headers: { cookie: await gate.cookieOf('xumeizhu') } });
  expect(JSON.parse(await read.text())).toMatchObject({ resource: { note: '原样保留' } });
  for (const username of ['linzhiyuan', 'linbaoyu'])
    expect((await fetch(path, { headers: { cookie: await gate.cookieOf(username) } })).status).toBe(404);
  const trail = await gate.world.db
    .select({ subjectId: auditEntry.subjectId })
    .from(auditEntry)
    .where(eq(auditEntry.action, 'exchange.look'));
  expect(trail).toEqual([{ subjectId: rows[0]?.id }]);
});

test('machines are told what is taken and where tokens are', async () => {
  const capability = (await (await fetch(`${gate.base}/fhir/metadata`)).json()) as { fhirVersion: string };
  expect(capability.fhirVersion).toBe('4.0.1');
  const server = (await (await fetch(`${gate.base}/.well-known/oauth-authorization-server`)).json()) as {
    token_endpoint: string;
  };
  expect(server.token_endpoint).toMatch(/\/oauth\/token$/);
});
