import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { clockStates, stateWords, urgencies, urgencyWords } from '@lianzhen/shared/referral';
import type { Clocks, ClockState, Urgency } from '@lianzhen/shared/referral';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { EditorProps } from './Editor.tsx';
import styles from './Editor.module.css';
import { numberOf, shown } from './number.ts';
import { texts } from './texts.ts';

type Limit = Clocks['limits'][ClockState][Urgency];

const units = [1, 60, 1440] as const;
const unitOf = (minutes: number) => [...units].reverse().find(unit => minutes % unit === 0) ?? 1;

/** Each step by urgency: how long, and whether only working time counts. */
export function ClocksEditor({ value, onChange, error }: EditorProps<Clocks>) {
  const t = useTexts(texts);
  const say = useWords();
  const setLimit = (state: ClockState, urgency: Urgency, limit: Limit) =>
    onChange({
      ...value,
      limits: { ...value.limits, [state]: { ...value.limits[state], [urgency]: limit } },
    });
  return (
    <div className={styles.grid}>
      <div className={`${styles.row} ${styles.heads}`} aria-hidden>
        <span>{t.state}</span>
        {urgencies.map(urgency => (
          <span key={urgency}>{say(urgencyWords[urgency])}</span>
        ))}
      </div>
      {clockStates.map(state => (
        <div key={state} className={styles.row} role="group" aria-label={say(stateWords[state])}>
          <span className={styles.stateName}>{say(stateWords[state])}</span>
          {urgencies.map(urgency => (
            <LimitFields
              key={urgency}
              label={`${say(stateWords[state])} · ${say(urgencyWords[urgency])}`}
              name={say(urgencyWords[urgency])}
              restable={urgency !== 'emergency'}
              limit={value.limits[state][urgency]}
              onChange={limit => setLimit(state, urgency, limit)}
              error={error(`limits.${state}.${urgency}.minutes`)}
              restError={error(`limits.${state}.${urgency}.working`)}
            />
          ))}
        </div>
      ))}
      <NumberInput
        className={styles.short}
        label={t.claim}
        value={shown(value.claimMinutes)}
        onChange={given => onChange({ ...value, claimMinutes: numberOf(given) })}
        error={error('claimMinutes')}
        allowDecimal={false}
        clampBehavior="none"
        min={5}
        max={120}
      />
    </div>
  );
}

type LimitProps = {
  label: string;
  name: string;
  /** Whether this clock may rest outside working hours. */
  restable: boolean;
  limit: Limit;
  onChange: (limit: Limit) => void;
  error: string | undefined;
  restError: string | undefined;
};

function LimitFields({ label, name, restable, limit, onChange, error, restError }: LimitProps) {
  const t = useTexts(texts);
  const [unit, setUnit] = useState<number>(() => unitOf(limit.minutes));
  const words: Record<number, string> = { 1: t.minutes, 60: t.hours, 1440: t.days };
  return (
    <div className={styles.limit}>
      <span className={styles.limitName}>{name}</span>
      <div className={styles.pair}>
        <NumberInput
          aria-label={`${label} · ${t.duration}`}
          value={shown(limit.minutes / unit)}
          onChange={given => onChange({ ...limit, minutes: Math.round(numberOf(given) * unit) })}
          error={error !== undefined}
          decimalScale={2}
          clampBehavior="none"
          hideControls
        />
        <Select
          aria-label={`${label} · ${t.unit}`}
          value={String(unit)}
          data={units.map(one => ({ value: String(one), label: words[one] ?? '' }))}
          onChange={given => setUnit(Number(given ?? 1))}
          allowDeselect={false}
        />
      </div>
      {(restable || limit.working) && (
        <Checkbox
          size="xs"
          label={t.working}
          aria-label={`${label} · ${t.working}`}
          checked={limit.working}
          onChange={event => onChange({ ...limit, working: event.currentTarget.checked })}
        />
      )}
      {(error ?? restError) !== undefined && (
        <p className={styles.error} role="alert">
          {error ?? restError}
        </p>
      )}
    </div>
  );
}
