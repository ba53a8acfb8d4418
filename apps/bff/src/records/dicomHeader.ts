import { open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import dicomParser from 'dicom-parser';
import type { DataSet } from 'dicom-parser';
import { dicomPersonName, dicomText } from './dicomText.ts';

/** What groups and orders the images of a study, and whom they say they show. */
export type DicomHeader = Record<string, string | number> & { studyUid: string; seriesUid: string };

export type HeaderIssue = 'dicom_index' | 'dicom_damaged';

const HEADER_BYTES = 4 * 1024 * 1024;
const INFLATED_BYTES = 32 * 1024 * 1024;
const MEDIA_STORAGE_DIRECTORY = '1.2.840.10008.1.3.10';

/** Deflated files are inflated by us, so that a small file cannot grow without limit. */
function inflate(bytes: Uint8Array, position: number): Uint8Array {
  const inflated = inflateRawSync(bytes.subarray(position), { maxOutputLength: INFLATED_BYTES });
  return Buffer.concat([bytes.subarray(0, position), inflated]);
}

/** A header may be cut off by our own limit or by a fault behind the tags we need: then what was read counts. */
function parse(bytes: Uint8Array): DataSet | null {
  try {
    return dicomParser.parseDicom(bytes, { untilTag: 'x7fe00010', inflater: inflate });
  } catch (error) {
    const partial = error && typeof error === 'object' && 'dataSet' in error ? error.dataSet : null;
    return partial as DataSet | null;
  }
}

async function start(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(Math.min(size, HEADER_BYTES));
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const tags = {
  studyUid: 'x0020000d',
  seriesUid: 'x0020000e',
  sopUid: 'x00080018',
  modality: 'x00080060',
  studyDate: 'x00080020',
  studyTime: 'x00080030',
  studyDescription: 'x00081030',
  seriesDescription: 'x0008103e',
  bodyPart: 'x00180015',
} as const;

function bytesOf(data: DataSet, tag: string): Uint8Array {
  const element = data.elements[tag];
  if (!element || element.length <= 0) return new Uint8Array();
  return data.byteArray.subarray(element.dataOffset, element.dataOffset + Math.min(element.length, 1024));
}

function readHeader(data: DataSet): DicomHeader {
  const charset = dicomText(bytesOf(data, 'x00080005'), '');
  const header: DicomHeader = { studyUid: '', seriesUid: '' };
  for (const [name, tag] of Object.entries(tags)) {
    const value = dicomText(bytesOf(data, tag), charset);
    if (value) header[name] = value;
  }
  const patientName = dicomPersonName(bytesOf(data, 'x00100010'), charset);
  if (patientName) header['patientName'] = patientName;
  for (const [name, tag] of [
    ['instance', 'x00200013'],
    ['series', 'x00200011'],
    ['frames', 'x00280008'],
  ] as const) {
    const value = data.intString(tag);
    if (value !== undefined && Number.isSafeInteger(value)) header[name] = value;
  }
  return header;
}

/** Reads the header of a DICOM file, or tells why it is of no use to anybody. */
export async function dicomHeader(path: string): Promise<DicomHeader | HeaderIssue> {
  const data = parse(await start(path));
  if (!data) return 'dicom_damaged';
  try {
    if (dicomText(bytesOf(data, 'x00020002'), '') === MEDIA_STORAGE_DIRECTORY) return 'dicom_index';
    const header = readHeader(data);
    return header.studyUid && header.seriesUid ? header : 'dicom_damaged';
  } catch {
    return 'dicom_damaged';
  }
}
