import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { recordKindWords } from '@lianzhen/shared/records';
import type { RecordBody } from '@lianzhen/shared/records';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { allFiles } from './allFiles.ts';
import { FileChips } from './FileChips.tsx';
import type { StoredFile } from './files.ts';
import { useDiagnosisName } from './diagnosisName.ts';
import { RecordContent } from './RecordContent.tsx';
import styles from './RecordEntry.module.css';
import { texts } from './texts.ts';

export type Entry = Answers['records']['timeline']['rows'][number];

type Props = { entry: Entry; onOpen: (files: readonly StoredFile[], title: string) => void };

/** What stands below the title of an entry: kind and author, a line of the content, the files, and the whole. */
export function RecordEntry({ entry, onOpen }: Props) {
  const t = useTexts(texts);
  const time = useTime();
  const [whole, setWhole] = useState(false);
  const contentId = useId();
  const openFiles = (first: StoredFile | null) =>
    void allFiles(entry, first).then(files => onOpen(files, entry.title));
  return (
    <div className={styles.entry}>
      {!whole && <FirstLine body={entry.body} />}
      <FileChips files={entry.files} count={entry.fileCount} onOpen={openFiles} />
      {whole && (
        <div id={contentId} className={styles.content}>
          <RecordContent body={entry.body} />
          <p className={styles.entered}>{t.enteredAt(time.instant(entry.createdAt))}</p>
        </div>
      )}
      {hasMore(entry.body) && (
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={whole}
          aria-controls={contentId}
          onClick={() => setWhole(!whole)}
        >
          {whole ? t.close : t.open}
          <span className="lz-spoken"> {entry.title}</span>
          <IconChevronDown className={styles.chevron} data-open={whole || undefined} aria-hidden />
        </button>
      )}
    </div>
  );
}

/** A document without a note says nothing beyond its title and files. */
const hasMore = (body: RecordBody) => body.type !== 'document' || body.note !== '';

function FirstLine({ body }: { body: RecordBody }) {
  const named = useDiagnosisName();
  if (body.type === 'encounter')
    return <p className={styles.line}>{body.encounter.diagnoses.map(named).join(' · ')}</p>;
  if (body.type === 'document') return body.note ? <p className={styles.line}>{body.note}</p> : null;
  if (body.type === 'summary') {
    const [first] = body.sections;
    return first ? (
      <p className={styles.line}>
        {first.heading} {first.text}
      </p>
    ) : null;
  }
  return null;
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
