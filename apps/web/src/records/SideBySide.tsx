import { Button, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useTexts, useWords } from '../platform/i18n.ts';
import { differing, linesOf, merged } from './compare.ts';
import type { FormKey } from './compare.ts';
import type { EncounterForm } from './encounterForm.ts';
import styles from './SideBySide.module.css';
import { texts } from './texts.outbox.ts';

type Props = {
  title: string;
  mine: EncounterForm;
  theirs: EncounterForm;
  mineLabel: string;
  theirsLabel: string;
  /** What the button does with the form put together. */
  take: string;
  onTake: (form: EncounterForm) => void;
  children?: ReactNode;
};

/** Two writings of one visit, part by part where they differ; of each part one is chosen. */
export function SideBySide({ mine, theirs, ...props }: Props) {
  const t = useTexts(texts);
  const [fromTheirs, setFromTheirs] = useState<readonly FormKey[]>([]);
  const keys = differing(mine, theirs);
  const place = useRef<HTMLElement>(null);
  // A choice that is asked when the end of a long form was sent must come into sight.
  useEffect(() => place.current?.scrollIntoView({ block: 'center' }), []);
  const choose = (key: FormKey, whose: string) =>
    setFromTheirs(whose === 'theirs' ? [...fromTheirs, key] : fromTheirs.filter(one => one !== key));
  return (
    <section ref={place} className={styles.both} aria-label={props.title} role="alert">
      <p className={styles.title}>{props.title}</p>
      {keys.length === 0 ? (
        <p>{t.sameText}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.part}</th>
              <th scope="col">{props.mineLabel}</th>
              <th scope="col">{props.theirsLabel}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(key => (
              <tr key={key}>
                <th scope="row">{t[key]}</th>
                <Cell
                  name={key}
                  form={mine}
                  label={`${t[key]} · ${props.mineLabel}`}
                  checked={!fromTheirs.includes(key)}
                  onChoose={() => choose(key, 'mine')}
                />
                <Cell
                  name={key}
                  form={theirs}
                  label={`${t[key]} · ${props.theirsLabel}`}
                  checked={fromTheirs.includes(key)}
                  onChoose={() => choose(key, 'theirs')}
                />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.acts}>
        <Button onClick={() => props.onTake(merged(mine, theirs, fromTheirs))}>{props.take}</Button>
        {props.children}
      </div>
    </section>
  );
}

type CellProps = {
  name: FormKey;
  form: EncounterForm;
  label: string;
  checked: boolean;
  onChoose: () => void;
};

function Cell({ name, form, label, checked, onChoose }: CellProps) {
  const t = useTexts(texts);
  const say = useWords();
  const lines = linesOf(form, name, say);
  return (
    <td className={styles.cell} data-chosen={checked || undefined}>
      <Radio
        name={`whose-${name}`}
        checked={checked}
        onChange={onChoose}
        aria-label={label}
        label={
          lines.length === 0 ? (
            <span className={styles.quiet}>{t.nothingThere}</span>
          ) : (
            lines.map((line, place) => <span key={place}>{line}</span>)
          )
        }
        classNames={{ label: styles.lines ?? '' }}
      />
    </td>
  );
}
