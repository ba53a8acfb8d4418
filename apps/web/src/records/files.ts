import type { FileKind } from '@lianzhen/shared/records';
import type { ViewerFile } from './viewer/items.ts';

/** A file as the server tells of it. */
export type StoredFile = { id: string; name: string; kind: FileKind; size: number };

const shownAs: Record<FileKind, ViewerFile['kind']> = {
  pdf: 'pdf',
  jpeg: 'image',
  png: 'image',
  dicom: 'dicom',
  mp4: 'video',
  tiff: 'other',
  heic: 'other',
};

/** The file as the viewer takes it. */
export function viewerFile({ id, name, kind, size }: StoredFile): ViewerFile {
  return { id, name, kind: shownAs[kind], url: `/files/${id}`, size };
}
