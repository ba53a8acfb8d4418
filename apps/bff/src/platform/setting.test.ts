import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { setting } from '@lianzhen/shared/kernel';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { inTransaction } from './perform.ts';
import { changeSetting, readSetting, standingOf } from './setting.ts';
import type { SettingChange } from './setting.ts';
import { auditEntry, settingVersion } from './table.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

let count = 0;
/** A setting that nobody else uses. */
function trial() {
  count += 1;
  return setting<number>({
    name: `trial.number_${count}`,
    scope: 'institution',
    schema: z.number().min(0).max(10),
    fallback: 1,
  });
}

async function decide(definition: ReturnType<typeof trial>, change: Partial<SettingChange<number>>) {
  const actor = await world.actorOf('tuzhibin');
  return inTransaction(world.contextFor(actor), actor, 'setting test', act =>
    changeSetting(act, definition, { value: 2, version: 0, note: '试', ...change }),
  );
}

/** A row as a former law let it in. */
async function storeRaw(name: string, institutionId: string | null, version: number, value: unknown) {
  const { practitionerId } = await world.actorOf('tuzhibin');
  await world.db.insert(settingVersion).values({
    id: v7(),
    name,
    institutionId,
    version,
    value,
    note: '旧',
    at: world.now(),
    byPractitionerId: practitionerId,
  });
}

test('an institution goes by its own value, else by the region’s, else by what was shipped', async () => {
  const definition = trial();
  const { institutionId } = await world.actorOf('zhangjing');
  expect(await readSetting(world, definition, institutionId)).toBe(1);
  await decide(definition, { value: 2 });
  expect(await readSetting(world, definition, institutionId)).toBe(2);
  await decide(definition, { value: 3, institutionId });
  expect(await readSetting(world, definition, institutionId)).toBe(3);
  expect(await readSetting(world, definition)).toBe(2);
  await decide(definition, { value: null, version: 1, institutionId });
  expect(await standingOf(world, definition, institutionId)).toMatchObject({
    value: 2,
    source: 'region',
    version: 2,
    broken: [],
  });
});

test('two who decide at once: one decision stands, the other is told, and the history has no gap', async () => {
  const definition = trial();
  const fates = await Promise.allSettled(
    Array.from({ length: 8 }, (_, at) => decide(definition, { value: at + 2 })),
  );
  const refused = fates.flatMap(fate => (fate.status === 'rejected' ? [(fate.reason as Error).message] : []));
  expect(refused).toEqual(Array.from({ length: 7 }, () => 'conflict: setting_changed'));
  expect((await standingOf(world, definition)).version).toBe(1);
});

test('the database holds one value for one version, also where no institution is named', async () => {
  const definition = trial();
  await decide(definition, { value: 2 });
  await expect(storeRaw(definition.name, null, 1, 3)).rejects.toMatchObject({ cause: { code: '23505' } });
});

test('a stored value that today’s law forbids is passed over and named, and can be replaced', async () => {
  const definition = trial();
  const { institutionId } = await world.actorOf('zhangjing');
  await decide(definition, { value: 2 });
  await storeRaw(definition.name, institutionId, 1, 'ten');
  expect(await standingOf(world, definition, institutionId)).toEqual({
    value: 2,
    source: 'region',
    version: 1,
    broken: [{ institutionId, version: 1 }],
  });
  await storeRaw(definition.name, null, 2, 11);
  expect(await readSetting(world, definition, institutionId)).toBe(1);
  await decide(definition, { value: 4, version: 1, institutionId });
  expect(await readSetting(world, definition, institutionId)).toBe(4);
});

test('a decision leaves in the trail what stood and what stands', async () => {
  const definition = trial();
  await decide(definition, { value: 5, note: '因为' });
  const rows = await world.db.select().from(auditEntry);
  const row = rows.find(({ detail }) => detail?.['name'] === definition.name);
  expect(row).toMatchObject({
    action: 'configuration.change',
    detail: { version: 1, note: '因为', changed: [{ path: '', before: 1, after: 5 }] },
  });
});

const reader = `
  import { createInterface } from 'node:readline';
  const { openDatabase } = await import(process.argv[1] + '/platform/db.ts');
  const { readSetting } = await import(process.argv[1] + '/platform/setting.ts');
  const { clockSetting } = await import('@lianzhen/shared/referral');
  const { db, pool } = openDatabase(process.argv[2], 1);
  for await (const line of createInterface({ input: process.stdin })) {
    const { claimMinutes } = await readSetting({ db }, clockSetting);
    console.log(claimMinutes);
  }
  await pool.end();
`;

test('another process that has read a setting before sees the change with its next read', async () => {
  const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
  const child = spawn(process.execPath, ['--input-type=module', '-e', reader, root, world.url], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => {
    child.stdin.write('read\n');
    return (await lines.next()).value as string;
  };
  expect(await read()).toBe('15');
  const administrator = await world.as('tuzhibin');
  const { value } = await administrator.configuration.setting({ name: 'referral.clocks' });
  await administrator.configuration.change({
    name: 'referral.clocks',
    value: { ...(value as never as { limits: never }), claimMinutes: 25 },
    version: 0,
    note: '延长认领',
  });
  expect(await read()).toBe('25');
  child.stdin.end();
  await once(child, 'exit');
});
