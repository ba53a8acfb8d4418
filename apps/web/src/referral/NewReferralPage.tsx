import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { PatientPicker } from '../patient/index.ts';
import { ErrorState } from '../kit/ErrorState.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import type { Beginning } from './beginning.ts';
import { recordIdsOf } from './beginning.ts';
import { fromPrevious, fromVisit } from './prefill.ts';
import { texts } from './texts.ts';
import { emptyForm } from './upForm.ts';
import { UpFormPage } from './UpFormPage.tsx';

const route = getRouteApi('/desk/referrals/new');

/** 发起上转: for a patient who was chosen before, or is chosen here. */
export function NewReferralPage() {
  const t = useTexts(texts);
  const beginning = route.useSearch();
  const navigate = route.useNavigate();
  if (beginning.patient)
    return <Prepared key={beginning.patient} beginning={beginning} patientId={beginning.patient} />;
  return (
    <Page title={t.newTitle}>
      <Section title={t.choosePatient} id="patient" note={t.choosePatientHint}>
        <PatientPicker onPick={({ id }) => void navigate({ search: { ...beginning, patient: id } })} />
      </Section>
    </Page>
  );
}

/** Reads what is known already, then opens the form filled with it. */
function Prepared({ beginning, patientId }: { beginning: Beginning; patientId: string }) {
  const t = useTexts(texts);
  // Each of these readings leaves a row in the audit trail: once is enough for a form.
  const once = { staleTime: 5 * 60_000, refetchOnWindowFocus: false };
  const patient = useQuery({ ...trpc.patient.page.queryOptions({ id: patientId }), ...once });
  const visits = useQuery({
    ...trpc.records.timeline.queryOptions({ patientId, kinds: ['encounter'], limit: 1 }),
    ...once,
  });
  const previous = useQuery({
    ...trpc.referral.page.queryOptions({ id: beginning.previous ?? '' }),
    enabled: Boolean(beginning.previous),
    ...once,
  });
  if (patient.isError || previous.isError)
    return (
      <Page title={t.newTitle}>
        <ErrorState
          error={patient.error ?? previous.error}
          retry={() => void (patient.isError ? patient.refetch() : previous.refetch())}
        />
      </Page>
    );
  if (!patient.data || visits.isPending || (beginning.previous && !previous.data))
    return (
      <Page title={t.newTitle}>
        <LoadingRows rows={1} />
        <LoadingRows rows={8} />
      </Page>
    );
  const last = visits.data?.rows[0];
  const known = previous.data ? fromPrevious(previous.data) : last ? fromVisit(last) : {};
  const chosen = recordIdsOf(beginning);
  return (
    <UpFormPage
      patientId={patientId}
      previous={previous.data ?? null}
      visit={previous.data ? null : (last ?? null)}
      chosenIds={chosen}
      initial={{
        ...emptyForm,
        signerName: patient.data.name,
        ...known,
        recordIds: [...new Set([...(known.recordIds ?? []), ...chosen])],
      }}
    />
  );
}
