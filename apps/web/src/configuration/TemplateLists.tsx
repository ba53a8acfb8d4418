import { NumberInput, Select, TextInput } from '@mantine/core';
import type { Words } from '@lianzhen/shared/kernel';
import { indicatorCodes, indicators, periods } from '@lianzhen/shared/rehab';
import type { Frequency, IndicatorCode, Template } from '@lianzhen/shared/rehab';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './Editor.module.css';
import { numberOf, shown } from './number.ts';
import { EditList } from '../kit/EditList.tsx';
import { texts } from './texts.ts';

type Props = {
  template: Template;
  onChange: (next: Partial<Template>) => void;
  error: (path: string) => string | undefined;
};

/** Goals, indicators, tasks and warning signs of a template. */
export function TemplateLists({ template, onChange, error }: Props) {
  const t = useTexts(texts);
  return (
    <>
      <EditList
        label={t.goals}
        remove={place => t.dropOf(t.goal, place)}
        add={t.addGoal}
        max={10}
        items={template.goals}
        blank={() => ({ words: { zh: '', en: '' }, byWeek: template.weeks })}
        onChange={goals => onChange({ goals })}
        error={error('goals')}
      >
        {(goal, place, set) => (
          <>
            <Both
              label={`${t.goal} ${place + 1}`}
              words={goal.words}
              onChange={words => set({ words })}
              error={language => error(`goals.${place}.words.${language}`)}
              max={200}
            />
            <NumberInput
              className={styles.narrow}
              aria-label={`${t.goal} ${place + 1} · ${t.byWeek}`}
              value={shown(goal.byWeek)}
              onChange={given => set({ byWeek: numberOf(given) })}
              error={error(`goals.${place}.byWeek`)}
              allowDecimal={false}
              clampBehavior="none"
            />
          </>
        )}
      </EditList>
      <Indicators template={template} onChange={onChange} error={error} />
      <EditList
        label={t.tasks}
        remove={place => t.dropOf(t.task, place)}
        add={t.addTask}
        max={15}
        items={template.tasks}
        blank={() => ({ words: { zh: '', en: '' }, frequency: { times: 1, per: 'day' as const } })}
        onChange={tasks => onChange({ tasks })}
        error={error('tasks')}
      >
        {(task, place, set) => (
          <>
            <Both
              label={`${t.task} ${place + 1}`}
              words={task.words}
              onChange={words => set({ words })}
              error={language => error(`tasks.${place}.words.${language}`)}
              max={200}
            />
            <Often
              label={`${t.task} ${place + 1}`}
              value={task.frequency}
              onChange={frequency => set({ frequency })}
              error={error(`tasks.${place}.frequency.times`)}
            />
          </>
        )}
      </EditList>
      <EditList
        label={t.signs}
        remove={place => t.dropOf(t.sign, place)}
        add={t.addSign}
        max={12}
        items={template.warningSigns}
        blank={() => ({ zh: '', en: '' })}
        onChange={warningSigns => onChange({ warningSigns })}
        error={error('warningSigns')}
      >
        {(sign, place, set) => (
          <Both
            label={`${t.sign} ${place + 1}`}
            words={sign}
            onChange={set}
            error={language => error(`warningSigns.${place}.${language}`)}
            max={120}
          />
        )}
      </EditList>
    </>
  );
}

type BothProps = {
  label: string;
  words: Words;
  onChange: (words: Words) => void;
  error: (language: keyof Words) => string | undefined;
  max: number;
};

function Both({ label, words, onChange, error, max }: BothProps) {
  const t = useTexts(texts);
  return (['zh', 'en'] as const).map(language => (
    <TextInput
      key={language}
      className={styles.wide}
      aria-label={`${label} · ${t[language]}`}
      placeholder={t[language]}
      value={words[language]}
      onChange={event => onChange({ ...words, [language]: event.currentTarget.value })}
      error={error(language)}
      maxLength={max}
    />
  ));
}

type OftenProps = {
  label: string;
  value: Frequency;
  onChange: (value: Frequency) => void;
  error: string | undefined;
};

function Often({ label, value, onChange, error }: OftenProps) {
  const t = useTexts(texts);
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
        aria-label={`${label} · ${t.timesEach}`}
        value={shown(value.times)}
        onChange={given => onChange({ ...value, times: numberOf(given) })}
        error={error}
        suffix=" ×"
        allowDecimal={false}
        clampBehavior="none"
      />
    </>
  );
}

function Indicators({ template, onChange, error }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const unused = indicatorCodes.filter(code => !template.indicators.some(one => one.code === code));
  const choices = (own: IndicatorCode) =>
    indicatorCodes
      .filter(code => code === own || unused.includes(code))
      .map(value => ({ value, label: say(indicators[value].words) }));
  return (
    <EditList<Template['indicators'][number]>
      label={t.indicators}
      remove={place => t.dropOf(t.indicator, place)}
      add={t.addIndicator}
      max={Math.min(12, template.indicators.length + unused.length)}
      items={template.indicators}
      blank={() => ({
        code: unused[0] ?? 'systolic',
        low: null,
        high: null,
        frequency: { times: 1, per: 'day' },
      })}
      onChange={changed => onChange({ indicators: changed })}
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
                value={shown(watched[side])}
                onChange={given => set({ [side]: typeof given === 'number' ? given : null })}
                suffix={` ${unit}`}
                decimalScale={decimals}
                hideControls
              />
            ))}
            <Often
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
