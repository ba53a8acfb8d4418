import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importsIn, importsOf, sourcesBelow } from './imports.ts';
import type { Import } from './imports.ts';
import { doorFault, floorFault, orderFault, ownershipFaults, rooms, strangerFault } from './law.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['packages/shared/src', 'apps/bff/src', 'apps/web/src'].flatMap(f => sourcesBelow(root, f));
const imports = importsOf(root, files);

const faultsOf = (rule: (one: Import) => string | null): string[] => imports.flatMap(one => rule(one) ?? []);

test('the reader of imports sees every way of importing', () => {
  const source = `
    import a from 'a';
    import { b } from "b";
    import type { C } from 'c';
    import * as d from 'd';
    import 'e';
    export { f } from 'f';
    export type { G } from 'g';
    export * from 'h';
    const i = await import('i');
    // import 'comment';
    import {
      j,
    } from 'j';`;
  expect(importsIn(source).map(one => one.target)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
    'h',
    'i',
    'j',
  ]);
  expect(
    importsIn(source)
      .filter(one => one.typeOnly)
      .map(one => one.target),
  ).toEqual(['c', 'g']);
});

test('the house is read whole', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(imports.filter(one => one.to.startsWith('packages/shared/src/')).length).toBeGreaterThan(50);
});

test('floors point down only', () => expect(faultsOf(floorFault)).toEqual([]));
test('rooms are entered by their door', () => expect(faultsOf(doorFault)).toEqual([]));
test('rooms know only the rooms before them, common rooms know none', () =>
  expect(faultsOf(orderFault)).toEqual([]));
test('every folder is a room, a common room, or composition', () =>
  expect(files.flatMap(path => strangerFault(path) ?? [])).toEqual([]));
test('only a room writes its own tables', () =>
  expect(files.flatMap(path => ownershipFaults(path, readFileSync(join(root, path), 'utf8')))).toEqual([]));

const at = (from: string, to: string, typeOnly = false): Import => ({ from, to, typeOnly });
const bff = (path: string) => `apps/bff/src/${path}`;
const web = (path: string) => `apps/web/src/${path}`;
const shared = (path: string) => `packages/shared/src/${path}`;

test.each([
  ['shared reaches up', floorFault, at(shared('referral/machine.ts'), bff('referral/table.ts'))],
  ['shared takes a package', floorFault, at(shared('kernel/time.ts'), 'dayjs')],
  ['shared reads files', floorFault, at(shared('kernel/time.ts'), 'node:fs')],
  ['the bff takes from the web', floorFault, at(bff('patient/views.ts'), web('kit/theme.ts'))],
  ['the web takes a value from the bff', floorFault, at(web('platform/trpc.ts'), bff('router.ts'))],
  [
    'the web takes a type from inside',
    floorFault,
    at(web('patient/Page.tsx'), bff('patient/views.ts'), true),
  ],
  ['a side door is used', doorFault, at(bff('referral/submit.ts'), bff('booking/hold.ts'))],
  ['a web side door is used', doorFault, at(web('referral/Page.tsx'), web('patient/Strip.tsx'))],
  ['a room knows a later one', orderFault, at(bff('patient/register.ts'), bff('referral/index.ts'))],
  ['a common room knows a room', orderFault, at(bff('platform/perform.ts'), bff('identity/table.ts'))],
  ['the kit knows a room', orderFault, at(web('kit/Frame.tsx'), web('patient/index.ts'))],
])('a broken rule is found: %s', (_name, rule, broken) => expect(rule(broken)).not.toBeNull());

test('a broken rule is found: a room writes a foreign table, a folder is no room', () => {
  const source = `import { patient } from '../patient/table.ts';\nawait act.db.update(patient).set({});`;
  expect(ownershipFaults(bff('referral/submit.ts'), source)).toHaveLength(1);
  expect(ownershipFaults(bff('patient/register.ts'), source)).toEqual([]);
  expect(strangerFault(bff('services/mail.ts'))).not.toBeNull();
});

const forbidden = [
  'services',
  'repositories',
  'controllers',
  'hooks',
  'utils',
  'helpers',
  'types',
  'constants',
];

test('no folder is named after a kind of code', () => {
  expect(files.filter(path => path.split('/').some(part => forbidden.includes(part)))).toEqual([]);
});

test('documents name only paths that exist', () => {
  const documents = ['README.md', 'ARCHITECTURE.md', 'AGENTS.md'];
  const named = documents.flatMap(document =>
    [
      ...readFileSync(join(root, document), 'utf8').matchAll(
        /`((?:apps|packages|e2e|tools|scripts)\/[\w./-]+)`/g,
      ),
    ].map(([, path = '']) => path),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter(path => !existsSync(join(root, path)))).toEqual([]);
});

test('every room of the server stands on all three floors', () => {
  const on = (floor: string) => readdirSync(join(root, floor));
  expect(rooms.filter(room => !on('apps/bff/src').includes(room))).toEqual([]);
  expect(rooms.filter(room => !on('apps/web/src').includes(room))).toEqual([]);
});
