import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { offWords } from '@lianzhen/shared/referral';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { casePath } from '../referral/index.ts';
import { SendForm } from './SendForm.tsx';
import { sendTexts } from './sendTexts.ts';

const route = getRouteApi('/desk/rehab/send');

/** 下转康复: begins at a case that came up; says why when that case cannot be sent down. */
export function SendPage() {
  const t = useTexts(sendTexts);
  const say = useWords();
  const { referral } = route.useSearch();
  const page = useQuery({
    ...trpc.referral.page.queryOptions({ id: referral }),
    enabled: referral !== '',
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
  if (referral === '')
    return (
      <Page title={t.title}>
        <EmptyState title={t.noCase} hint={t.noCaseHint} />
      </Page>
    );
  if (page.data?.actions.send_down.allowed) return <SendForm key={referral} up={page.data} />;
  return (
    <Page title={t.title}>
      <Loaded query={page}>
        {({ actions: { send_down: answer } }) => (
          <EmptyState
            title={t.offTitle}
            hint={answer.allowed ? undefined : say(offWords[answer.reason])}
            action={<Go to={casePath(referral)}>{t.backToCase}</Go>}
          />
        )}
      </Loaded>
    </Page>
  );
}
