import { Alert, Button } from '@mantine/core';
import { useRef } from 'react';
import { PatientHeader } from '../patient/index.ts';
import { CompletenessRail } from '../kit/CompletenessRail.tsx';
import { Go } from '../kit/Go.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import { refusalOf } from '../platform/refusal.ts';
import { timeOfDay, useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import type { Case } from './actions.ts';
import { casePath } from './address.ts';
import { ConsentPart } from './ConsentPart.tsx';
import { RecordsPart } from './RecordsPart.tsx';
import { StoryPart } from './StoryPart.tsx';
import { texts } from './texts.ts';
import type { Part, UpForm } from './upForm.ts';
import { parts } from './upForm.ts';
import styles from './UpForm.module.css';
import { useNamed } from './useRow.tsx';
import { useUpForm } from './useUpForm.ts';
import { WherePart } from './WherePart.tsx';
import { WhyPart } from './WhyPart.tsx';

type Props = {
  patientId: string;
  previous: Case | null;
  visit: Answers['records']['timeline']['rows'][number] | null;
  chosenIds: readonly string[];
  initial: UpForm;
};

/** The up-referral on one page; the button is always in sight and nothing typed is lost. */
export function UpFormPage({ patientId, previous, visit, chosenIds, initial }: Props) {
  const t = useTexts(texts);
  const time = useTime();
  const named = useNamed();
  const up = useUpForm({ patientId, previousId: previous?.id ?? null, initial, chosenIds });
  const { part, issues } = up;
  const titles: Record<Part, string> = {
    why: t.partWhy,
    where: t.partWhere,
    story: t.partStory,
    records: t.partRecords,
    consent: t.partConsent,
  };
  const rail = (Object.keys(parts) as Part[]).map(id => ({
    id,
    title: titles[id],
    missing: parts[id].filter(field => issues[field]).length,
    optional: id === 'records' && part.form.recordIds.length === 0,
  }));
  const send = (
    <Button
      type="submit"
      loading={up.sending}
      color={part.form.urgency === 'emergency' ? 'danger' : undefined}
      fullWidth
    >
      {part.form.urgency === 'emergency' ? t.sendEmergency : t.send}
    </Button>
  );
  const kept = up.savedAt && (
    <div className={styles.draft}>
      <span>{t.draftKept(timeOfDay(up.savedAt))}</span>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={up.startOver}>
        {t.startOver}
      </Button>
    </div>
  );
  return (
    <form onSubmit={up.send} noValidate className={styles.form}>
      <Page title={t.newTitle}>
        <PatientHeader patientId={patientId} />
        <div className={styles.columns}>
          <div className={styles.body}>
            {up.restored && <Alert color="accent">{t.draftRestored}</Alert>}
            {!up.restored && visit && (
              <p className={styles.filled}>
                {t.filledFrom(time.instant(visit.occurredAt), named(visit.institution))}
              </p>
            )}
            {!up.restored && previous && (
              <p className={styles.filled}>{t.filledFromPrevious(previous.number)}</p>
            )}
            <Failure error={up.failure} placeTaken={up.placeTaken} />
            {up.tried && Object.keys(issues).length > 0 && (
              <Alert color="danger" role="alert">
                {t.incomplete}
              </Alert>
            )}
            <Section id="why" title={t.partWhy}>
              <WhyPart {...part} />
            </Section>
            <Section id="where" title={t.partWhere}>
              <WherePart {...part} placeTaken={up.placeTaken} />
            </Section>
            <Section id="story" title={t.partStory}>
              <StoryPart {...part} />
            </Section>
            <Section id="records" title={t.partRecords} note={t.recordsNote(part.form.recordIds.length)}>
              <RecordsPart {...part} patientId={patientId} />
            </Section>
            <Section id="consent" title={t.partConsent}>
              <ConsentPart {...part} patientName={initial.signerName} />
            </Section>
          </div>
          <aside className={styles.aside}>
            <CompletenessRail
              parts={rail}
              foot={
                <div className={styles.foot}>
                  <div className={styles.send}>{send}</div>
                  {kept}
                </div>
              }
            />
          </aside>
        </div>
      </Page>
      <div className={styles.bar}>{send}</div>
    </form>
  );
}

/** What the server refused; a second live case leads to the first, a lost place is told at the place picker. */
function Failure({ error, placeTaken }: { error: unknown; placeTaken: boolean }) {
  const t = useTexts(texts);
  const place = useRef<HTMLDivElement>(null);
  if (error === null || placeTaken) return null;
  const refusal = refusalOf(error);
  const first = refusal?.reason === 'live_referral_exists' ? refusal.facts : undefined;
  return (
    <div ref={place} className={styles.failure} data-marked="true" tabIndex={-1}>
      <ErrorState error={error} />
      {first?.['referralId'] && (
        <Button component={Go} to={casePath(String(first['referralId']))} variant="default">
          {t.openLive(String(first['number']))}
        </Button>
      )}
    </div>
  );
}
