import { Progress } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { CheckState } from '@lianzhen/shared/audit';
import { EmptyState } from '../kit/EmptyState.tsx';
import type { ActionDecision } from '../kit/ActionButton.tsx';
import { ActionButton } from '../kit/ActionButton.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { StatNumber } from '../kit/StatNumber.tsx';
import { useLanguage, useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useActor } from '../platform/session.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Chain.module.css';
import { CheckList } from './CheckList.tsx';
import { MonthTable } from './MonthTable.tsx';
import { texts } from './texts.ts';
import { useExactTime } from './time.ts';

export type Chain = Answers['audit']['chain'];

const BUSY_MS = 1_000;
const REST_MS = 30_000;
const open: readonly CheckState[] = ['asked', 'running'];

const underWay = (chain: Chain | undefined) => chain?.checks.find(({ state }) => open.includes(state));

/** 防篡改校验: how the chain of seals stands, the checks of it, and the months. */
export function ChainPage() {
  const t = useTexts(texts);
  const chain = useQuery({
    ...trpc.audit.chain.queryOptions({}),
    refetchInterval: query => (underWay(query.state.data) ? BUSY_MS : REST_MS),
  });
  return (
    <Page
      title={t.chain}
      actions={
        <Go className={styles.back} to="/audit">
          <IconArrowLeft size="1rem" aria-hidden />
          {t.back}
        </Go>
      }
    >
      <Loaded query={chain} skeleton={<LoadingRows rows={8} />}>
        {answer => (
          <>
            <Head chain={answer} />
            <Checks chain={answer} />
            <Section title={t.months} note={t.monthsNote} flush>
              <MonthTable months={answer.months} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ chain: { head, sealed, waiting } }: { chain: Chain }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const exact = useExactTime();
  if (!head) return <EmptyState title={t.noSeal} hint={t.noSealHint} />;
  return (
    <Section
      title={t.lastSeal}
      note={
        <>
          {t.algorithm} {head.algorithm === 'sm3' ? 'SM3' : 'SHA-256'}
        </>
      }
    >
      <div className={styles.figures}>
        <StatNumber label={t.lastSeal} value={t.sealNumber(head.number)} note={exact(head.at)} />
        <StatNumber label={t.sealedRows} value={sealed.toLocaleString(language)} unit={t.rowsUnit} />
        <StatNumber
          label={t.waitingRows}
          value={waiting.toLocaleString(language)}
          unit={t.rowsUnit}
          note={t.waitingNote}
        />
      </div>
      <p className={styles.hash}>
        <span>{t.hash}</span> <code>{head.hash}</code>
      </p>
    </Section>
  );
}

function Checks({ chain }: { chain: Chain }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const auditor = useActor().post.duty === 'auditor';
  const ask = useMutation(trpc.audit.check.mutationOptions({ onSuccess: () => refreshRoom('audit') }));
  const running = underWay(chain);
  const decision: ActionDecision = auditor
    ? { allowed: true }
    : { allowed: false, reason: { zh: texts.zh.onlyAuditor, en: texts.en.onlyAuditor } };
  return (
    <Section
      title={t.checks}
      note={t.checkNote}
      actions={
        <ActionButton
          decision={decision}
          main
          loading={ask.isPending || running !== undefined}
          onClick={() => ask.mutate({})}
        >
          {t.checkNow}
        </ActionButton>
      }
      flush
    >
      {running && (
        <div className={styles.progress} role="status">
          <Progress
            value={running.total > 0 ? (100 * running.rows) / running.total : 0}
            animated
            aria-label={t.checks}
          />
          {t.progress(running.rows.toLocaleString(language), running.total.toLocaleString(language))}
        </div>
      )}
      <CheckList checks={chain.checks} />
    </Section>
  );
}
