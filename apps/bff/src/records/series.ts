import { localInstant } from '@lianzhen/shared/kernel';
import { modalityOf } from '@lianzhen/shared/records';

export type ReceivedFile = { id: string; kind: string; name: string; meta: Record<string, string | number> };

/** The images of one series in the order of the machine. */
export type Series = { files: ReceivedFile[]; meta: ReceivedFile['meta'] };

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

function inOrder(one: ReceivedFile, other: ReceivedFile): number {
  const first = Number(one.meta['instance'] ?? Number.MAX_SAFE_INTEGER);
  const second = Number(other.meta['instance'] ?? Number.MAX_SAFE_INTEGER);
  return first - second || one.name.localeCompare(other.name, 'en', { numeric: true });
}

/** Groups images by study and series, ordered by instance number. */
export function seriesOf(files: readonly ReceivedFile[]): Series[] {
  const groups = new Map<string, ReceivedFile[]>();
  for (const file of files) {
    const key = `${text(file.meta['studyUid'])}|${text(file.meta['seriesUid'])}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()]
    .map(group => {
      const sorted = group.toSorted(inOrder);
      return { files: sorted, meta: sorted[0]?.meta ?? {} };
    })
    .toSorted((one, other) => Number(one.meta['series'] ?? 0) - Number(other.meta['series'] ?? 0));
}

/** `YYYY-MM-DD` of a DICOM date (also the old form with points), or null when it is none. */
export function studyDay(series: Series): string | null {
  const found = /^(\d{4})\.?(\d{2})\.?(\d{2})$/.exec(text(series.meta['studyDate']));
  if (!found) return null;
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? null : day;
}

/** When the study was made, by the clock of the machine; null when it does not say. */
export function studyInstant(series: Series): Date | null {
  const day = studyDay(series);
  if (!day) return null;
  const time = /^([01]\d|2[0-3]):?([0-5]\d)/.exec(text(series.meta['studyTime']));
  return localInstant(day, time ? `${time[1]}:${time[2]}` : '00:00');
}

/** What the series shows, as the machine named it. */
export function describe(series: Series): string {
  const { meta } = series;
  return text(meta['seriesDescription'] ?? meta['studyDescription'] ?? meta['bodyPart']);
}

/** A title for the timeline: the kind of examination and what it shows. */
export function seriesTitle(series: Series, title: string, several: boolean): string {
  const described = describe(series);
  if (!title) return [modalityOf(text(series.meta['modality'])).zh, described].filter(Boolean).join(' · ');
  return several && described ? `${title} · ${described}` : title;
}

/** How many pictures there are to look at: a file may hold many. */
export function imageCount(series: Series): number {
  return series.files.reduce((sum, { meta }) => sum + Math.max(1, Number(meta['frames'] ?? 1)), 0);
}
