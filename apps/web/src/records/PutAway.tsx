import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Page } from '../kit/Page.tsx';
import { PatientHeader } from '../patient/index.ts';
import { useTexts } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { useWaiting } from './outbox.ts';
import { texts as formTexts } from './texts.encounter.ts';
import { texts } from './texts.outbox.ts';
import { WaitingVisits } from './WaitingVisits.tsx';

/** After a visit was finished off line: that it is safe here, what is still to come, and later that it was sent. */
export function PutAway({ patientId }: { patientId: string }) {
  const t = useTexts(texts);
  const { writeVisit } = useTexts(formTexts);
  const { practitioner } = useActor();
  const waits = useWaiting().some(
    one => one.practitionerId === practitioner.id && one.input.patientId === patientId,
  );
  return (
    <Page title={writeVisit}>
      <PatientHeader patientId={patientId} />
      <WaitingVisits patientId={patientId} />
      <EmptyState
        title={waits ? t.kept : t.allSent}
        hint={waits ? t.keptHint : undefined}
        action={!waits && <Go to={`/patients/${patientId}`}>{t.toTimeline}</Go>}
      />
    </Page>
  );
}
