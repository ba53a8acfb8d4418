import { parseDicom, readPart10Header } from 'dicom-parser';
import type { DataSet } from 'dicom-parser';
import { decodeText, personName } from './charset.ts';
import { depthOf } from './order.ts';
import type { Place } from './order.ts';

/** What the viewer shows and sorts by; texts already decoded, dates as `2026-11-24`. */
export type Header = Place & {
  patient: string;
  sex: string;
  age: string;
  institution: string;
  studyDate: string;
  modality: string;
  description: string;
  bodyPart: string;
  orientation: number[] | null;
  thickness: number | null;
  /** Pictures in this file; 0 when it holds none (a report, a waveform). */
  frames: number;
  /** Milliseconds from one frame to the next, `null` when the file does not say. */
  frameTime: number | null;
  lossy: boolean;
};

const DEFLATED = '1.2.840.10008.1.2.1.99';
const PIXELS = ['x7fe00010', 'x7fe00008', 'x7fe00009'];

/** Reads the header of a Part 10 file. Throws when the file is no DICOM or ends too early. */
export async function readHeader(bytes: Uint8Array): Promise<Header> {
  const set = await parse(bytes);
  const declared = set.string('x00080005') ?? '';
  const text = (tag: string) => decode(set, tag, declared);
  const orientation = numbers(set, 'x00200037') ?? nested(set, 'x00209116', 'x00200037');
  const position = numbers(set, 'x00200032') ?? nested(set, 'x00209113', 'x00200032');
  return {
    series: set.string('x0020000e') ?? '',
    instance: numbers(set, 'x00200013')?.[0] ?? null,
    depth: depthOf(position, orientation),
    patient: personName(text('x00100010')),
    sex: set.string('x00100040') ?? '',
    age: (set.string('x00101010') ?? '').replace(/^0+(?=\d)/, ''),
    institution: text('x00080080'),
    studyDate: day(set.string('x00080020') ?? ''),
    modality: (set.string('x00080060') ?? '').toUpperCase(),
    description: text('x0008103e') || text('x00081030'),
    bodyPart: text('x00180015'),
    orientation,
    thickness: numbers(set, 'x00180050')?.[0] ?? null,
    frames: PIXELS.some(tag => set.elements[tag]) ? Math.max(1, numbers(set, 'x00280008')?.[0] ?? 1) : 0,
    frameTime: frameTime(set),
    lossy: set.string('x00282110') === '01',
  };
}

async function parse(bytes: Uint8Array): Promise<DataSet> {
  const meta = readPart10Header(bytes);
  if (meta.string('x00020010') !== DEFLATED) return parseDicom(bytes);
  const start = 132 + 12 + (meta.uint32('x00020000') ?? 0);
  const rest = bytes.slice(start);
  const inflated = await inflate(rest);
  const whole = new Uint8Array(await new Blob([bytes.slice(0, start), inflated]).arrayBuffer());
  return parseDicom(bytes, { inflater: () => whole });
}

/** Inflates; what writers leave behind the stream (a byte of padding, a gzip trailer) is cut off first. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  for (const trailer of [0, 1, 8, 9]) {
    const body = new Blob([bytes.subarray(0, bytes.length - trailer)]);
    const stream = body.stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const inflated = await new Response(stream).arrayBuffer().catch(() => null);
    if (inflated) return inflated;
  }
  throw new Error('broken deflate stream');
}

function decode(set: DataSet, tag: string, declared: string): string {
  const element = set.elements[tag];
  if (!element) return '';
  return decodeText(set.byteArray.slice(element.dataOffset, element.dataOffset + element.length), declared);
}

function numbers(set: DataSet, tag: string): number[] | null {
  const values = (set.string(tag) ?? '').split('\\').map(Number.parseFloat);
  return values.every(Number.isFinite) ? values : null;
}

/** Enhanced objects keep geometry in a functional group that all frames share. */
function nested(set: DataSet, sequence: string, tag: string): number[] | null {
  const shared = set.elements['x52009229']?.items?.[0]?.dataSet;
  const first = set.elements['x52009230']?.items?.[0]?.dataSet;
  for (const group of [shared, first]) {
    const inner = group?.elements[sequence]?.items?.[0]?.dataSet;
    const found = inner && numbers(inner, tag);
    if (found) return found;
  }
  return null;
}

function frameTime(set: DataSet): number | null {
  const time = numbers(set, 'x00181063')?.[0];
  if (time && time > 0) return time;
  const rate = numbers(set, 'x00180040')?.[0] ?? numbers(set, 'x00082144')?.[0];
  return rate && rate > 0 ? 1000 / rate : null;
}

function day(value: string): string {
  return /^\d{8}$/.test(value) ? `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}` : value;
}
