import { Checkbox } from '@mantine/core';
import { recordKindWords } from '@lianzhen/shared/records';
import { LightButton } from '../kit/LightButton.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { allFiles } from './allFiles.ts';
import { FileChips } from './FileChips.tsx';
import type { StoredFile } from './files.ts';
import type { Entry } from './RecordEntry.tsx';
import styles from './RecordPicker.module.css';
import { texts } from './texts.ts';
import { useTimeline } from './useTimeline.ts';
import { useViewer } from './useViewer.tsx';

type Props = {
  patientId: string;
  /** The ids of the chosen records. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
};

/** Ticks records of a patient's timeline, newest first, e.g. those that are sent along with a referral. */
export function RecordPicker({ patientId, value, onChange }: Props) {
  const t = useTexts(texts);
  const { query, rows, more } = useTimeline(patientId);
  const { open, viewer } = useViewer();
  const toggle = (id: string, on: boolean) => onChange(on ? [...value, id] : value.filter(one => one !== id));
  return (
    <Loaded query={query}>
      {() =>
        rows.length === 0 ? (
          <p className={styles.none}>{t.nothingToPick}</p>
        ) : (
          <div role="group" aria-label={t.pickRecords}>
            <div className={styles.head}>
              <span role="status">{t.picked(value.length)}</span>
              <LightButton onClick={() => onChange(rows.map(({ id }) => id))}>{t.pickAll}</LightButton>
              <LightButton onClick={() => onChange([])}>{t.pickNone}</LightButton>
            </div>
            <ul className={styles.list}>
              {rows.map(entry => (
                <Choice
                  key={entry.id}
                  entry={entry}
                  checked={value.includes(entry.id)}
                  onChange={on => toggle(entry.id, on)}
                  onOpen={first => void allFiles(entry, first).then(files => open(files, entry.title))}
                />
              ))}
            </ul>
            {more && (
              <div className={styles.more}>
                <LightButton onClick={more} busy={query.isFetchingNextPage}>
                  {t.more}
                </LightButton>
              </div>
            )}
            {viewer}
          </div>
        )
      }
    </Loaded>
  );
}

function Choice(props: {
  entry: Entry;
  checked: boolean;
  onChange: (on: boolean) => void;
  onOpen: (first: StoredFile | null) => void;
}) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const english = useLanguage() === 'en';
  const { entry } = props;
  const { zh, en } = entry.institution;
  return (
    <li className={styles.choice}>
      <Checkbox
        checked={props.checked}
        onChange={event => props.onChange(event.currentTarget.checked)}
        label={
          <>
            <span className={styles.title}>{entry.title}</span>
            <span className={styles.facts}>
              {say(recordKindWords[entry.kind])} · {time.instant(entry.occurredAt)} · {(english && en) || zh}
            </span>
          </>
        }
        aria-label={t.chooseRecord(entry.title)}
      />
      <FileChips files={entry.files} count={entry.fileCount} onOpen={props.onOpen} />
    </li>
  );
}
