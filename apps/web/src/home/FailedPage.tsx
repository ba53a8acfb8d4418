import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { texts } from './texts.ts';

/** What stands in the place of a route that threw; the frame around it lives on. */
export function FailedPage({ error, reset }: { error: unknown; reset: () => void }) {
  const t = useTexts(texts);
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t.failed}>
      <ErrorState error={error} retry={retry} />
    </Page>
  );
}
