import type { FileKind } from './sniff.ts';

const MOST_CHARACTERS = 100;

const endings: Record<FileKind, readonly [string, ...string[]]> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  dicom: ['dcm', 'dicom'],
  mp4: ['mp4', 'm4v'],
  tiff: ['tif', 'tiff', 'svs'],
  heic: ['heic', 'heif'],
};

/**
 * A file name that is safe to show and to save: no folders, control or direction characters, no reserved
 * signs, at most 100 characters, and an ending that tells the true kind.
 */
export function cleanFileName(name: string, kind: FileKind): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[. ]+|[. ]+$/gu, '');
  const [ending, ...others] = endings[kind];
  const typed = /^(.*)\.([a-z0-9]{1,5})$/iu.exec(plain);
  const fits = typed ? [ending, ...others].includes(typed[2]?.toLowerCase() ?? '') : false;
  const stem = Array.from((fits ? typed?.[1] : plain) ?? '')
    .slice(0, MOST_CHARACTERS - 7)
    .join('')
    .replaceAll(/^[. ]+|[. ]+$/gu, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem);
  const shown = stem ? (reserved ? `_${stem}` : stem) : '资料';
  return `${shown}.${fits ? (typed?.[2]?.toLowerCase() ?? ending) : ending}`;
}
