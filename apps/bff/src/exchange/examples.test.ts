import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readableTypes, unreadReasons } from '@lianzhen/shared/exchange';
import { record } from '../records/table.ts';
import { deliveredItem } from './table.ts';
import { openGate } from './testing.ts';
import type { Gate, Resource } from './testing.ts';

const folder = dirname(createRequire(import.meta.url).resolve('hl7.fhir.r4.examples/package.json'));

/** Every published example of a kind that is read, each named once. */
function examples(): Resource[] {
  return readdirSync(folder)
    .filter(name => readableTypes.some(type => name.startsWith(`${type}-`)) && name.endsWith('.json'))
    .sort()
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Resource)
    .filter(({ resourceType }) => readableTypes.includes(resourceType));
}

let gate: Gate;

beforeAll(async () => {
  gate = await openGate();
});

afterAll(() => gate.end());

test('every published example of the kinds that are read becomes an entry or has a reason', async () => {
  const system = await gate.system('linzhiyuan', 'examples');
  const sent = examples();
  expect(sent.length).toBeGreaterThan(100);
  const { status, entry } = await system.deliver(...sent);
  expect(status).toBe(200);
  expect(entry).toHaveLength(sent.length);
  const taken = entry.filter(({ response }) => response.status.startsWith('20'));
  const told = entry.filter(({ response }) => response.status.startsWith('422'));
  expect({ sent: sent.length, taken: taken.length, told: told.length }).toEqual({
    sent: 166,
    taken: 72,
    told: 94,
  });
  for (const { response } of told) {
    const said = response.outcome?.issue[0]?.details.text.split(':')[0] ?? '';
    expect(unreadReasons).toContain(said);
    expect(said).not.toBe('not_written');
  }
  const again = await system.deliver(...sent);
  expect(again.fates.filter(fate => fate === '201')).toEqual([]);
  const entered = await gate.world.db
    .select({ id: record.id })
    .from(record)
    .where(eq(record.sourceSystem, system.clientId));
  expect(entered).toHaveLength(36);
  const kept = await gate.world.db
    .select({ key: deliveredItem.key })
    .from(deliveredItem)
    .where(eq(deliveredItem.systemId, system.id));
  expect(new Set(kept.map(({ key }) => key)).size).toBe(
    new Set(
      entry.flatMap(({ response }, place) =>
        response.status.startsWith('422') ? [`${sent[place]?.resourceType}/${sent[place]?.id}`] : [],
      ),
    ).size,
  );
});
