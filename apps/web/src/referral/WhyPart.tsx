import { Chip, Input, SegmentedControl, TextInput } from '@mantine/core';
import { useId } from 'react';
import { OTHER, urgencies, urgencyWords } from '@lianzhen/shared/referral';
import { DiagnosisPicker } from '../records/index.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { texts } from './texts.ts';
import styles from './UpForm.module.css';
import { useReasons } from './useReasons.ts';
import type { FormPart } from './useUpForm.ts';
import { reasonsFor } from './words.ts';

/** What it is, how pressing it is, and what for the patient is sent. */
export function WhyPart({ form, change, error }: FormPart) {
  const t = useTexts(texts);
  const say = useWords();
  const purposes = reasonsFor(useReasons(), 'submit', 'up');
  const purposeId = useId();
  const purposeError = error('purpose');
  return (
    <div className={styles.fields}>
      <DiagnosisPicker
        label={t.diagnoses}
        value={form.diagnoses}
        onChange={diagnoses => change({ diagnoses: [...diagnoses] })}
        error={error('diagnoses')}
      />
      <div className={styles.urgency}>
        <span className={styles.label}>{t.urgency}</span>
        <SegmentedControl
          aria-label={t.urgency}
          value={form.urgency}
          color={form.urgency === 'emergency' ? 'danger' : undefined}
          data={urgencies.map(value => ({ value, label: say(urgencyWords[value]) }))}
          onChange={given => change({ urgency: urgencies.find(known => known === given) ?? form.urgency })}
        />
        <span className={styles.urgencyHint} data-urgency={form.urgency}>
          {{ routine: t.routineHint, urgent: t.urgentHint, emergency: t.emergencyHint }[form.urgency]}
        </span>
      </div>
      <div role="radiogroup" aria-labelledby={purposeId} data-marked={purposeError ? 'true' : undefined}>
        <span className={styles.label} id={purposeId}>
          {t.purposeLabel}
        </span>
        <Chip.Group
          value={form.purpose}
          onChange={given => typeof given === 'string' && change({ purpose: given })}
        >
          <div className={styles.choices}>
            {purposes.map(({ code, words }) => (
              <Chip key={code} value={code}>
                {say(words)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        {purposeError && <Input.Error mt="0.375rem">{purposeError}</Input.Error>}
      </div>
      {(form.purpose === OTHER || form.purposeText !== '') && (
        <TextInput
          label={t.purposeText}
          value={form.purposeText}
          onChange={event => change({ purposeText: event.currentTarget.value })}
          error={error('purposeText')}
          withAsterisk={form.purpose === OTHER}
          maxLength={500}
        />
      )}
    </div>
  );
}
