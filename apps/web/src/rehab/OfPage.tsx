import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { Loaded } from '../kit/Loaded.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/rehab/of');

/** Leads from a down-referral to its plan. */
export function OfPage() {
  const t = useTexts(texts);
  const { referral } = route.useSearch();
  const plan = useQuery(trpc.rehab.ofReferral.queryOptions({ referralId: referral }));
  return (
    <Page title={t.rehab}>
      <Loaded query={plan}>
        {({ id }) => <Navigate to="/rehab/$planId" params={{ planId: id }} replace />}
      </Loaded>
    </Page>
  );
}
