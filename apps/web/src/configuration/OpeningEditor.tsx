import { NumberInput } from '@mantine/core';
import type { OpeningRule } from '@lianzhen/shared/booking';
import { openingFields } from '@lianzhen/shared/configuration';
import { FieldRow } from '../kit/Field.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { EditorProps } from './Editor.tsx';
import styles from './Editor.module.css';
import { numberOf, shown } from './number.ts';
import { texts } from './texts.ts';

const shares = ['reservedShare', 'expertShare'] as const;
const wholes = ['earlyDays', 'releaseHours', 'holdMinutes', 'mostHolds'] as const;

/** How places are opened: shares in percent, the others in whole days, hours, minutes and places. */
export function OpeningEditor({ value, onChange, error }: EditorProps<OpeningRule>) {
  const t = useTexts(texts);
  const say = useWords();
  const suffix = { earlyDays: t.days, releaseHours: t.hours, holdMinutes: t.minutes, mostHolds: '' };
  return (
    <div className={styles.grid}>
      <FieldRow>
        {shares.map(key => (
          <NumberInput
            key={key}
            label={say(openingFields[key].words)}
            value={shown(Math.round(value[key] * 1000) / 10)}
            onChange={given => onChange({ ...value, [key]: numberOf(given) / 100 })}
            error={error(key)}
            suffix=" %"
            decimalScale={1}
            clampBehavior="none"
            step={5}
          />
        ))}
      </FieldRow>
      <FieldRow>
        {wholes.map(key => (
          <NumberInput
            key={key}
            label={say(openingFields[key].words)}
            value={shown(value[key])}
            onChange={given => onChange({ ...value, [key]: numberOf(given) })}
            error={error(key)}
            suffix={suffix[key] && ` ${suffix[key]}`}
            allowDecimal={false}
            clampBehavior="none"
          />
        ))}
      </FieldRow>
    </div>
  );
}
