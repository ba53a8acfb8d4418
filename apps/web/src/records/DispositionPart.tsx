import { Radio } from '@mantine/core';
import { dispositions, dispositionWords } from '@lianzhen/shared/records';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './EncounterPage.module.css';
import { texts } from './texts.encounter.ts';
import type { PartProps } from './useEncounter.ts';

/** What happens to the patient after the visit. */
export function DispositionPart({ form, change, error, leave }: PartProps) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <Radio.Group
      label={t.disposition}
      value={form.disposition}
      onChange={chosen => {
        leave('disposition');
        change({ disposition: dispositions.find(one => one === chosen) ?? '' });
      }}
      error={error('disposition')}
      withAsterisk
    >
      <div className={styles.choices}>
        {dispositions.map(one => (
          <Radio key={one} value={one} label={say(dispositionWords[one])} />
        ))}
      </div>
    </Radio.Group>
  );
}
