import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { texts } from './texts.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts(texts);
  return (
    <Page title={t.notFound}>
      <EmptyState title={t.notFound} hint={t.notFoundHint} action={<Go to="/">{t.back}</Go>} />
    </Page>
  );
}
