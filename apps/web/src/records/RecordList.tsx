import { Chip } from '@mantine/core';
import type { RecordKind } from '@lianzhen/shared/records';
import { recordKindWords } from '@lianzhen/shared/records';
import { EmptyState } from '../kit/EmptyState.tsx';
import { LightButton } from '../kit/LightButton.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Section } from '../kit/Section.tsx';
import { Timeline } from '../kit/Timeline.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { EntryBy, RecordEntry } from './RecordEntry.tsx';
import styles from './RecordList.module.css';
import { recordIcon } from './recordIcon.ts';
import { texts } from './texts.ts';
import { useTimeline } from './useTimeline.ts';
import { useViewer } from './useViewer.tsx';

type Props = {
  patientId: string;
  kinds: RecordKind[];
  onKinds: (kinds: RecordKind[]) => void;
};

/** Everything that stands on a patient's timeline, newest first. */
export function RecordList({ patientId, kinds, onKinds }: Props) {
  const t = useTexts(texts);
  const { query, rows, kinds: present, more } = useTimeline(patientId, kinds);
  const { open, viewer } = useViewer();
  const total = present.reduce((sum, { count }) => sum + count, 0);
  const empty =
    kinds.length > 0 ? (
      <EmptyState
        title={t.noneOfKind}
        hint={t.noneOfKindHint}
        action={<LightButton onClick={() => onKinds([])}>{t.showAll}</LightButton>}
      />
    ) : (
      <EmptyState title={t.noRecords} hint={t.noRecordsHint} />
    );
  return (
    <Section title={t.records} note={total > 0 ? t.recordsNote(total) : undefined}>
      {total > 0 && <KindFilter present={present} value={kinds} onChange={onKinds} />}
      <Loaded query={query}>
        {() =>
          rows.length === 0 ? (
            empty
          ) : (
            <>
              <Timeline
                label={t.records}
                entries={rows.map(entry => ({
                  id: entry.id,
                  at: entry.occurredAt,
                  title: entry.title,
                  icon: recordIcon(entry.kind),
                  by: <EntryBy entry={entry} />,
                  body: <RecordEntry entry={entry} onOpen={open} />,
                }))}
              />
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

function KindFilter(props: {
  present: readonly { kind: RecordKind; count: number }[];
  value: RecordKind[];
  onChange: (kinds: RecordKind[]) => void;
}) {
  const t = useTexts(texts);
  const say = useWords();
  const { value, onChange } = props;
  return (
    <div className={styles.filter} role="group" aria-label={t.filter}>
      <Chip size="xs" checked={value.length === 0} onChange={() => onChange([])}>
        {t.all}
      </Chip>
      {props.present.map(({ kind, count }) => (
        <Chip
          key={kind}
          size="xs"
          checked={value.includes(kind)}
          onChange={on => onChange(on ? [...value, kind] : value.filter(one => one !== kind))}
        >
          {say(recordKindWords[kind])} <span className="lz-numbers">{count}</span>
        </Chip>
      ))}
    </div>
  );
}
