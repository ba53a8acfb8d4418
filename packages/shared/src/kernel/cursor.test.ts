import { expect, test } from 'vitest';
import { readCursor, readDayCursor, readInstantCursor } from './index.ts';

const id = '01a20ce4-854f-7504-841d-e3c027733d6d';

test('a cursor names the last row seen; what is none, or was bent, begins at the start', () => {
  expect(readCursor(`a|b|${id}`)).toEqual({ key: 'a|b', id });
  expect(readCursor(`|${id}`)).toEqual({ key: '', id });
  for (const bent of [undefined, null, '', id, 'a|b', `${id}|`]) expect(readCursor(bent)).toBeNull();
});

test('an instant and a day in a cursor are read only when they are one', () => {
  expect(readInstantCursor(`2026-11-24T01:00:00.000Z|${id}`)).toEqual({
    at: new Date('2026-11-24T01:00:00.000Z'),
    id,
  });
  expect(readInstantCursor(`soon|${id}`)).toBeNull();
  expect(readDayCursor(`2026-11-24|${id}`)).toEqual({ day: '2026-11-24', id });
  expect(readDayCursor(`2026-02-30|${id}`)).toBeNull();
});
