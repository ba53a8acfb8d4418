export type FileKind = 'image' | 'pdf' | 'dicom' | 'video' | 'text' | 'other';

/** A file of a record. `url` is on this origin; `size` is in bytes. */
export type ViewerFile = { id: string; name: string; kind: FileKind; url: string; size: number };

/** What is opened as one: a file, or all DICOM files of the record together. */
export type ViewerItem = { id: string; kind: FileKind; name: string; files: ViewerFile[] };

/** The DICOM files become one item in the place of the first; every other file stands alone. */
export function itemsOf(files: ViewerFile[]): ViewerItem[] {
  const dicom = files.filter(file => file.kind === 'dicom');
  return files.flatMap((file): ViewerItem[] => {
    if (file.kind !== 'dicom') return [{ id: file.id, kind: file.kind, name: file.name, files: [file] }];
    return file === dicom[0] ? [{ id: file.id, kind: file.kind, name: file.name, files: dicom }] : [];
  });
}

/** A size as people read it: `512 kB`, `1.4 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 9_950_000 ? 1 : 0)} MB`;
}
