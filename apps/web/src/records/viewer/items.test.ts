import { expect, test } from 'vitest';
import { itemsOf, sizeText } from './items.ts';
import type { FileKind } from './items.ts';

const file = (id: string, kind: FileKind) => ({ id, kind, name: `${id}.x`, url: `/files/${id}`, size: 10 });

test('the DICOM files are opened together in the place of the first, other files alone', () => {
  const items = itemsOf([file('a', 'pdf'), file('b', 'dicom'), file('c', 'image'), file('d', 'dicom')]);
  expect(items.map(item => [item.id, item.files.map(each => each.id)])).toEqual([
    ['a', ['a']],
    ['b', ['b', 'd']],
    ['c', ['c']],
  ]);
});

test('sizes are written in the unit that fits', () => {
  expect([12, 526_228, 1_702_398, 52_000_000].map(sizeText)).toEqual(['12 B', '526 kB', '1.7 MB', '52 MB']);
});
