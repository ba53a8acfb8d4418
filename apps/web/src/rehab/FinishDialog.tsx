import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { outcomes, outcomeWords } from '@lianzhen/shared/rehab';
import { Confirm } from '../kit/Confirm.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { notify } from '../kit/notify.ts';
import type { Reason } from '../kit/ReasonPicker.tsx';
import { ReasonPicker, reasonComplete } from '../kit/ReasonPicker.tsx';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import type { PlanView } from './PlanPage.tsx';
import { texts } from './texts.ts';

const coded = outcomes.map(code => ({ code, words: outcomeWords[code] }));

/** Ends the plan: how it went, and words for the hospital, which always belong to it. */
export function FinishDialog({ plan, onClose }: { plan: PlanView; onClose: () => void }) {
  const t = useTexts(texts);
  const [reason, setReason] = useState<Reason>({ code: '', text: '' });
  const outcome = outcomes.find(code => code === reason.code);
  const finish = useMutation(
    trpc.rehab.finish.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess() {
        onClose();
        notify.done(t.finishDone);
        await Promise.all([refreshRoom('rehab'), refreshRoom('referral')]);
      },
      onError: () => refreshRoom('rehab'),
    }),
  );
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t.finishTitle}
      action={t.finishAction}
      ready={outcome !== undefined && reasonComplete(reason, outcomes)}
      busy={finish.isPending}
      onConfirm={() => {
        if (outcome)
          finish.mutate({ planId: plan.id, version: plan.version, outcome, note: reason.text.trim() });
      }}
    >
      <p>{t.finishBody}</p>
      <ReasonPicker
        label={t.outcome}
        reasons={coded}
        value={reason}
        onChange={setReason}
        needsText={outcomes}
      />
      {finish.error && <ErrorState error={finish.error} />}
    </Confirm>
  );
}
