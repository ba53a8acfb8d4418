import { NumberInput, Select } from '@mantine/core';
import type { IndicatorCode } from '@lianzhen/shared/rehab';
import { indicatorCodes, indicators } from '@lianzhen/shared/rehab';
import { useTexts, useWords } from '../platform/i18n.ts';
import { EditList } from '../kit/EditList.tsx';
import { FrequencyFields } from './FrequencyFields.tsx';
import type { PlanPartProps } from './PlanPart.tsx';
import styles from './PlanPart.module.css';
import type { PlanDraft } from './sending.ts';
import { sendTexts } from './sendTexts.ts';

type Watched = PlanDraft['indicators'][number];

const sideOf = (given: number | string): number | null => (typeof given === 'number' ? given : null);

/** What is watched, with its limits: an open side stays empty. */
export function EditIndicators({ plan, change, error }: PlanPartProps) {
  const t = useTexts(sendTexts);
  const say = useWords();
  const unused = indicatorCodes.filter(code => !plan.indicators.some(one => one.code === code));
  const choices = (own: IndicatorCode) =>
    indicatorCodes
      .filter(code => code === own || unused.includes(code))
      .map(value => ({ value, label: say(indicators[value].words) }));
  return (
    <EditList<Watched>
      label={t.indicators}
      remove={place => t.remove(t.indicator, place)}
      add={t.addIndicator}
      max={Math.min(12, plan.indicators.length + unused.length)}
      items={plan.indicators}
      blank={() => ({
        code: unused[0] ?? 'systolic',
        low: null,
        high: null,
        frequency: { times: 1, per: 'day' },
      })}
      onChange={changed => change({ indicators: changed })}
      error={error('indicators')}
    >
      {(watched, place, set) => {
        const label = say(indicators[watched.code].words);
        const { unit, decimals } = indicators[watched.code];
        return (
          <>
            <Select
              className={styles.wide}
              aria-label={`${t.indicator} ${place + 1}`}
              value={watched.code}
              data={choices(watched.code)}
              onChange={given => {
                const code = indicatorCodes.find(known => known === given);
                if (code) set({ code, low: null, high: null });
              }}
              error={error(`indicators.${place}.code`) ?? error(`indicators.${place}.low`)}
              allowDeselect={false}
              searchable
            />
            {(['low', 'high'] as const).map(side => (
              <NumberInput
                key={side}
                className={styles.part}
                aria-label={`${label} · ${t[side]}`}
                placeholder={t[side]}
                value={watched[side] ?? ''}
                onChange={given => set({ [side]: sideOf(given) })}
                suffix={` ${unit}`}
                decimalScale={decimals}
                hideControls
              />
            ))}
            <FrequencyFields
              label={label}
              value={watched.frequency}
              onChange={frequency => set({ frequency })}
              error={error(`indicators.${place}.frequency.times`)}
            />
          </>
        );
      }}
    </EditList>
  );
}
