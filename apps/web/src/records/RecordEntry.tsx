import { IconChevronDown } from '@tabler/icons-react';
import { createElement, useId, useState } from 'react';
import {
  itemOf,
  itemWords,
  labFlagWords,
  labStateWords,
  recordKindWords,
  recordSourceWords,
} from '@lianzhen/shared/records';
import type { RecordBody } from '@lianzhen/shared/records';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { timeOfDay, useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { allFiles } from './allFiles.ts';
import { EntryActs } from './EntryActs.tsx';
import { FileChips } from './FileChips.tsx';
import type { StoredFile } from './files.ts';
import { useDiagnosisName } from './diagnosisName.ts';
import { unitText } from './LabContent.tsx';
import { RecordContent } from './RecordContent.tsx';
import styles from './RecordEntry.module.css';
import { recordIcon } from './recordIcon.ts';
import { texts } from './texts.ts';

export type Entry = Answers['records']['timeline']['rows'][number];

type Props = {
  entry: Entry;
  onOpen: (files: readonly StoredFile[], title: string) => void;
  onCourse: (item: string) => void;
};

/** One entry: kind, title, author, a line of what matters, the files; Enter or a click shows the whole. */
export function RecordEntry({ entry, onOpen, onCourse }: Props) {
  const t = useTexts(texts);
  const time = useTime();
  const [whole, setWhole] = useState(false);
  const contentId = useId();
  const openFiles = (first: StoredFile | null) =>
    void allFiles(entry, first).then(files => onOpen(files, entry.title));
  return (
    <li className={styles.entry}>
      <button
        type="button"
        className={styles.head}
        data-worklist-row
        aria-expanded={whole}
        aria-controls={contentId}
        onClick={() => setWhole(!whole)}
      >
        {createElement(recordIcon(entry.kind), { className: styles.icon ?? '', 'aria-hidden': true })}
        <span className={styles.title}>{entry.title}</span>
        <Marks entry={entry} />
        <time className={styles.at} dateTime={new Date(entry.occurredAt).toISOString()}>
          {timeOfDay(new Date(entry.occurredAt))}
        </time>
        <IconChevronDown className={styles.chevron} data-open={whole || undefined} aria-hidden />
      </button>
      <div className={styles.below}>
        <p className={styles.by}>
          <EntryBy entry={entry} />
        </p>
        {!whole && <FirstLine body={entry.body} />}
        <FileChips files={entry.files} count={entry.fileCount} onOpen={openFiles} />
        <div id={contentId}>
          {whole && (
            <div className={styles.content}>
              <RecordContent body={entry.body} onCourse={onCourse} />
              <p className={styles.entered}>{t.enteredAt(time.instant(entry.createdAt))}</p>
              <EntryActs entry={entry} />
            </div>
          )}
        </div>
      </div>
    </li>
  );
}

/** What must be known before an entry is opened: that it was corrected, does not stand yet, or comes from outside. */
function Marks({ entry }: { entry: Entry }) {
  const t = useTexts(texts);
  const say = useWords();
  const { body, version, source } = entry;
  const unsettled = body.type === 'lab' && (body.state === 'preliminary' || body.state === 'withdrawn');
  return (
    <>
      {unsettled && (
        <span className={styles.mark} data-family={body.state === 'withdrawn' ? 'danger' : 'warning'}>
          {say(labStateWords[body.state])}
        </span>
      )}
      {version > 1 && <span className={styles.mark}>{t.corrected(version)}</span>}
      {source !== 'own' && <span className={styles.mark}>{say(recordSourceWords[source])}</span>}
    </>
  );
}

function FirstLine({ body }: { body: RecordBody }) {
  const line = useFirstLine(body);
  return line ? (
    <p className={styles.line} data-danger={line.danger || undefined}>
      {line.text}
    </p>
  ) : null;
}

/** The one line of an entry that matters most before it is opened. */
function useFirstLine(body: RecordBody): { text: string; danger?: boolean } | null {
  const t = useTexts(texts);
  const say = useWords();
  const named = useDiagnosisName();
  switch (body.type) {
    case 'encounter':
      return { text: body.encounter.diagnoses.map(named).join(' · ') };
    case 'visit':
      return { text: body.diagnoses.map(one => one.name).join(' · ') };
    case 'lab': {
      const out = body.results.filter(one => one.flag !== null);
      if (body.state === 'withdrawn') return null;
      if (out.length === 0) return { text: t.allWithin(body.results.length) };
      const said = out.slice(0, 4).map(one => {
        const value = one.value === null ? one.text : `${one.text}${one.value} ${unitText(one.unit)}`;
        return `${say(itemWords(itemOf(one), one.name))} ${value} ${one.flag ? say(labFlagWords[one.flag]) : ''}`.trim();
      });
      return {
        text: `${said.join(' · ')}${out.length > 4 ? ` · ${t.andMore(out.length - 4)}` : ''}`,
        danger: true,
      };
    }
    case 'prescription':
      return { text: body.items.map(one => one.name).join(' · ') };
    case 'imaging':
      return { text: body.conclusion ?? '' };
    case 'ecg':
      return { text: body.conclusion };
    case 'document':
      return { text: body.note };
    case 'summary': {
      const [first] = body.sections;
      return first ? { text: `${first.heading} ${first.text}` } : null;
    }
    case 'immunisation':
    case 'condition':
    case 'allergy':
  }
  return { text: body.note };
}

/** Kind, author and institution of an entry in one line. */
export function EntryBy({ entry }: { entry: Pick<Entry, 'kind' | 'author' | 'institution'> }) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  const { zh, en } = entry.institution;
  return (
    <>
      {say(recordKindWords[entry.kind])} · {t.by(entry.author.name, (english && en) || zh)}
    </>
  );
}
