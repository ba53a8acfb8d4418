import { afterAll, beforeAll, expect, test } from 'vitest';
import { duties } from '@lianzhen/shared/kernel';
import type { Duty } from '@lianzhen/shared/kernel';
import type { Actor } from './platform/index.ts';
import type { Rule } from './platform/trpc.ts';
import { createCaller } from './platform/trpc.ts';
import { appRouter } from './router.ts';
import { createWorld } from './testing/world.ts';
import type { World } from './testing/world.ts';

const callerOf = createCaller(appRouter);
type Procedure = { _def: { meta?: Rule; type: string } };
// oxlint-disable-next-line no-underscore-dangle -- the only place where tRPC keeps what was declared
const definition = <Defined>(one: { _def: Defined }): Defined => one._def;
const { procedures } = definition(appRouter) as unknown as { procedures: Record<string, Procedure> };
const ruleOf = (name: string): Rule | undefined => procedures[name] && definition(procedures[name]).meta;
const names = Object.keys(procedures).sort();

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const impossible = { impossible: true };

/** What becomes of a call with an input that no procedure accepts. */
async function fate(name: string, actor: Actor | null): Promise<'open' | 'signed out' | 'refused'> {
  const caller = callerOf(world.contextFor(actor)) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const [room = '', verb = ''] = name.split('.');
  try {
    await caller[room]?.[verb]?.(impossible);
    return 'open';
  } catch (error) {
    const { code, cause } = error as { code: string; cause?: { reason?: string } };
    if (code === 'UNAUTHORIZED') return 'signed out';
    return code === 'FORBIDDEN' && cause?.reason === 'duty' ? 'refused' : 'open';
  }
}

const ruled = (rule: Rule, duty: Duty): boolean =>
  rule.by === 'anyone' || rule.by === 'session' || rule.by === 'signed_in' || rule.by.includes(duty);

test('every procedure declares who may call it', () => {
  expect(names.filter(name => ruleOf(name) === undefined)).toEqual([]);
});

test('the matrix of procedures and duties is what was agreed', async () => {
  const lines = names.map(name => {
    const rule = ruleOf(name);
    const who = typeof rule?.by === 'string' ? rule.by : (rule?.by.join(' ') ?? 'undeclared');
    const asked = rule?.confirmed ? ` · confirmed to ${rule.confirmed}` : '';
    return `${rule?.kind ?? '?'} ${name}: ${who}${asked}`;
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('matrix.txt');
});

test('each duty is let in and kept out exactly as declared', async () => {
  const someone = await world.actorOf('linzhiyuan');
  const faults: string[] = [];
  for (const name of names) {
    const rule = ruleOf(name);
    for (const duty of duties) {
      const expected = rule && ruled(rule, duty) ? 'open' : 'refused';
      const seen = await fate(name, { ...someone, duty });
      if (seen !== expected) faults.push(`${name} as ${duty}: ${seen}, declared ${expected}`);
    }
  }
  expect(faults).toEqual([]);
});

test('without a session everything is closed but the few doors before sign-in', async () => {
  const open: string[] = [];
  for (const name of names) if ((await fate(name, null)) !== 'signed out') open.push(name);
  expect(open).toEqual([
    'identity.actAs',
    'identity.askPasskey',
    'identity.demoAccounts',
    'identity.found',
    'identity.foundable',
    'identity.me',
    'identity.provider',
    'identity.signIn',
    'identity.signOut',
    'identity.usePasskey',
  ]);
});

test('viewers reach no clinical procedure, administrators none but planning and the lists of codes', () => {
  const clinical = names.filter(name => /^(patient|records|booking|referral|rehab)\./.test(name));
  const reaches = (duty: Duty) =>
    clinical.filter(name => {
      const rule = ruleOf(name);
      return rule && ruled(rule, duty);
    });
  expect(reaches('viewer')).toEqual([]);
  expect(reaches('administrator')).toEqual([
    'booking.planSession',
    'records.checkCodes',
    'records.codes',
    'records.importCodes',
    'records.lists',
  ]);
});
