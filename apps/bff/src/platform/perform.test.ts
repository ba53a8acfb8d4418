import { randomUUID } from 'node:crypto';
import { TRPCError } from '@trpc/server';
import { eq, sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { institution } from '../directory/table.ts';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { command, createCaller, reveal, router } from './trpc.ts';
import { auditEntry, idempotencyKey, outbox } from './table.ts';
import type { Act } from './context.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const name = z.object({ name: z.string() });

async function rename(act: Act, input: { name: string }) {
  await act.db
    .update(institution)
    .set({ alias: input.name })
    .where(eq(institution.kind, 'platform_operator'));
  return { renamed: input.name };
}

async function endConnection(pid: number): Promise<void> {
  const owner = new Client({ connectionString: world.url });
  await owner.connect();
  await owner.query('select pg_terminate_backend($1, 5000)', [pid]);
  await owner.end();
}

const trial = router({
  silent: command(['administrator'], name, rename),
  marked: command(['administrator'], name, async (act, input) => {
    act.trail({ action: 'trial.rename', subject: 'institution' });
    act.publish({ room: 'trial', name: 'renamed', to: { institutionIds: [act.actor.institutionId] } });
    return rename(act, input);
  }),
  counted: command(['administrator'], name, async (act, input) => {
    act.trail({ action: `trial.${input.name}`, subject: 'institution' });
    await act.db.execute(sql`select pg_sleep(0.05)`);
    return { token: randomUUID() };
  }),
  fault: command(['administrator'], name, async () => {
    throw new Error('password=secret in the inside');
  }),
  cut: command(['administrator'], name, async act => {
    const { rows } = await act.db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await endConnection(rows[0]?.pid ?? 0);
    await act.db.execute(sql`select 1`);
  }),
  look: reveal(['administrator'], z.void(), async act => {
    act.trail({ action: 'trial.look', subject: 'patient' });
    return 'seen';
  }),
});
const callerOf = createCaller(trial);

async function administrator(key?: string) {
  return callerOf(world.contextFor(await world.actorOf('tuzhibin'), key));
}

async function alias(): Promise<string | undefined> {
  const [row] = await world.db
    .select({ alias: institution.alias })
    .from(institution)
    .where(eq(institution.kind, 'platform_operator'));
  return row?.alias;
}

const trails = (action: string) => world.db.select().from(auditEntry).where(eq(auditEntry.action, action));

test('a command that leaves no trail is not committed', async () => {
  const before = await alias();
  await expect((await administrator()).silent({ name: 'untraced' })).rejects.toThrow('internal error');
  expect(await alias()).toBe(before);
});

test('a command commits its change, its audit row and its event together', async () => {
  await (await administrator()).marked({ name: 'traced' });
  expect(await alias()).toBe('traced');
  const [row] = await trails('trial.rename');
  const actor = await world.actorOf('tuzhibin');
  expect(row).toMatchObject({
    postId: actor.postId,
    institutionId: actor.institutionId,
    address: '127.0.0.1',
  });
  expect(await world.db.select().from(outbox).where(eq(outbox.room, 'trial'))).toHaveLength(1);
});

test('a retried command acts once and gets the same answer', async () => {
  const key = randomUUID();
  const first = await (await administrator(key)).counted({ name: 'retried' });
  const second = await (await administrator(key)).counted({ name: 'retried' });
  expect(second).toEqual(first);
  expect(await trails('trial.retried')).toHaveLength(1);
});

test('the same command sent eight times at once acts once and everyone gets the same answer', async () => {
  const key = randomUUID();
  const caller = await administrator(key);
  const answers = await Promise.all(Array.from({ length: 8 }, () => caller.counted({ name: 'at_once' })));
  expect(new Set(answers.map(answer => answer.token)).size).toBe(1);
  expect(await trails('trial.at_once')).toHaveLength(1);
});

test('a key that comes back with another input is refused, and so is a command without a key', async () => {
  const key = randomUUID();
  await (await administrator(key)).counted({ name: 'one' });
  await expect((await administrator(key)).counted({ name: 'two' })).rejects.toMatchObject({
    code: 'CONFLICT',
    cause: { reason: 'key_reused' },
  });
  const keyless = { ...world.contextFor(await world.actorOf('tuzhibin')), idempotencyKey: null };
  await expect(callerOf(keyless).counted({ name: 'three' })).rejects.toMatchObject({
    cause: { reason: 'key_missing' },
  });
  expect(await trails('trial.three')).toHaveLength(0);
});

test('a refused command leaves neither its change nor its key', async () => {
  const key = randomUUID();
  await expect((await administrator(key)).silent({ name: 'refused' })).rejects.toThrow(TRPCError);
  expect(await world.db.select().from(idempotencyKey).where(eq(idempotencyKey.key, key))).toEqual([]);
});

test('a fault from inside says nothing of the inside', async () => {
  const fault = (await administrator()).fault({ name: 'x' });
  await expect(fault).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR', message: 'internal error' });
});

test('a connection lost in the middle of a command fails that command and nothing else', async () => {
  await expect((await administrator()).cut({ name: 'x' })).rejects.toThrow('internal error');
  await (await administrator()).counted({ name: 'after_the_loss' });
  expect(await trails('trial.after_the_loss')).toHaveLength(1);
});

test('a look at a patient leaves a row', async () => {
  await (await administrator()).look();
  expect(await trails('trial.look')).toHaveLength(1);
});

test('the trail cannot be changed or removed, neither by the application nor by the owner of the database', async () => {
  for (const statement of [
    `update audit_entry set action = 'x'`,
    'delete from audit_entry',
    'truncate audit_entry',
  ]) {
    await expect(world.pool.query(statement)).rejects.toThrow('permission denied');
    const owner = new Client({ connectionString: world.url });
    await owner.connect();
    await expect(owner.query(statement)).rejects.toThrow('append-only');
    await owner.end();
  }
});
