import { expect, test } from 'vitest';
import { readHeader } from './header.ts';

const text = (value: string) => Array.from(value, letter => letter.charCodeAt(0));
const even = (bytes: number[]) => (bytes.length % 2 === 0 ? bytes : [...bytes, 0x20]);
const two = (value: number) => [value & 0xff, value >> 8];

function element(tag: [number, number], vr: string, value: number[]): number[] {
  const bytes = even(value);
  const long = vr === 'OW' || vr === 'OB';
  const length = long ? [0, 0, ...two(bytes.length), 0, 0] : two(bytes.length);
  return [...two(tag[0]), ...two(tag[1]), ...text(vr), ...length, ...bytes];
}

function part10(elements: number[][]): Uint8Array<ArrayBuffer> {
  const syntax = element([0x0002, 0x0010], 'UI', [...text('1.2.840.10008.1.2.1'), 0]);
  const length = element([0x0002, 0x0000], 'UL', [...two(syntax.length), 0, 0]);
  const preamble = Array.from({ length: 128 }, () => 0);
  return Uint8Array.from([...preamble, ...text('DICM'), ...length, ...syntax, ...elements.flat()]);
}

const head = [
  element([0x0008, 0x0005], 'CS', text('GB18030')),
  element([0x0008, 0x0020], 'DA', text('20261122')),
  element([0x0008, 0x0060], 'CS', text('CT')),
  element([0x0008, 0x0080], 'LO', [0xd5, 0xc5]),
  element([0x0010, 0x0010], 'PN', [0xd5, 0xc5, 0x5e, 0xd0, 0xa1, 0xb6, 0xab]),
  element([0x0010, 0x1010], 'AS', text('063Y')),
  element([0x0020, 0x0013], 'IS', text('7')),
  element([0x0020, 0x0032], 'DS', text('-125\\-120\\14.5')),
  element([0x0020, 0x0037], 'DS', text('1\\0\\0\\0\\1\\0')),
];
const pixels = element([0x7fe0, 0x0010], 'OW', [1, 2, 3, 4]);

test('patient, study and place of a slice are read in the character set of the file', async () => {
  expect(await readHeader(part10([...head, pixels]))).toMatchObject({
    patient: '张小东',
    institution: '张',
    age: '63Y',
    studyDate: '2026-11-22',
    modality: 'CT',
    instance: 7,
    depth: 14.5,
    frames: 1,
  });
});

test('a file without a picture counts no frames', async () => {
  expect((await readHeader(part10(head))).frames).toBe(0);
});

test('a file that ends too early is refused', async () => {
  const whole = part10([...head, pixels]);
  await expect(readHeader(whole.slice(0, whole.length - 3))).rejects.toBeDefined();
  await expect(readHeader(whole.slice(0, 90))).rejects.toBeDefined();
});
