import { Button, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  roomWords,
  trailActions,
  trailActionWords,
  trailOutcomes,
  trailOutcomeWords,
} from '@lianzhen/shared/audit';
import { FindField } from '../kit/FindField.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import type { Filter } from './address.ts';
import { narrowed, readFilter } from './address.ts';
import { texts } from './texts.ts';
import styles from './Trail.module.css';

type Props = { filter: Filter; onChange: (next: Filter) => void };

/** Every way to narrow the trail; each change is a new address. */
export function TrailFilter({ filter, onChange }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const change = (next: { [K in keyof Filter]?: string | null }) =>
    onChange(readFilter(narrowed({ ...filter, ...next } as Filter)));
  const institutions = useQuery({ ...trpc.audit.institutions.queryOptions({}), staleTime: Infinity });
  return (
    <search className={styles.filter}>
      <TextInput
        className={styles.day}
        type="date"
        label={t.from}
        value={filter.from ?? ''}
        onChange={event => change({ from: event.currentTarget.value })}
      />
      <TextInput
        className={styles.day}
        type="date"
        label={t.to}
        value={filter.to ?? ''}
        onChange={event => change({ to: event.currentTarget.value })}
      />
      <Labelled label={t.who}>
        <FindField
          value={filter.who ?? ''}
          label={t.who}
          hint={t.whoHint}
          onFind={text => change({ who: text })}
        />
      </Labelled>
      <Select
        className={styles.narrow}
        label={t.institution}
        placeholder={t.allInstitutions}
        data={(institutions.data ?? []).map(({ id, ...words }) => ({ value: id, label: say(words) }))}
        value={filter.institution ?? null}
        onChange={value => change({ institution: value })}
        searchable
        clearable
      />
      <Select
        className={styles.narrow}
        label={t.action}
        placeholder={t.allActions}
        data={useActionGroups()}
        value={filter.action ?? null}
        onChange={value => change({ action: value })}
        searchable
        clearable
      />
      <Select
        className={styles.short}
        label={t.outcome}
        placeholder={t.allOutcomes}
        data={trailOutcomes.map(value => ({ value, label: say(trailOutcomeWords[value]) }))}
        value={filter.outcome ?? null}
        onChange={value => change({ outcome: value })}
        clearable
      />
      <Labelled label={t.ref}>
        <FindField
          value={filter.ref ?? ''}
          label={t.ref}
          hint={t.refHint}
          maxLength={64}
          onFind={text => change({ ref: text })}
        />
      </Labelled>
      {Object.keys(filter).length > 0 && (
        <Button className={styles.clear} variant="subtle" onClick={() => onChange({})}>
          {t.clear}
        </Button>
      )}
    </search>
  );
}

/** A label to be seen; the field itself is named for those who hear. */
function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.labelled}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  );
}

function useActionGroups() {
  const t = useTexts(texts);
  const say = useWords();
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const action of trailActions) {
    const room = action.includes('.') ? (action.split('.')[0] ?? '') : '';
    const words = roomWords[room];
    const group = words ? say(words) : t.others;
    const items = groups.get(group) ?? [];
    items.push({ value: action, label: say(trailActionWords(action)) });
    groups.set(group, items);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}
