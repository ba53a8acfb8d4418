import type { Import } from './imports.ts';

/** Rooms in the order in which they may know each other: each may import those before it. */
export const rooms = [
  'directory',
  'identity',
  'audit',
  'patient',
  'records',
  'exchange',
  'booking',
  'referral',
  'rehab',
  'dashboard',
  'handover',
  'configuration',
  'practice',
] as const;

const common = ['kernel', 'platform', 'kit'];
const composition: Record<Floor, string[]> = {
  shared: [],
  bff: ['main', 'server', 'request', 'router', 'jobs', 'demo', 'testing'],
  web: ['main', 'router', 'home'],
};

type Floor = 'shared' | 'bff' | 'web';
type Place = { floor: Floor; room: string; file: string };

const floors: [prefix: string, floor: Floor][] = [
  ['packages/shared/src/', 'shared'],
  ['apps/bff/src/', 'bff'],
  ['apps/web/src/', 'web'],
];

/** The floor and the room of a path; `null` for a package from outside. */
export function placeOf(path: string): Place | null {
  for (const [prefix, floor] of floors) {
    if (!path.startsWith(prefix)) continue;
    const [first = '', ...rest] = path.slice(prefix.length).split('/');
    return { floor, room: first.replace(/(\.test)?\.tsx?$/, ''), file: rest.join('/') };
  }
  return null;
}

const doors: Record<Floor, string[]> = {
  shared: ['index.ts'],
  bff: ['index.ts', 'table.ts'],
  web: ['index.ts', 'index.tsx'],
};

const isRoom = (name: string): boolean => (rooms as readonly string[]).includes(name);
const rank = (name: string): number => (rooms as readonly string[]).indexOf(name);
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** Floors point down only; the web takes nothing but the type of the router from the bff. */
export function floorFault({ from, to, typeOnly }: Import): string | null {
  const a = placeOf(from);
  const b = placeOf(to);
  if (!a) return null;
  if (a.floor === 'shared' && !b)
    return to === 'zod' || isTest(from) ? null : `${from} imports ${to}: floor 0 knows only zod`;
  if (!b || a.floor === b.floor || b.floor === 'shared') return null;
  if (a.floor === 'web' && to === 'apps/bff/src/router.ts' && typeOnly) return null;
  return `${from} imports ${to}: floors point down only`;
}

/** Another room is entered by its door. */
export function doorFault({ from, to }: Import): string | null {
  const a = placeOf(from);
  const b = placeOf(to);
  if (!a || !b || a.room === b.room || !isRoom(b.room)) return null;
  return doors[b.floor].includes(b.file) ? null : `${from} imports ${to}: not a door of ${b.room}`;
}

/** A room knows only the rooms before it; common rooms know none. */
export function orderFault({ from, to }: Import): string | null {
  const a = placeOf(from);
  const b = placeOf(to);
  if (!a || !b || a.room === b.room || !isRoom(b.room)) return null;
  if (isRoom(a.room))
    return isTest(from) || rank(b.room) < rank(a.room)
      ? null
      : `${from} imports ${to}: ${b.room} comes later`;
  if (isTest(from)) return null;
  if (common.includes(a.room)) return `${from} imports ${to}: a common room knows no room`;
  return composition[a.floor].includes(a.room) ? null : `${from} is in no room and imports ${to}`;
}

/** Every folder of a floor is a room, a common room, or composition. */
export function strangerFault(path: string): string | null {
  const place = placeOf(path);
  if (!place) return null;
  if (isTest(path) && place.file === '') return null;
  const known = [...rooms, ...common, ...composition[place.floor]];
  return known.includes(place.room) ? null : `${path}: ${place.room} is no room of the house`;
}

const write = /\.(?:insert|update|delete)\(\s*(\w+)\s*\)/g;
const importedTable = /import\s*\{([^}]*)\}\s*from\s*'\.\.\/(\w+)\/table\.ts'/g;

/** Only a room writes its own tables. */
export function ownershipFaults(path: string, source: string): string[] {
  const place = placeOf(path);
  if (place?.floor !== 'bff' || isTest(path)) return [];
  const foreign = new Map<string, string>();
  for (const [, names = '', room = ''] of source.matchAll(importedTable))
    for (const name of names.split(','))
      if (room !== place.room) foreign.set(name.trim().split(' as ').at(-1)?.trim() ?? '', room);
  return [...source.matchAll(write)].flatMap(([, table = '']) =>
    foreign.has(table) ? [`${path} writes ${table}, which belongs to ${foreign.get(table)}`] : [],
  );
}
