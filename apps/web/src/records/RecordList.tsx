import { useEffect } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { LightButton } from '../kit/LightButton.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { byDay } from './byDay.ts';
import { askedOf, changed, isNarrowed, withoutNarrowing } from './filter.ts';
import type { Filter } from './filter.ts';
import { FilterBar } from './FilterBar.tsx';
import { RecordEntry } from './RecordEntry.tsx';
import styles from './RecordList.module.css';
import { texts } from './texts.ts';
import { useTimeline } from './useTimeline.ts';
import { useViewer } from './useViewer.tsx';

type Props = { patientId: string; filter: Filter; onFilter: (filter: Filter) => void };

/** Everything that stands on a patient's timeline, day by day, the newest first. */
export function RecordList({ patientId, filter, onFilter }: Props) {
  const t = useTexts(texts);
  const time = useTime();
  const { query, rows, kinds, institutions, problems, more } = useTimeline(patientId, askedOf(filter));
  const { open, viewer } = useViewer();
  useFindKey();
  const total = kinds.reduce((sum, { count }) => sum + count, 0);
  const narrowed = isNarrowed(filter);
  const empty = narrowed ? (
    <EmptyState
      title={t.noneOfKind}
      hint={t.noneOfKindHint}
      action={<LightButton onClick={() => onFilter(withoutNarrowing(filter))}>{t.showAll}</LightButton>}
    />
  ) : (
    <EmptyState title={t.noRecords} hint={t.noRecordsHint} />
  );
  return (
    <Section title={t.records} note={total > 0 ? t.recordsNote(total) : undefined}>
      {(total > 0 || narrowed) && (
        <FilterBar
          filter={filter}
          kinds={kinds}
          institutions={institutions}
          problems={problems}
          onChange={change => onFilter(changed(filter, change))}
          onReset={onFilter}
        />
      )}
      <Loaded query={query}>
        {() =>
          rows.length === 0 ? (
            empty
          ) : (
            <>
              <ol className={styles.days} aria-label={t.records}>
                {byDay(rows).map(({ day, rows: ofDay }) => (
                  <li key={day} className={styles.day}>
                    <h3 className={styles.date}>
                      <time dateTime={day}>{time.day(day)}</time>
                    </h3>
                    <ol className={styles.entries}>
                      {ofDay.map(entry => (
                        <RecordEntry
                          key={entry.id}
                          entry={entry}
                          onOpen={open}
                          onCourse={item => onFilter(changed(filter, { item }))}
                        />
                      ))}
                    </ol>
                  </li>
                ))}
              </ol>
              {more && (
                <div className={styles.more}>
                  <LightButton onClick={more} busy={query.isFetchingNextPage}>
                    {t.more}
                  </LightButton>
                </div>
              )}
            </>
          )
        }
      </Loaded>
      {viewer}
    </Section>
  );
}

const typingInto = 'input, textarea, select, [contenteditable], [role="dialog"] *';

/** F goes to the field that searches the entries; J, K and Enter are those of every list. */
function useFindKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'f' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      if (event.target instanceof Element && event.target.matches(typingInto)) return;
      const field = document.querySelector<HTMLElement>('[data-records-find] input');
      if (!field) return;
      event.preventDefault();
      field.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
