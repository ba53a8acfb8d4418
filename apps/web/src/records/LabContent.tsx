import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChartLine, IconPointFilled } from '@tabler/icons-react';
import { itemOf, itemWords, labFlagWords, labStateWords } from '@lianzhen/shared/records';
import type { LabBody, LabFlag, LabResult } from '@lianzhen/shared/records';
import { DataTable } from '../kit/DataTable.tsx';
import { Field, Fields } from '../kit/Field.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import styles from './LabContent.module.css';
import { texts } from './texts.ts';
import { Written } from './Written.tsx';

type Props = { lab: LabBody; onCourse?: ((item: string) => void) | undefined };

/** A laboratory report: its results with range and mark, and when it was taken and reported. */
export function LabContent({ lab, onCourse }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  return (
    <div className={styles.lab} data-state={lab.state}>
      <Fields>
        {lab.state !== 'final' && (
          <Field label={t.labState}>
            <strong className={styles.state}>{say(labStateWords[lab.state])}</strong>
          </Field>
        )}
        {lab.specimen && <Field label={t.specimen}>{lab.specimen}</Field>}
        {lab.collectedAt && (
          <Field label={t.collectedAt}>
            <span className="lz-numbers">{time.instant(lab.collectedAt)}</span>
          </Field>
        )}
        {lab.reportedAt && (
          <Field label={t.reportedAt}>
            <span className="lz-numbers">{time.instant(lab.reportedAt)}</span>
          </Field>
        )}
      </Fields>
      {lab.results.length > 0 && <Results results={lab.results} onCourse={onCourse} />}
      <Fields>
        <Written label={t.conclusion} text={lab.conclusion} />
        <Written label={t.note} text={lab.note} />
      </Fields>
    </div>
  );
}

function Results({ results, onCourse }: { results: readonly LabResult[]; onCourse: Props['onCourse'] }) {
  const t = useTexts(texts);
  const say = useWords();
  const rows = results.map((result, place) => ({ ...result, place }));
  return (
    <DataTable
      caption={t.results}
      rows={rows}
      rowKey={row => String(row.place)}
      columns={[
        {
          key: 'name',
          header: t.item,
          heads: true,
          cell: row => say(itemWords(itemOf(row), row.name)),
        },
        {
          key: 'value',
          header: t.value,
          numeric: true,
          cell: shownValue,
        },
        { key: 'unit', header: t.unit, cell: row => unitText(row.unit) },
        { key: 'range', header: t.range, numeric: true, cell: rangeText },
        ...(onCourse
          ? [
              {
                key: 'course',
                header: t.course,
                cell: courseCell(onCourse),
              },
            ]
          : []),
      ]}
    />
  );
}

const courseCell = (onCourse: (item: string) => void) => (row: LabResult) =>
  row.value === null ? null : <CourseButton result={row} onCourse={onCourse} />;

function CourseButton({ result, onCourse }: { result: LabResult; onCourse: (item: string) => void }) {
  const t = useTexts(texts);
  const say = useWords();
  const item = itemOf(result);
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconChartLine size="0.875rem" aria-hidden />}
      aria-label={t.courseOf(say(itemWords(item, result.name)))}
      onClick={() => onCourse(item)}
    >
      {t.course}
    </Button>
  );
}

/** The cell of a table that shows a value. */
export const shownValue = (row: { value: number | null; text?: string; flag: LabFlag | null }) => (
  <Value result={{ text: '', ...row }} />
);

/** A value with its mark, which is a word and an arrow, never colour alone. */
export function Value({ result }: { result: Pick<LabResult, 'value' | 'text' | 'flag'> }) {
  return (
    <span className={styles.value} data-flag={result.flag ?? undefined}>
      {result.value === null ? result.text : `${result.text}${result.value}`}
      {result.flag && <Flag flag={result.flag} />}
    </span>
  );
}

const arrows = { L: IconArrowDown, LL: IconArrowDown, H: IconArrowUp, HH: IconArrowUp, A: IconPointFilled };

function Flag({ flag }: { flag: LabFlag }) {
  const say = useWords();
  const Arrow = arrows[flag];
  return (
    <span className={styles.flag}>
      <Arrow className={styles.arrow} aria-hidden />
      {say(labFlagWords[flag])}
    </span>
  );
}

/** The range a value is held against, e.g. `3.5–5.3`, `≥ 1`, or as the laboratory wrote it. */
export function rangeText({
  low,
  high,
  rangeText: written = '',
}: Pick<LabResult, 'low' | 'high'> & { rangeText?: string }): string {
  if (low !== null && high !== null) return `${low}–${high}`;
  if (low !== null) return `≥ ${low}`;
  if (high !== null) return `≤ ${high}`;
  return written;
}

/** Units as they are printed: `umol/L` is µmol/L and `10^9/L` is ×10⁹/L. */
export function unitText(unit: string): string {
  const raised: Record<string, string> = { 3: '³', 6: '⁶', 9: '⁹', 12: '¹²' };
  return unit
    .replace(/^u(?=mol|g|L)/, 'µ')
    .replace(/^10\^(\d+)/, (_all, power: string) => `×10${raised[power] ?? `^${power}`}`)
    .replace('m2', 'm²');
}
