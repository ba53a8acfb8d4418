import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanAllowed } from '@lianzhen/shared/rehab';
import { planOffWords } from '@lianzhen/shared/rehab';
import type { ActionDecision } from '../kit/ActionButton.tsx';
import { ActionButton } from '../kit/ActionButton.tsx';
import { Confirm } from '../kit/Confirm.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Go } from '../kit/Go.tsx';
import { notify } from '../kit/notify.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import { casePath } from '../referral/index.ts';
import { FinishDialog } from './FinishDialog.tsx';
import styles from './PlanActions.module.css';
import type { PlanView } from './PlanPage.tsx';
import { texts } from './texts.ts';

function decisionOf(answer: PlanAllowed): ActionDecision {
  return answer.allowed ? answer : { allowed: false, reason: planOffWords[answer.reason] };
}

/** What can be done with the plan now, and why the rest cannot; a plan at rest has nothing to do. */
export function PlanActions(props: { plan: PlanView; recording: boolean; onRecord: () => void }) {
  const { plan, recording, onRecord } = props;
  const t = useTexts(texts);
  const [asking, setAsking] = useState<'take_over' | 'finish' | null>(null);
  const close = () => setAsking(null);
  if (plan.state === 'waiting')
    return (
      <div className={styles.actions}>
        <ActionButton
          decision={decisionOf(plan.actions.take_over)}
          onClick={() => setAsking('take_over')}
          main
          fullWidth
          reasonBelow
        >
          {t.takeOver}
        </ActionButton>
        {plan.role === 'clinic' && (
          <p className={styles.hint}>
            {t.toDecline} <Go to={casePath(plan.referralId)}>{t.openCase}</Go>
          </p>
        )}
        <TakeOver plan={plan} opened={asking === 'take_over'} onClose={close} />
      </div>
    );
  if (plan.state !== 'running') return null;
  return (
    <div className={styles.actions}>
      {!recording && (
        <ActionButton
          decision={decisionOf(plan.actions.record)}
          onClick={onRecord}
          main
          fullWidth
          reasonBelow
        >
          {t.record}
        </ActionButton>
      )}
      <ActionButton
        decision={decisionOf(plan.actions.finish)}
        onClick={() => setAsking('finish')}
        fullWidth
        reasonBelow={plan.role === 'clinic'}
      >
        {t.finish}
      </ActionButton>
      {asking === 'finish' && <FinishDialog plan={plan} onClose={close} />}
    </div>
  );
}

function TakeOver({ plan, opened, onClose }: { plan: PlanView; opened: boolean; onClose: () => void }) {
  const t = useTexts(texts);
  const act = useMutation(
    trpc.rehab.takeOver.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess() {
        onClose();
        notify.done(t.takeOverDone);
        await Promise.all([refreshRoom('rehab'), refreshRoom('referral')]);
      },
      onError: () => refreshRoom('rehab'),
    }),
  );
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t.takeOverTitle}
      action={t.takeOver}
      onConfirm={() => act.mutate({ planId: plan.id, version: plan.referralVersion })}
      busy={act.isPending}
    >
      <p>{t.takeOverBody(plan.title)}</p>
      {act.error && <ErrorState error={act.error} />}
    </Confirm>
  );
}
