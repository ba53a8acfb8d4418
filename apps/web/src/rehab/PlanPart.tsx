import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { FieldRow } from '../kit/Field.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { EditList } from '../kit/EditList.tsx';
import { EditIndicators } from './EditIndicators.tsx';
import { FrequencyFields } from './FrequencyFields.tsx';
import styles from './PlanPart.module.css';
import type { PlanDraft } from './sending.ts';
import { withTemplate } from './sending.ts';
import { sendTexts } from './sendTexts.ts';

export type PlanPartProps = {
  plan: PlanDraft;
  change: (next: Partial<PlanDraft>) => void;
  /** The words of what is wrong with a field of the plan. */
  error: (path: string) => string | undefined;
};

const numberOf = (given: number | string): number => (typeof given === 'number' ? given : Number.NaN);
const shown = (value: number): number | string => (Number.isNaN(value) ? '' : value);

/** The plan that goes down with the patient: begun with a template, adapted in place. */
export function PlanPart({ plan, change, error }: PlanPartProps) {
  const t = useTexts(sendTexts);
  return (
    <div className={styles.plan}>
      <Frame plan={plan} change={change} error={error} />
      <EditList
        label={t.goals}
        remove={place => t.remove(t.goal, place)}
        add={t.addGoal}
        max={10}
        items={plan.goals}
        blank={() => ({ text: '', by: plan.start })}
        onChange={goals => change({ goals })}
        error={error('goals')}
      >
        {(goal, place, set) => (
          <>
            <TextInput
              className={styles.wide}
              aria-label={`${t.goal} ${place + 1}`}
              value={goal.text}
              onChange={event => set({ text: event.currentTarget.value })}
              error={error(`goals.${place}.text`)}
              maxLength={200}
            />
            <TextInput
              type="date"
              aria-label={`${t.by} ${place + 1}`}
              value={goal.by}
              onChange={event => set({ by: event.currentTarget.value })}
              error={error(`goals.${place}.by`)}
            />
          </>
        )}
      </EditList>
      <EditIndicators plan={plan} change={change} error={error} />
      <Tasks plan={plan} change={change} error={error} />
      <Signs plan={plan} change={change} error={error} />
      <Medicines plan={plan} change={change} error={error} />
      <Textarea
        label={t.planAdvice}
        value={plan.advice}
        onChange={event => change({ advice: event.currentTarget.value })}
        error={error('advice')}
        maxLength={1000}
        autosize
        minRows={2}
      />
    </div>
  );
}

function Frame({ plan, change, error }: PlanPartProps) {
  const t = useTexts(sendTexts);
  const say = useWords();
  const language = useLanguage();
  const { data: templates = [] } = useQuery(trpc.rehab.templates.queryOptions());
  return (
    <>
      <Select
        label={t.template}
        description={plan.template ? t.templateReplaces : t.templateHint}
        value={plan.template}
        data={templates.map(({ code, words }) => ({ value: code, label: say(words) }))}
        onChange={given => {
          const chosen = templates.find(known => known.code === given);
          if (chosen) change(withTemplate(plan, chosen, language));
        }}
        allowDeselect={false}
      />
      <FieldRow>
        <TextInput
          label={t.planTitle}
          value={plan.title}
          onChange={event => change({ title: event.currentTarget.value })}
          error={error('title')}
          maxLength={80}
          withAsterisk
        />
        <TextInput
          type="date"
          label={t.start}
          value={plan.start}
          onChange={event => change({ start: event.currentTarget.value })}
          error={error('start')}
          withAsterisk
        />
        <NumberInput
          label={t.weeks}
          value={shown(plan.weeks)}
          onChange={given => change({ weeks: numberOf(given) })}
          error={error('weeks')}
          min={1}
          max={52}
          allowDecimal={false}
          withAsterisk
        />
        <NumberInput
          label={t.firstVisit}
          value={shown(plan.firstVisitWithinDays)}
          onChange={given => change({ firstVisitWithinDays: numberOf(given) })}
          error={error('firstVisitWithinDays')}
          min={1}
          max={30}
          allowDecimal={false}
          withAsterisk
        />
      </FieldRow>
    </>
  );
}

function Tasks({ plan, change, error }: PlanPartProps) {
  const t = useTexts(sendTexts);
  return (
    <EditList
      label={t.tasks}
      remove={place => t.remove(t.task, place)}
      add={t.addTask}
      max={15}
      items={plan.tasks}
      blank={() => ({ text: '', frequency: { times: 1, per: 'day' as const } })}
      onChange={tasks => change({ tasks })}
      error={error('tasks')}
    >
      {(task, place, set) => (
        <>
          <TextInput
            className={styles.wide}
            aria-label={`${t.task} ${place + 1}`}
            value={task.text}
            onChange={event => set({ text: event.currentTarget.value })}
            error={error(`tasks.${place}.text`)}
            maxLength={200}
          />
          <FrequencyFields
            label={`${t.task} ${place + 1}`}
            value={task.frequency}
            onChange={frequency => set({ frequency })}
            error={error(`tasks.${place}.frequency.times`)}
          />
        </>
      )}
    </EditList>
  );
}

function Signs({ plan, change, error }: PlanPartProps) {
  const t = useTexts(sendTexts);
  return (
    <EditList
      label={t.warningSigns}
      remove={place => t.remove(t.warningSign, place)}
      add={t.addWarning}
      max={12}
      items={plan.warningSigns.map(text => ({ text }))}
      blank={() => ({ text: '' })}
      onChange={signs => change({ warningSigns: signs.map(({ text }) => text) })}
      error={error('warningSigns')}
    >
      {(sign, place, set) => (
        <TextInput
          className={styles.wide}
          aria-label={`${t.warningSign} ${place + 1}`}
          value={sign.text}
          onChange={event => set({ text: event.currentTarget.value })}
          error={error(`warningSigns.${place}`)}
          maxLength={120}
        />
      )}
    </EditList>
  );
}

function Medicines({ plan, change, error }: PlanPartProps) {
  const t = useTexts(sendTexts);
  const fields = [
    ['name', t.medicine, 60],
    ['dose', t.dose, 40],
    ['route', t.route, 20],
    ['frequency', t.frequency, 40],
  ] as const;
  return (
    <EditList
      label={t.medicines}
      remove={place => t.remove(t.medicine, place)}
      add={t.addMedicine}
      max={30}
      items={plan.medicines}
      blank={() => ({ name: '', dose: '', route: '', frequency: '' })}
      onChange={medicines => change({ medicines })}
      error={error('medicines')}
    >
      {(medicine, place, set) =>
        fields.map(([field, label, max]) => (
          <TextInput
            key={field}
            className={styles.part}
            aria-label={`${label} ${place + 1}`}
            placeholder={label}
            value={medicine[field]}
            onChange={event => set({ [field]: event.currentTarget.value })}
            error={error(`medicines.${place}.${field}`)}
            maxLength={max}
          />
        ))
      }
    </EditList>
  );
}
