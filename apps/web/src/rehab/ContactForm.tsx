import { Alert, Button, Checkbox, NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { localDay } from '@lianzhen/shared/kernel';
import type { ContactWay, IndicatorCode } from '@lianzhen/shared/rehab';
import {
  contactWays,
  contactWayWords,
  followUpInput,
  indicators,
  isPossible,
  judgeReading,
} from '@lianzhen/shared/rehab';
import { ErrorState } from '../kit/ErrorState.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Section.tsx';
import { now } from '../platform/clock.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { timeOfDay } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './ContactForm.module.css';
import { Judged } from './Judged.tsx';
import { limitText } from './limitText.ts';
import type { PlanView } from './PlanPage.tsx';
import { texts } from './texts.ts';

type Written = {
  way: ContactWay;
  on: string;
  values: Partial<Record<IndicatorCode, number>>;
  tasksDone: string[];
  warnings: string[];
  note: string;
};

/** The command that what was typed makes, for the plan as it was seen. */
function inputOf(plan: PlanView, written: Written) {
  const { values, ...contact } = written;
  const readings = plan.body.indicators.flatMap(({ code }) => {
    const value = values[code];
    return value === undefined ? [] : [{ code, value }];
  });
  return { ...contact, planId: plan.id, version: plan.version, readings };
}

/** One contact with the patient: each indicator on its line, with the limit and the word beside what is typed. */
export function ContactForm({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const t = useTexts(texts);
  const { practitioner } = useActor();
  const today = localDay(now());
  const draft = useDraft<Written>(`rehab.contact.${practitioner.id}.${plan.id}`, {
    way: 'clinic',
    on: today,
    values: {},
    tasksDone: [],
    warnings: [],
    note: '',
  });
  const [tried, setTried] = useState(false);
  const written = draft.value;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // Its answer is a promise in new browsers, which must not become the end of the effect.
    form.current?.scrollIntoView({ block: 'start' });
  }, []);
  const change = (next: Partial<Written>) => draft.set({ ...written, ...next });
  const parsed = followUpInput.safeParse(inputOf(plan, written));
  const record = useMutation(
    trpc.rehab.record.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ breached }) {
        draft.clear();
        onClose();
        notify.done(breached ? t.savedBreached : t.saved);
        await Promise.all(['rehab', 'referral', 'records'].map(refreshRoom));
      },
      onError: () => refreshRoom('rehab'),
    }),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) record.mutate(parsed.data);
  };
  const issue = (field: string) => {
    const found = tried && parsed.error?.issues.find(({ path }) => path[0] === field);
    return found ? sayIssueKey(found.message) : undefined;
  };
  return (
    <form ref={form} className={styles.place} onSubmit={send} noValidate>
      <Section id="contact" title={t.record} note={draft.savedAt && t.kept(timeOfDay(draft.savedAt))}>
        <div className={styles.form}>
          <Head written={written} change={change} today={today} since={plan.startsOn} issue={issue('on')} />
          <Readings plan={plan} written={written} change={change} />
          <Checks
            label={t.warningsField}
            items={plan.body.warningSigns}
            chosen={written.warnings}
            onChange={warnings => change({ warnings })}
          />
          <Checks
            label={t.tasksField}
            items={plan.body.tasks.map(({ text }) => text)}
            chosen={written.tasksDone}
            onChange={tasksDone => change({ tasksDone })}
          />
          <Textarea
            label={t.noteField}
            value={written.note}
            onChange={event => change({ note: event.currentTarget.value })}
            error={issue('note')}
            maxLength={1000}
            autosize
            minRows={2}
          />
          {tried && !parsed.success && (
            <Alert color="danger" role="alert">
              {t.incomplete}
            </Alert>
          )}
          {record.error && <ErrorState error={record.error} />}
          <div className={styles.foot}>
            <Button type="submit" loading={record.isPending}>
              {t.save}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
          </div>
        </div>
      </Section>
    </form>
  );
}

type PartProps = { written: Written; change: (next: Partial<Written>) => void };

function Head(props: PartProps & { today: string; since: string | null; issue: string | undefined }) {
  const { written, change, today, since, issue } = props;
  const t = useTexts(texts);
  const say = useWords();
  return (
    <div className={styles.head}>
      <SegmentedControl
        aria-label={t.way}
        value={written.way}
        data={contactWays.map(value => ({ value, label: say(contactWayWords[value]) }))}
        onChange={given => change({ way: contactWays.find(known => known === given) ?? written.way })}
      />
      <TextInput
        type="date"
        aria-label={t.on}
        value={written.on}
        max={today}
        {...(since && { min: since })}
        onChange={event => change({ on: event.currentTarget.value })}
        error={issue}
      />
    </div>
  );
}

function Readings({ plan, written, change }: PartProps & { plan: PlanView }) {
  const t = useTexts(texts);
  const say = useWords();
  const set = (code: IndicatorCode, given: number | string) => {
    const { [code]: _before, ...others } = written.values;
    change({ values: typeof given === 'number' ? { ...others, [code]: given } : others });
  };
  return (
    <fieldset className={styles.readings}>
      <legend className={styles.legend}>
        {t.readings} <span className={styles.hint}>{t.readingsHint}</span>
      </legend>
      {plan.body.indicators.map(limit => {
        const { words, unit, decimals } = indicators[limit.code];
        const value = written.values[limit.code];
        const possible = value === undefined || isPossible(limit.code, value);
        const limitId = `limit-${limit.code}`;
        return (
          <div key={limit.code} className={styles.line}>
            <label htmlFor={`reading-${limit.code}`}>{say(words)}</label>
            <NumberInput
              id={`reading-${limit.code}`}
              className={styles.value}
              value={value ?? ''}
              onChange={given => set(limit.code, given)}
              decimalScale={decimals}
              suffix={` ${unit}`}
              hideControls
              inputMode="decimal"
              aria-describedby={limitId}
              error={possible ? undefined : sayIssueKey('reading_implausible')}
            />
            <span id={limitId} className={styles.hint}>
              {t.limitIs(limitText(limit))}
            </span>
            <span aria-live="polite">
              {value !== undefined && possible && <Judged judgement={judgeReading(limit, value)} />}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}

type ChecksProps = {
  label: string;
  items: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

function Checks({ label, items, chosen, onChange }: ChecksProps) {
  if (items.length === 0) return null;
  return (
    <Checkbox.Group label={label} value={[...chosen]} onChange={onChange}>
      <div className={styles.checks}>
        {items.map(item => (
          <Checkbox key={item} value={item} label={item} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
