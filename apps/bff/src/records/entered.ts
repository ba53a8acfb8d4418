import type { FileKind } from '@lianzhen/shared/records';

/** What the sender learns of a received file; an image also says whom and what it shows. */
export type Entered = {
  id: string;
  name: string;
  kind: FileKind;
  size: number;
  series: string | null;
  modality: string | null;
  patientName: string | null;
};

type Meta = Record<string, string | number>;

/** A row as its sender sees it. */
export function shown(row: { id: string; name: string; kind: FileKind; size: number; meta: Meta }): Entered {
  const { meta, ...facts } = row;
  const text = (key: string) => (meta[key] === undefined ? null : String(meta[key]));
  return {
    ...facts,
    series: text('seriesUid'),
    modality: text('modality'),
    patientName: text('patientName'),
  };
}
