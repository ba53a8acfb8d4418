import type { Words } from '../kernel/index.ts';
import { latin, sniff } from './sniff.ts';

/** Why a file is not taken; said in words that tell what to do instead. */
export const fileRefusals = [
  'empty',
  'web_page',
  'svg',
  'archive',
  'program',
  'script',
  'office',
  'dicom_index',
  'dicom_damaged',
  'unknown',
] as const;

export type FileRefusal = (typeof fileRefusals)[number];

export const fileRefusalWords: Record<FileRefusal, Words> = {
  empty: { zh: '文件是空的,请重新选择', en: 'The file is empty; please choose again' },
  web_page: { zh: '网页文件不能上传,请另存为 PDF', en: 'Web pages are not taken; save it as PDF' },
  svg: { zh: 'SVG 可能含脚本,请导出为 PNG 或 PDF', en: 'SVG may hold scripts; export PNG or PDF' },
  archive: {
    zh: '压缩包或 Office 文档不能上传,请解压或另存为 PDF',
    en: 'Archives and Office files are not taken; unpack or save as PDF',
  },
  program: { zh: '可执行程序不能上传', en: 'Programs are not taken' },
  script: { zh: '脚本文件不能上传', en: 'Scripts are not taken' },
  office: { zh: '旧版 Office 文档不能上传,请另存为 PDF', en: 'Old Office files are not taken; save as PDF' },
  dicom_index: {
    zh: '这是光盘目录(DICOMDIR),不含影像,不必上传',
    en: 'This is the index of a disc (DICOMDIR), not an image; it is not needed',
  },
  dicom_damaged: {
    zh: 'DICOM 文件已损坏或不完整,请重新导出',
    en: 'The DICOM file is damaged or incomplete; please export it again',
  },
  unknown: {
    zh: '无法识别的文件,可上传 PDF、JPEG、PNG、HEIC、TIFF、MP4 或 DICOM',
    en: 'Not recognised; PDF, JPEG, PNG, HEIC, TIFF, MP4 and DICOM are taken',
  },
};

const startings: readonly (readonly [FileRefusal, string])[] = [
  ['program', 'MZ'],
  ['program', '\u007fELF'],
  ['program', '\u00cf\u00fa\u00ed\u00fe'],
  ['program', '\u00ca\u00fe\u00ba\u00be'],
  ['archive', 'PK'],
  ['archive', 'Rar!'],
  ['archive', '7z\u00bc\u00af'],
  ['archive', '\u001f\u008b'],
  ['archive', 'BZh'],
  ['office', '\u00d0\u00cf\u0011\u00e0'],
];

const texts: readonly (readonly [FileRefusal, RegExp])[] = [
  ['script', /^(#!|@echo|<\?php|<%|function\b|import\b|var\b|const\b|let\b|"use strict")/i],
  ['svg', /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg\b/i],
  ['web_page', /^</],
];

/** The reason why these first bytes are not taken, or null when they are of a kind we take. */
export function refuseFile(bytes: Uint8Array): FileRefusal | null {
  if (bytes.length === 0) return 'empty';
  if (sniff(bytes)) return null;
  const head = latin(bytes);
  const program = startings.find(([, magic]) => head.startsWith(magic));
  if (program) return program[0];
  const words = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  return texts.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unknown';
}
