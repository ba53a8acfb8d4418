import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { directionWords } from '@lianzhen/shared/referral';
import { PatientHeader } from '../patient/index.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { now } from '../platform/clock.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { refusalOf } from '../platform/refusal.ts';
import { trpc } from '../platform/trpc.ts';
import type { Case } from './actions.ts';
import styles from './CasePage.module.css';
import { CasePacket } from './CasePacket.tsx';
import { CaseReport } from './CaseReport.tsx';
import { CaseSummary } from './CaseSummary.tsx';
import { CaseTrail } from './CaseTrail.tsx';
import { CaseTurn } from './CaseTurn.tsx';
import { CaseVisit } from './CaseVisit.tsx';
import { CaseWay } from './CaseWay.tsx';
import { texts } from './texts.ts';
import { UrgencyMark } from './UrgencyMark.tsx';

const route = getRouteApi('/desk/referrals/$referralId');

/** One referral: who it is about, what it says, where it stands, and what can be done now. */
export function CasePage() {
  const t = useTexts(texts);
  const { referralId } = route.useParams();
  const page = useQuery({
    ...trpc.referral.page.queryOptions({ id: referralId }),
    // Each reading leaves a row in the audit trail; what changes is told by events.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
  useLapse(page.data);
  if (page.data) return <CaseView key={referralId} found={page.data} />;
  return (
    <Page title={t.referrals}>
      {page.isPending ? (
        <>
          <LoadingRows rows={1} />
          <LoadingRows rows={8} />
        </>
      ) : (
        <ErrorState error={page.error} retry={() => void page.refetch()} />
      )}
    </Page>
  );
}

function CaseView({ found }: { found: Case }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <Page
      title={t.caseTitle(found.number)}
      note={
        <span className={styles.note}>
          {say(directionWords[found.direction])}
          <UrgencyMark urgency={found.urgency} always />
        </span>
      }
    >
      <CasePatient patientId={found.patientId} />
      <CaseWay found={found} />
      <div className={styles.columns}>
        <div className={styles.body}>
          {found.report && <CaseReport report={found.report} />}
          <CaseSummary found={found} />
          <CasePacket found={found} />
        </div>
        <aside className={styles.aside}>
          <CaseTurn found={found} />
          <CaseVisit found={found} />
          <CaseTrail found={found} />
        </aside>
      </div>
    </Page>
  );
}

/** The patient, for as long as the acting institution may see them: after a refusal the receiver no longer may. */
function CasePatient({ patientId }: { patientId: string }) {
  const t = useTexts(texts);
  const patient = useQuery({
    ...trpc.patient.page.queryOptions({ id: patientId }),
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
  });
  if (patient.isError && refusalOf(patient.error)?.code === 'not_found')
    return <p className={styles.gone}>{t.patientOutOfReach}</p>;
  return <PatientHeader patientId={patientId} />;
}

/** A claim that lapses changes what may be done; nobody tells the page, so it asks again at that instant. */
function useLapse(found: Case | undefined): void {
  const until = found?.claimedUntil ?? null;
  useEffect(() => {
    const left = until === null ? 0 : new Date(until).getTime() - now().getTime();
    if (left <= 0) return undefined;
    const timer = setTimeout(() => void refreshRoom('referral'), left + 1_000);
    return () => clearTimeout(timer);
  }, [until]);
}
