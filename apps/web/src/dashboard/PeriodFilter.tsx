import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { counties } from '@lianzhen/shared/directory';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Filter, Span } from './address.ts';
import { isSpan, periods, usualPeriod } from './address.ts';
import styles from './PeriodFilter.module.css';
import { texts } from './texts.ts';

const OWN = 'own';

type Props = { filter: Filter; span: Span; onChange: (next: Filter) => void };

/** Which days and which district; each change is a new address. */
export function PeriodFilter({ filter, span, onChange }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const names = { today: t.today, '7d': t.days7, '30d': t.days30 };
  const area = filter.area && { area: filter.area };
  const own = filter.from !== undefined;
  const choose = (given: string) => {
    const period = periods.find(known => known === given);
    onChange({ ...(period ? { period } : span), ...area });
  };
  return (
    <div className={styles.filter}>
      <SegmentedControl
        className={styles.period}
        aria-label={t.period}
        value={own ? OWN : (filter.period ?? usualPeriod)}
        data={[...periods.map(value => ({ value, label: names[value] })), { value: OWN, label: t.ownPeriod }]}
        onChange={choose}
      />
      {own && <OwnPeriod span={span} onChange={next => onChange({ ...next, ...area })} />}
      <Select
        className={styles.area}
        aria-label={t.area}
        placeholder={t.allAreas}
        data={counties.map(({ code, words }) => ({ value: code, label: say(words) }))}
        value={filter.area ?? null}
        onChange={code => {
          const { area: _area, ...days } = filter;
          onChange({ ...days, ...(code && { area: code }) });
        }}
        clearable
      />
    </div>
  );
}

function OwnPeriod({ span, onChange }: { span: Span; onChange: (next: Span) => void }) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState(span);
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWrong(!isSpan(typed));
    if (isSpan(typed)) onChange(typed);
  };
  const field = (end: keyof Span) => (
    <TextInput
      type="date"
      aria-label={t[end]}
      value={typed[end]}
      error={wrong}
      onChange={event => setTyped({ ...typed, [end]: event.currentTarget.value })}
      required
    />
  );
  return (
    <form className={styles.own} onSubmit={submit} noValidate>
      {field('from')}
      <span aria-hidden>–</span>
      {field('to')}
      <Button type="submit" variant="default">
        {t.show}
      </Button>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {t.badPeriod}
        </p>
      )}
    </form>
  );
}
