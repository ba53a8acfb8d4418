import { Select } from '@mantine/core';
import { titleWords } from '@lianzhen/shared/directory';
import type { WorkKind } from '@lianzhen/shared/handover';
import { workWords } from '@lianzhen/shared/handover';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import styles from './Handover.module.css';
import { Items } from './Items.tsx';
import type { Leaving } from './postLine.ts';
import { texts } from './texts.ts';
import { withoutTaker } from './withoutTaker.ts';

type Work = Leaving['work'][number];
type Props = { work: Work; value: string | null; onPick: (postId: string | null) => void };

const MOST = 100;

/** One kind of work: how much of it there is, what it is, and who takes it over. */
export function KindRow({ work, value, onPick }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const { kind, count, items } = work;
  const notes: Partial<Record<WorkKind, string>> = { sessions: t.follows, shifts: t.runningShift };
  return (
    <div className={styles.kind}>
      <div className={styles.what}>
        <h3 className={styles.head}>
          {say(workWords[kind])}
          <span className={`${styles.amount} lz-numbers`}>
            {kind === 'patients' ? t.people(count) : t.count(count)}
          </span>
        </h3>
        {notes[kind] && <p className={styles.quiet}>{notes[kind]}</p>}
        {items.length > 0 ? (
          <details>
            <summary className={styles.show}>{t.show}</summary>
            <Items items={items} most={MOST} />
          </details>
        ) : (
          <p className={styles.quiet}>{t.onePerson}</p>
        )}
      </div>
      {work.takers.length === 0 ? (
        <p className={work.mayEnd ? styles.quiet : styles.nobody}>
          {!work.mayEnd && <strong>{t.nobody} </strong>}
          {say(withoutTaker[kind])}
        </p>
      ) : (
        <Takers work={work} value={value} onPick={onPick} />
      )}
    </div>
  );
}

function Takers({ work, value, onPick }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const language = useLanguage();
  const data = work.takers.map(({ postId, name, title, department }) => ({
    value: postId,
    label: [
      name,
      say(titleWords[title]),
      department?.[language],
      postId === work.suggested ? t.suggested : null,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Select
      label={t.taker(say(workWords[work.kind]))}
      placeholder={work.mayEnd ? t.mayEnd : t.choose}
      data={data}
      value={value}
      onChange={onPick}
      clearable={work.mayEnd}
      allowDeselect={work.mayEnd}
      searchable
      withAsterisk={!work.mayEnd}
    />
  );
}
