import { Button, Textarea, TextInput } from '@mantine/core';
import { CompletenessRail } from '../../kit/CompletenessRail.tsx';
import { Field, FieldRow, Fields } from '../../kit/Field.tsx';
import { FlowLine } from '../../kit/FlowLine.tsx';
import { Section } from '../../kit/Section.tsx';
import { Timeline } from '../../kit/Timeline.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { useDraft } from '../../platform/draft.ts';
import styles from './Gallery.module.css';
import { steps } from './samples.ts';
import { texts } from './texts.ts';

export function FormSamples() {
  const t = useTexts(texts);
  const draft = useDraft('gallery', { complaint: '', since: '', history: '' });
  const { value, set } = draft;
  const missing = [value.complaint, value.since].filter(text => text === '').length;
  return (
    <div className={styles.columns}>
      <div className={styles.stack}>
        <Section title={t.history} note={t.historyNote} id="sample-history">
          <FieldRow>
            <TextInput
              label={t.complaint}
              withAsterisk
              value={value.complaint}
              onChange={event => set({ ...value, complaint: event.currentTarget.value })}
            />
            <TextInput
              label={t.since}
              withAsterisk
              value={value.since}
              onChange={event => set({ ...value, since: event.currentTarget.value })}
            />
          </FieldRow>
          <Textarea
            mt="sm"
            label={t.history}
            autosize
            minRows={3}
            value={value.history}
            onChange={event => set({ ...value, history: event.currentTarget.value })}
          />
        </Section>
        <Section title={t.identity} id="sample-identity">
          <Fields>
            <Field label={t.institution}>天宝镇中心卫生院</Field>
            <Field label={t.since}>11-22 周日 09:30</Field>
            <Field label={t.complaint} wide>
              {t.problem}
            </Field>
          </Fields>
        </Section>
        <Section title={t.timeline}>
          <SampleTimeline />
        </Section>
      </div>
      <div className={styles.stack}>
        <CompletenessRail
          parts={[
            { id: 'sample-identity', title: t.identity, missing: 0 },
            { id: 'sample-history', title: t.history, missing },
            { id: 'sample-packet', title: t.packet, missing: 0, optional: true },
            { id: 'sample-consent', title: t.consent, missing: 1 },
          ]}
          foot={
            <>
              <p className={styles.quiet}>{t.saved}</p>
              <Button fullWidth mt="xs">
                {t.submit}
              </Button>
            </>
          }
        />
        <Section title={t.flow}>
          <FlowLine
            label={t.flow}
            upright
            present="placed"
            steps={steps.map((step, place) =>
              place < 3 ? { ...step, at: new Date(2026, 10, 22, 9 + place, 30), by: '王慧敏' } : step,
            )}
          />
        </Section>
      </div>
    </div>
  );
}

function SampleTimeline() {
  const t = useTexts(texts);
  return (
    <Timeline
      label={t.timeline}
      entries={[
        { id: '3', at: '2026-11-22T04:30:00Z', title: t.overdueTitle, family: 'danger' },
        {
          id: '2',
          at: '2026-11-22T02:30:00Z',
          title: t.triagedTitle,
          by: t.triagedBy,
          body: t.triagedBody,
          family: 'yours',
        },
        { id: '1', at: '2026-11-22T01:30:00Z', title: t.sentTitle, by: t.sentBy, family: 'done' },
      ]}
    />
  );
}
