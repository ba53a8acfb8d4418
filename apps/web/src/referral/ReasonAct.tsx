import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { actionWords } from '@lianzhen/shared/referral';
import { ReasonPicker, reasonComplete } from '../kit/ReasonPicker.tsx';
import { useDraft } from '../platform/draft.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import styles from './Act.module.css';
import type { ActProps } from './ActDialog.tsx';
import { ActFoot } from './ActFoot.tsx';
import { texts } from './texts.ts';
import { useAct } from './useAct.ts';
import { useReasons } from './useReasons.ts';
import { reasonsFor } from './words.ts';

type Action = 'decline' | 'withdraw' | 'cancel_appointment';

/** An action that needs a coded reason. */
export function ReasonAct({ action, found, seen, onDone, onMoved, onClose }: ActProps<Action>) {
  const t = useTexts(texts);
  const say = useWords();
  const { practitioner } = useActor();
  const lists = useReasons();
  const draft = useDraft(`referral.${action}.${practitioner.id}.${found.id}`, { code: '', text: '' });
  const reason = draft.value;
  const [tried, setTried] = useState(false);
  const act = useAct(action, seen, {
    onDone() {
      draft.clear();
      onDone();
    },
    onMoved,
  });
  const says = { decline: t.declineBody, withdraw: t.withdrawBody, cancel_appointment: t.cancelBody }[action];
  const missing = reason.code === '' ? 'choose_one' : reasonComplete(reason) ? null : 'required';
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const text = reason.text.trim();
    act.mutate({ reason: reason.code, ...(text && { text }) });
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <p className={styles.says}>{says}</p>
      <ReasonPicker
        reasons={reasonsFor(lists, action, found.direction)}
        value={reason}
        onChange={draft.set}
        error={tried && missing ? sayIssueKey(missing) : null}
      />
      <ActFoot
        action={say(actionWords[action])}
        error={act.error}
        busy={act.isPending}
        danger
        onClose={onClose}
      />
    </form>
  );
}
