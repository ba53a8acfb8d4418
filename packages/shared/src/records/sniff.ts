import type { Words } from '../kernel/index.ts';

/** The files a record may hold; the kind is told by the bytes, never by the name. */
export const fileKinds = ['pdf', 'jpeg', 'png', 'dicom', 'mp4', 'tiff', 'heic'] as const;

export type FileKind = (typeof fileKinds)[number];

export const fileKindWords: Record<FileKind, Words> = {
  pdf: { zh: 'PDF 文档', en: 'PDF document' },
  jpeg: { zh: 'JPEG 图片', en: 'JPEG picture' },
  png: { zh: 'PNG 图片', en: 'PNG picture' },
  dicom: { zh: 'DICOM 影像', en: 'DICOM image' },
  mp4: { zh: 'MP4 视频', en: 'MP4 video' },
  tiff: { zh: 'TIFF 图片', en: 'TIFF picture' },
  heic: { zh: 'HEIC 图片', en: 'HEIC picture' },
};

export const fileMedia: Record<FileKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  dicom: 'application/dicom',
  mp4: 'video/mp4',
  tiff: 'image/tiff',
  heic: 'image/heic',
};

/** Bytes from the start of a file that are enough to tell its kind. */
export const SNIFF_BYTES = 512;

const mp4Brands = ['isom', 'iso2', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'dash', 'M4V ', 'MSNV'];
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

const startings: readonly (readonly [FileKind, string])[] = [
  ['pdf', '%PDF-'],
  ['jpeg', '\u00ff\u00d8\u00ff'],
  ['png', '\u0089PNG\r\n\u001a\n'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['tiff', 'II+\0'],
  ['tiff', 'MM\0+'],
];

/** The first bytes as one character each. */
export function latin(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, SNIFF_BYTES), byte => String.fromCharCode(byte)).join('');
}

/** DICOM may begin with a TIFF header (whole slides) but not with a program or a page: those run when opened. */
function isDicom(head: string): boolean {
  return head.slice(128, 132) === 'DICM' && !/^(MZ|\u007fELF|#!|<|PK)/.test(head);
}

/** The kind of file these first bytes (at least 132, best 512) belong to, or null when it is not one we take. */
export function sniff(bytes: Uint8Array): FileKind | null {
  const head = latin(bytes);
  if (isDicom(head)) return 'dicom';
  const starting = startings.find(([, magic]) => head.startsWith(magic));
  if (starting) return starting[0];
  if (head.slice(4, 8) !== 'ftyp') return null;
  const brand = head.slice(8, 12);
  if (heicBrands.includes(brand)) return 'heic';
  return mp4Brands.includes(brand) ? 'mp4' : null;
}
