import { NumberInput, Select } from '@mantine/core';
import { periods } from '@lianzhen/shared/rehab';
import type { Frequency } from '@lianzhen/shared/rehab';
import { useTexts } from '../platform/i18n.ts';
import styles from './PlanPart.module.css';
import { sendTexts } from './sendTexts.ts';

type Props = {
  /** What is done so often, for those who do not see the row. */
  label: string;
  value: Frequency;
  onChange: (value: Frequency) => void;
  error?: string | undefined;
};

/** How often: a number of times, and per what. */
export function FrequencyFields({ label, value, onChange, error }: Props) {
  const t = useTexts(sendTexts);
  const words = { day: t.perDay, week: t.perWeek, month: t.perMonth };
  return (
    <>
      <Select
        className={styles.narrow}
        aria-label={`${label} · ${t.per}`}
        value={value.per}
        data={periods.map(per => ({ value: per, label: words[per] }))}
        onChange={given => onChange({ ...value, per: periods.find(known => known === given) ?? value.per })}
        allowDeselect={false}
      />
      <NumberInput
        className={styles.narrow}
        aria-label={`${label} · ${t.times}`}
        value={Number.isNaN(value.times) ? '' : value.times}
        onChange={given => onChange({ ...value, times: typeof given === 'number' ? given : Number.NaN })}
        error={error}
        min={1}
        max={12}
        suffix={` ×`}
        allowDecimal={false}
      />
    </>
  );
}
