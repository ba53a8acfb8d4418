import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Configuration.module.css';
import { HistoryTable } from './HistoryTable.tsx';
import { SaidValue, SourceMark } from './Said.tsx';
import { texts } from './texts.ts';

/** How the own institution opens its places, for those who work with them; the administrator decides it. */
export function QuotasPage() {
  const t = useTexts(texts);
  const quotas = useQuery(trpc.configuration.quotas.queryOptions());
  return (
    <Page title={t.quotas} note={t.quotasNote}>
      <Loaded query={quotas} skeleton={<LoadingRows rows={6} />}>
        {({ value, source, history }) => (
          <>
            <Section title={t.inForce} note={<SourceMark source={source} />}>
              <SaidValue name="booking.opening" value={value} />
            </Section>
            <Section title={t.history} flush={history.length > 0}>
              {history.length > 0 ? (
                <HistoryTable history={history} />
              ) : (
                <p className={styles.line}>{t.historyNoneOwn}</p>
              )}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}
