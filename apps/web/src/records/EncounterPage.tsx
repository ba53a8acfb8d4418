import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { localDay } from '@lianzhen/shared/kernel';
import { yearsOn } from '@lianzhen/shared/patient';
import { PutAway } from './PutAway.tsx';
import { CompletenessRail } from '../kit/CompletenessRail.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { PatientHeader } from '../patient/index.ts';
import { now } from '../platform/clock.ts';
import { useTexts } from '../platform/i18n.ts';
import { timeOfDay, useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { AllergyPart } from './AllergyPart.tsx';
import { ComplaintPart } from './ComplaintPart.tsx';
import { DangerBanner } from './DangerBanner.tsx';
import { DraftClash } from './DraftClash.tsx';
import { DiagnosisPart } from './DiagnosisPart.tsx';
import { DispositionPart } from './DispositionPart.tsx';
import styles from './EncounterPage.module.css';
import { dangerFacts, missingIn } from './encounterForm.ts';
import type { Part } from './encounterForm.ts';
import { MedicinePart } from './MedicinePart.tsx';
import { texts } from './texts.encounter.ts';
import { texts as waitingTexts } from './texts.outbox.ts';
import { useEncounter } from './useEncounter.ts';
import { WaitingVisits } from './WaitingVisits.tsx';
import { VitalsPart } from './VitalsPart.tsx';

const route = getRouteApi('/desk/patients/$patientId/encounter');

/** 写就诊: one page in six parts, kept in this browser as it is typed. */
export function EncounterPage() {
  const { patientId } = route.useParams();
  const t = useTexts(texts);
  const page = useQuery({
    ...trpc.patient.page.queryOptions({ id: patientId }),
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
  });
  if (!page.data)
    return (
      <Page title={t.writeVisit}>
        <Loaded query={page}>{() => null}</Loaded>
      </Page>
    );
  return <EncounterSheet key={patientId} patient={page.data} />;
}

function EncounterSheet({ patient }: { patient: Answers['patient']['page'] }) {
  const encounter = useEncounter(patient);
  if (encounter.isPutAway) return <PutAway patientId={patient.id} />;
  return <OpenSheet patient={patient} encounter={encounter} />;
}

type SheetProps = {
  patient: Answers['patient']['page'];
  encounter: ReturnType<typeof useEncounter>;
};

function OpenSheet({ patient, encounter }: SheetProps) {
  const t = useTexts(texts);
  const { part, issues, draft, server, save, referNow, sending, failure, tried } = encounter;
  const w = useTexts(waitingTexts);
  const time = useTime();
  const years = yearsOn(patient.birthDate, localDay(now()));
  const refers = ['refer', 'emergency_transfer'].includes(part.form.disposition);
  const rail: { id: Part; title: string; optional?: boolean }[] = [
    { id: 'complaint', title: t.partComplaint },
    { id: 'vitals', title: t.partVitals, optional: true },
    { id: 'diagnosis', title: t.partDiagnosis },
    { id: 'allergies', title: t.partAllergies },
    { id: 'medicines', title: t.partMedicines, optional: true },
    { id: 'disposition', title: t.partDisposition },
  ];
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        save(false);
      }}
      noValidate
    >
      <Page
        title={t.writeVisit}
        aside={
          <CompletenessRail
            parts={rail.map(line => ({ ...line, missing: missingIn(line.id, issues) }))}
            foot={
              <div className={styles.foot}>
                {refers && (
                  <Button loading={sending} onClick={() => save(true)} fullWidth>
                    {t.saveAndRefer}
                  </Button>
                )}
                <Button type="submit" variant={refers ? 'default' : 'filled'} loading={sending} fullWidth>
                  {t.save}
                </Button>
                {draft.savedAt && (
                  <div className={styles.draft}>
                    <span>
                      {t.kept(timeOfDay(draft.savedAt))}
                      {server.behind
                        ? ` · ${w.localOnly}`
                        : server.syncedAt && ` · ${w.synced(timeOfDay(server.syncedAt))}`}
                    </span>
                    <Button variant="subtle" color="gray" size="compact-sm" onClick={draft.startOver}>
                      {t.startOver}
                    </Button>
                  </div>
                )}
              </div>
            }
          />
        }
      >
        <PatientHeader patientId={patient.id} />
        <DangerBanner
          facts={dangerFacts(part.form, years)}
          patientId={patient.id}
          incomplete={tried && Object.keys(issues).length > 0}
          busy={sending}
          onRefer={referNow}
        />
        <WaitingVisits patientId={patient.id} />
        <DraftClash server={server} form={part.form} onTake={draft.set} onDrop={draft.startOver} />
        {server.adopted && <Alert color="accent">{w.fromOther(time.instant(server.adopted))}</Alert>}
        {draft.restored && <Alert color="accent">{t.restored}</Alert>}
        {failure !== null && !server.clash && <ErrorState error={failure} />}
        {tried && Object.keys(issues).length > 0 && (
          <Alert color="danger" role="alert">
            {t.incomplete}
          </Alert>
        )}
        <Section id="complaint" title={t.partComplaint}>
          <ComplaintPart {...part} />
        </Section>
        <Section id="vitals" title={t.partVitals}>
          <VitalsPart {...part} />
        </Section>
        <Section id="diagnosis" title={t.partDiagnosis}>
          <DiagnosisPart {...part} />
        </Section>
        <Section id="allergies" title={t.partAllergies}>
          <AllergyPart {...part} known={patient.allergyStatus !== 'unknown'} />
        </Section>
        <Section id="medicines" title={t.partMedicines}>
          <MedicinePart {...part} />
        </Section>
        <Section id="disposition" title={t.partDisposition}>
          <DispositionPart {...part} />
        </Section>
      </Page>
    </form>
  );
}
