import { Button, Chip, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { labStates, labStateWords, panels } from '@lianzhen/shared/records';
import { FieldRow } from '../kit/Field.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { PatientHeader } from '../patient/index.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { CorrectionReason } from './CorrectionReason.tsx';
import styles from './EntryForm.module.css';
import { labFormOf } from './labForm.ts';
import type { LabForm } from './labForm.ts';
import { LabRows } from './LabRows.tsx';
import { texts } from './texts.entry.ts';
import { useLabForm } from './useLabForm.ts';

const route = getRouteApi('/desk/patients/$patientId/results');

/** 录检验: a report on paper, typed by panel, or the correction of one typed before. */
export function LabPage() {
  const { patientId } = route.useParams();
  const { correct } = route.useSearch();
  const t = useTexts(texts);
  const once = { refetchOnWindowFocus: false, staleTime: 5 * 60_000 };
  const patient = useQuery({ ...trpc.patient.page.queryOptions({ id: patientId }), ...once });
  const before = useQuery({
    ...trpc.records.record.queryOptions({ id: correct ?? '' }),
    ...once,
    enabled: correct !== undefined,
  });
  const title = correct ? t.correctResults : t.enterResults;
  if (correct && !before.data)
    return (
      <Page title={title}>
        <Loaded query={before}>{() => null}</Loaded>
      </Page>
    );
  if (!patient.data)
    return (
      <Page title={title}>
        <Loaded query={patient}>{() => null}</Loaded>
      </Page>
    );
  const body = before.data?.body;
  const initial = before.data && body?.type === 'lab' ? labFormOf(before.data.title, body) : undefined;
  return (
    <Sheet
      key={correct ?? patientId}
      patientId={patientId}
      sex={patient.data.sex}
      title={title}
      correct={correct}
      initial={initial}
    />
  );
}

type SheetProps = {
  patientId: string;
  sex: Parameters<typeof useLabForm>[0]['sex'];
  title: string;
  correct: string | undefined;
  initial: LabForm | undefined;
};

function Sheet({ title, ...given }: SheetProps) {
  const t = useTexts(texts);
  const say = useWords();
  const { form, change, choosePanel, error, save, sending, failure, draft, addRow } = useLabForm(given);
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <Page title={title} note={draft.savedAt ? t.keptHere : undefined}>
        <PatientHeader patientId={given.patientId} />
        {failure !== null && <ErrorState error={failure} />}
        <Section id="report" title={t.report}>
          <div className={styles.rows}>
            <Chip.Group multiple value={form.panels} onChange={choosePanel}>
              <div className={styles.chips} role="group" aria-label={t.panels}>
                {panels.map(panel => (
                  <Chip key={panel.code} value={panel.code} size="sm">
                    {say(panel.words)}
                  </Chip>
                ))}
              </div>
            </Chip.Group>
            <FieldRow>
              <TextInput
                label={t.title}
                value={form.title}
                onChange={event => change({ title: event.currentTarget.value })}
                error={error('title')}
                maxLength={80}
                withAsterisk
              />
              <TextInput
                label={t.specimen}
                value={form.specimen}
                onChange={event => change({ specimen: event.currentTarget.value })}
                maxLength={40}
              />
              <TextInput
                type="datetime-local"
                label={t.collectedAt}
                value={form.collectedAt}
                onChange={event => change({ collectedAt: event.currentTarget.value })}
                error={error('collectedAt')}
                withAsterisk
              />
              <TextInput
                type="datetime-local"
                label={t.reportedAt}
                value={form.reportedAt}
                onChange={event => change({ reportedAt: event.currentTarget.value })}
                error={error('reportedAt')}
              />
              <NativeSelect
                label={t.labState}
                value={form.state}
                onChange={event =>
                  change({ state: labStates.find(one => one === event.currentTarget.value) ?? 'final' })
                }
                data={labStates.map(value => ({ value, label: say(labStateWords[value]) }))}
              />
            </FieldRow>
          </div>
        </Section>
        <Section
          id="results"
          title={t.results}
          note={t.resultsNote}
          actions={
            <Button variant="subtle" onClick={addRow}>
              {t.addItem}
            </Button>
          }
        >
          <LabRows form={form} sex={given.sex} change={change} error={error} />
          {error('results') && <p className={styles.wrong}>{error('results')}</p>}
          <Textarea
            mt="md"
            label={t.note}
            value={form.note}
            onChange={event => change({ note: event.currentTarget.value })}
            maxLength={500}
            autosize
            minRows={1}
          />
          {given.correct && (
            <CorrectionReason
              value={form.reason}
              onChange={reason => change({ reason })}
              error={error('reason')}
            />
          )}
          <div className={styles.send}>
            <Button type="submit" loading={sending}>
              {given.correct ? t.saveCorrection : t.saveResults}
            </Button>
          </div>
        </Section>
      </Page>
    </form>
  );
}
