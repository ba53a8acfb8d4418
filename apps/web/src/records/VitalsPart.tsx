import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core';
import {
  clinicalFlags,
  clinicalFlagWords,
  examParts,
  examPartWords,
  glucoseKinds,
  glucoseKindWords,
  unitSlip,
  unitSlipWords,
  vitalNames,
  vitalSigns,
} from '@lianzhen/shared/records';
import type { VitalName } from '@lianzhen/shared/records';
import { useTexts, useWords } from '../platform/i18n.ts';
import { numberIn } from './encounterForm.ts';
import styles from './EncounterPage.module.css';
import { texts } from './texts.encounter.ts';
import type { PartProps } from './useEncounter.ts';

/** What was measured, what was seen, and what makes a patient move fast. */
export function VitalsPart(part: PartProps) {
  const t = useTexts(texts);
  const say = useWords();
  const { form, change } = part;
  return (
    <div className={styles.rows}>
      <div className={styles.vitals}>
        {vitalNames.map(name => (
          <Vital key={name} name={name} {...part} />
        ))}
      </div>
      {form.vitals.glucose.trim() !== '' && <GlucoseKindChoice {...part} />}
      <Checkbox.Group
        label={t.flags}
        value={form.flags}
        onChange={chosen => change({ flags: clinicalFlags.filter(flag => chosen.includes(flag)) })}
      >
        <div className={styles.flags}>
          {clinicalFlags.map(flag => (
            <Checkbox key={flag} value={flag} label={say(clinicalFlagWords[flag])} />
          ))}
        </div>
      </Checkbox.Group>
      <ExamFields {...part} />
      <Textarea
        label={t.examination}
        value={form.examination}
        onChange={event => change({ examination: event.currentTarget.value })}
        error={part.error('examination')}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={10}
      />
    </div>
  );
}

/** What was found part by part; an empty part was not examined. */
function ExamFields({ form, change, error }: PartProps) {
  const t = useTexts(texts);
  const say = useWords();
  const set = (part: (typeof examParts)[number], typed: string) =>
    change({ findings: { ...form.findings, [part]: typed } });
  return (
    <fieldset className={styles.exam}>
      <legend>{t.findings}</legend>
      {examParts.map(part => (
        <TextInput
          key={part}
          label={say(examPartWords[part])}
          value={form.findings[part]}
          onChange={event => set(part, event.currentTarget.value)}
          error={error(`findings.${part}`)}
          maxLength={300}
          rightSection={
            form.findings[part] === '' && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={t.normalAt(say(examPartWords[part]))}
                onClick={() => set(part, t.normal)}
              >
                {t.normal}
              </Button>
            )
          }
          rightSectionWidth="5rem"
        />
      ))}
    </fieldset>
  );
}

/** One measured sign. A value in another unit is named as such, with the value that was probably meant. */
function Vital({ name, form, change, error, leave }: PartProps & { name: VitalName }) {
  const t = useTexts(texts);
  const say = useWords();
  const { words, unit } = vitalSigns[name];
  const value = numberIn(form.vitals[name]);
  const slip = value === null || Number.isNaN(value) ? null : unitSlip(name, value);
  const set = (typed: string) => change({ vitals: { ...form.vitals, [name]: typed } });
  const meant = slip ? `${slip.meant} ${unit}`.trim() : '';
  return (
    <div>
      <TextInput
        label={say(words)}
        inputMode="decimal"
        autoComplete="off"
        value={form.vitals[name]}
        onChange={event => set(event.currentTarget.value)}
        onBlur={() => leave(`vitals.${name}`)}
        error={slip ? t.looksLike(say(unitSlipWords[slip.kind]), meant) : error(`vitals.${name}`)}
        maxLength={8}
        rightSection={unit && <span className={styles.unit}>{unit}</span>}
        rightSectionWidth="4rem"
        rightSectionPointerEvents="none"
      />
      {slip && (
        <Button variant="subtle" size="compact-sm" onClick={() => set(String(slip.meant))}>
          {t.fillIn(meant)}
        </Button>
      )}
    </div>
  );
}

function GlucoseKindChoice({ form, change, error }: PartProps) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <Radio.Group
      label={t.glucoseKind}
      value={form.glucoseKind}
      onChange={kind => change({ glucoseKind: glucoseKinds.find(one => one === kind) ?? '' })}
      error={error('vitals.glucoseKind')}
      withAsterisk
    >
      <div className={styles.choices}>
        {glucoseKinds.map(kind => (
          <Radio key={kind} value={kind} label={say(glucoseKindWords[kind])} />
        ))}
      </div>
    </Radio.Group>
  );
}
