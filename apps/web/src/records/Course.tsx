import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { itemWords, trendLines } from '@lianzhen/shared/records';
import type { DrawnPoint, Point, TrendLine } from '@lianzhen/shared/records';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Course.module.css';
import { CourseChart } from './CourseChart.tsx';
import { rangeText, shownValue, unitText } from './LabContent.tsx';
import { texts } from './texts.ts';

type Answer = Answers['records']['course'];

/** The course of one laboratory item over the years and across institutions, over the page. */
export function Course(props: { patientId: string; item: string; onClose: () => void }) {
  const t = useTexts(texts);
  const say = useWords();
  const { patientId, item } = props;
  const query = useQuery({
    ...trpc.records.course.queryOptions({ patientId, item }),
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
  });
  const [first] = query.data?.points ?? [];
  return (
    <Modal
      opened
      size="xl"
      onClose={props.onClose}
      title={first ? t.courseOf(say(itemWords(item, first.name))) : t.course}
      closeButtonProps={{ 'aria-label': t.closeCourse }}
    >
      <Loaded query={query}>{answer => <Lines answer={answer} />}</Loaded>
    </Modal>
  );
}

function Lines({ answer }: { answer: Answer }) {
  const t = useTexts(texts);
  const english = useLanguage() === 'en';
  const points = answer.points.flatMap(({ value, institution, at, ...point }): Point[] =>
    value === null
      ? []
      : [
          {
            ...point,
            value,
            at: new Date(at).toISOString(),
            institution: (english && institution.en) || institution.zh,
          },
        ],
  );
  const lines = trendLines(answer.item, points);
  if (lines.length === 0) return <EmptyState title={t.noCourse} hint={t.noCourseHint} />;
  return (
    <div className={styles.lines}>
      {lines.length > 1 && <p className={styles.note}>{t.unitsApart}</p>}
      {lines.map(line => (
        <LineShown key={line.unit} line={line} />
      ))}
    </div>
  );
}

function LineShown({ line }: { line: TrendLine }) {
  const t = useTexts(texts);
  const time = useTime();
  const newestFirst = [...line.points].reverse();
  const said = (point: DrawnPoint) =>
    point.reported ? t.reportedAs(`${point.reported.value} ${unitText(point.reported.unit)}`) : '';
  return (
    <section className={styles.line} aria-label={unitText(line.unit) || t.noUnit}>
      <h3 className={styles.unit}>{unitText(line.unit) || t.noUnit}</h3>
      <CourseChart points={line.points} unit={unitText(line.unit)} />
      <div className={styles.table}>
        <DataTable
          caption={t.courseTable}
          rows={newestFirst.map((point, place) => ({ ...point, place }))}
          rowKey={row => `${row.recordId}-${row.place}`}
          columns={[
            { key: 'at', header: t.collectedAt, heads: true, cell: row => time.instant(row.at) },
            {
              key: 'value',
              header: t.value,
              numeric: true,
              cell: shownValue,
            },
            { key: 'range', header: t.range, numeric: true, cell: rangeText },
            { key: 'institution', header: t.atInstitution, cell: row => row.institution },
            { key: 'said', header: t.reportedHeader, cell: said },
          ]}
        />
      </div>
    </section>
  );
}
