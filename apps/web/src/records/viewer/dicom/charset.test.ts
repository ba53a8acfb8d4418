import { expect, test } from 'vitest';
import { decodeText, personName } from './charset.ts';

const hex = (text: string) =>
  Uint8Array.from(text.match(/[0-9a-f]{2}/g) ?? [], pair => Number.parseInt(pair, 16));
const ascii = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]));

const zhangGb2312 = hex('d5c5');
const xiaodongGb2312 = hex('d0a1b6ab');
const escape = join(hex('1b'), ascii('$)A'));

test('a name in ISO 2022 IR 58 is read through its escape sequences', () => {
  const bytes = join(ascii('Zhang^XiaoDong='), escape, zhangGb2312, ascii('^'), escape, xiaodongGb2312);
  const text = decodeText(bytes, '\\ISO 2022 IR 58');
  expect(text).toBe('Zhang^XiaoDong=张^小东');
  expect(personName(text)).toBe('张小东');
});

test('a name in GB18030 is read, four-byte characters too', () => {
  expect(decodeText(join(zhangGb2312, ascii('^'), xiaodongGb2312, ascii(' ')), 'GB18030')).toBe('张^小东');
  expect(decodeText(hex('8139ee39'), 'GB18030')).toBe('㐀');
});

test('UTF-8 is read where it is declared', () => {
  expect(decodeText(new TextEncoder().encode('王^小明'), 'ISO_IR 192')).toBe('王^小明');
});

test('Chinese is recognised in files that declare nothing', () => {
  expect(decodeText(join(zhangGb2312, xiaodongGb2312), '')).toBe('张小东');
  expect(decodeText(new TextEncoder().encode('漳州市医院'), '')).toBe('漳州市医院');
});

test('Chinese is recognised in files that wrongly declare Latin-1', () => {
  expect(decodeText(join(zhangGb2312, ascii('^'), xiaodongGb2312), 'ISO_IR 100')).toBe('张^小东');
});

test('real Latin-1 stays Latin-1', () => {
  expect(decodeText(hex('4dfc6c6c6572'), 'ISO_IR 100')).toBe('Müller');
  expect(decodeText(hex('4772f6df65'), 'ISO_IR 100')).toBe('Größe');
});

test('padding at the end is not part of a value', () => {
  expect(decodeText(hex('414200'), 'ISO_IR 100')).toBe('AB');
});

test('a name without ideographs is written in letters with spaces', () => {
  expect(personName('CompressedSamples^CT1')).toBe('CompressedSamples CT1');
  expect(personName('Wang^XiaoDong=王^小东=')).toBe('王小东');
  expect(personName('')).toBe('');
});
