import { Button, Chip, NativeSelect, TextInput } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { RecordKind } from '@lianzhen/shared/records';
import { recordKindWords } from '@lianzhen/shared/records';
import { FindField } from '../kit/FindField.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import styles from './FilterBar.module.css';
import { isNarrowed, kindsOf, withoutNarrowing } from './filter.ts';
import type { Filter } from './filter.ts';
import { texts } from './texts.ts';

type Choices = {
  kinds: readonly { kind: RecordKind; count: number }[];
  institutions: readonly { id: string; zh: string; en: string | null; count: number }[];
  problems: readonly { code: string; name: string; count: number }[];
};

type Props = Choices & {
  filter: Filter;
  /** A change of some parts of the address; an empty text takes a part away. */
  onChange: (change: { [Key in keyof Filter]?: Filter[Key] | '' }) => void;
  onReset: (filter: Filter) => void;
};

/** By kind, words, time, institution and disease; all of it stands in the address. */
export function FilterBar({ filter, onChange, onReset, ...choices }: Props) {
  const t = useTexts(texts);
  const [opened, setOpened] = useState(false);
  const id = useId();
  const inside = [filter.from, filter.to, filter.at, filter.problem].filter(Boolean).length;
  const open = opened || inside > 0;
  return (
    <div className={styles.bar} role="search" aria-label={t.filterRecords}>
      <KindChips
        present={choices.kinds}
        value={kindsOf(filter)}
        onChange={kinds => onChange({ kinds: kinds.join(',') })}
      />
      <div className={styles.line}>
        <div className={styles.find} data-records-find>
          <FindField
            label={t.findRecords}
            hint={t.findRecordsHint}
            value={filter.q ?? ''}
            onFind={q => onChange({ q })}
          />
        </div>
        <Button
          variant="default"
          leftSection={<IconFilter size="1rem" aria-hidden />}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpened(!open)}
        >
          {t.moreFilters}
        </Button>
        {isNarrowed(filter) && (
          <Button
            variant="subtle"
            leftSection={<IconX size="1rem" aria-hidden />}
            onClick={() => onReset(withoutNarrowing(filter))}
          >
            {t.showAll}
          </Button>
        )}
        <span className={styles.keys} aria-hidden>
          {t.recordKeys}
        </span>
      </div>
      {open && <MoreFields id={id} filter={filter} onChange={onChange} {...choices} />}
    </div>
  );
}

function MoreFields({
  id,
  filter,
  onChange,
  institutions,
  problems,
}: Omit<Props, 'onReset'> & { id: string }) {
  const t = useTexts(texts);
  const english = useLanguage() === 'en';
  const counted = (name: string, count: number) => `${name} (${count})`;
  return (
    <div className={styles.fields} id={id}>
      <TextInput
        type="date"
        label={t.fromDay}
        value={filter.from ?? ''}
        max={filter.to}
        onChange={event => onChange({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t.toDay}
        value={filter.to ?? ''}
        min={filter.from}
        onChange={event => onChange({ to: event.currentTarget.value })}
      />
      <NativeSelect
        label={t.atInstitution}
        value={filter.at ?? ''}
        onChange={event => onChange({ at: event.currentTarget.value })}
        data={[
          { value: '', label: t.allInstitutions },
          ...institutions.map(({ id: value, zh, en, count }) => ({
            value,
            label: counted((english && en) || zh, count),
          })),
        ]}
      />
      <NativeSelect
        label={t.problem}
        value={filter.problem ?? ''}
        onChange={event => onChange({ problem: event.currentTarget.value })}
        data={[
          { value: '', label: t.allProblems },
          ...problems.map(({ code, name, count }) => ({
            value: code,
            label: counted(code === name ? name : `${name} ${code}`, count),
          })),
        ]}
      />
    </div>
  );
}

function KindChips(props: {
  present: Choices['kinds'];
  value: RecordKind[];
  onChange: (kinds: RecordKind[]) => void;
}) {
  const t = useTexts(texts);
  const say = useWords();
  const { value, onChange } = props;
  return (
    <div className={styles.kinds} role="group" aria-label={t.filter}>
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
