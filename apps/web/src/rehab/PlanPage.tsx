import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Go } from '../kit/Go.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { PatientHeader } from '../patient/index.ts';
import { useTexts } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { casePath, newReferralPath } from '../referral/index.ts';
import { ContactForm } from './ContactForm.tsx';
import { Contacts } from './Contacts.tsx';
import { Indicators } from './Indicators.tsx';
import { PlanActions } from './PlanActions.tsx';
import { PlanBody } from './PlanBody.tsx';
import styles from './PlanPage.module.css';
import { PlanStands } from './PlanStands.tsx';
import { texts } from './texts.ts';

export type PlanView = Answers['rehab']['plan'];

const route = getRouteApi('/desk/rehab/$planId');

/** One plan: who it is for, how it goes, what it asks, and what can be done now. */
export function PlanPage() {
  const t = useTexts(texts);
  const { planId } = route.useParams();
  const page = useQuery({
    ...trpc.rehab.plan.queryOptions({ id: planId }),
    // Each reading leaves a row in the audit trail; what changes is told by events.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
  if (page.data) return <Plan key={planId} plan={page.data} />;
  return (
    <Page title={t.rehab}>
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

function Plan({ plan }: { plan: PlanView }) {
  const t = useTexts(texts);
  const [recording, setRecording] = useState(false);
  return (
    <Page title={t.planOf(plan.title)}>
      <PatientHeader patientId={plan.patientId} />
      <Notice plan={plan} />
      <div className={styles.columns}>
        <div className={styles.stands}>
          <PlanStands plan={plan}>
            <PlanActions plan={plan} recording={recording} onRecord={() => setRecording(true)} />
          </PlanStands>
        </div>
        <div className={styles.body}>
          {recording && plan.actions.record.allowed && (
            <ContactForm plan={plan} onClose={() => setRecording(false)} />
          )}
          <Indicators plan={plan} />
          <PlanBody plan={plan.body} />
        </div>
        <div className={styles.contacts}>
          <Contacts plan={plan} />
        </div>
      </div>
    </Page>
  );
}

/** What must be seen before anything else: the plan came back, or the last contact was out of limits. */
function Notice({ plan }: { plan: PlanView }) {
  const t = useTexts(texts);
  if (plan.state === 'returned')
    return (
      <Alert color="gray" title={t.returnedTitle}>
        {t.returnedBody} <Go to={casePath(plan.referralId)}>{t.openCase}</Go>
      </Alert>
    );
  if (plan.state !== 'running' || !plan.contacts[0]?.breached) return null;
  return (
    <Alert color="danger" title={t.breachTitle} role="status">
      {t.breachBody}{' '}
      {plan.role === 'clinic' && <Go to={newReferralPath({ patient: plan.patientId })}>{t.referUp}</Go>}
    </Alert>
  );
}
