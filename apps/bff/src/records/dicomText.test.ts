import { expect, test } from 'vitest';
import { dicomPersonName, dicomText } from './dicomText.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap(part => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

const wangXiaoMing = [0xcd, 0xf5, 0x5e, 0xd0, 0xa1, 0xc3, 0xf7];

test('a Chinese name is read in every set that devices write', () => {
  const utf8 = Uint8Array.from(Buffer.from('Wang^XiaoMing=王^小明'));
  expect(dicomPersonName(utf8, 'ISO_IR 192')).toBe('王小明');
  expect(dicomPersonName(bytes('Wang^XiaoMing=', wangXiaoMing), 'GB18030')).toBe('王小明');
  expect(dicomPersonName(bytes('Wang^XiaoMing=', wangXiaoMing), 'GBK')).toBe('王小明');
  expect(
    dicomPersonName(
      bytes('Zhang^XiaoDong=', '\u001b$)A', [0xd5, 0xc5], '^', '\u001b$)A', [0xd0, 0xa1, 0xb6, 0xab], '='),
      '\\ISO 2022 IR 58',
    ),
  ).toBe('张小东');
});

test('a device that does not name its set is still read', () => {
  expect(dicomPersonName(bytes(wangXiaoMing), '')).toBe('王小明');
  expect(dicomPersonName(Uint8Array.from(Buffer.from('王^小明')), 'ISO_IR 999')).toBe('王小明');
});

test('Western, Korean and Japanese texts are read, parts apart', () => {
  expect(dicomPersonName(bytes('M', [0xfc], 'ller^Anna'), 'ISO_IR 100')).toBe('Müller Anna');
  expect(dicomText(bytes('\u001b$)C', [0xb1, 0xe8]), '\\ISO 2022 IR 149')).toBe('김');
  expect(dicomText(bytes('\u001b$B', [0x3b, 0x33], '\u001b(B'), '\\ISO 2022 IR 87')).toBe('山');
});

test('no text carries control or direction characters, grows too long, or fails to be read', () => {
  expect(dicomText(bytes('A\u0000\r\nB\u001b'), '')).toBe('AB');
  expect(dicomText(Uint8Array.from(Buffer.from('胸\u202e部')), 'ISO_IR 192')).toBe('胸部');
  expect(dicomText(bytes('x'.repeat(5000)), '').length).toBe(120);
  expect(dicomText(bytes([0xff, 0xfe, 0x1b, 0x80]), 'GB18030')).toBeTypeOf('string');
});
