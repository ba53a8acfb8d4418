import { Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { RecordPicker } from '../records/index.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { fieldErrors, sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { useTime } from '../platform/time.ts';
import styles from './Act.module.css';
import type { ActProps } from './ActDialog.tsx';
import { ActFoot } from './ActFoot.tsx';
import type { Case } from './actions.ts';
import { grave } from './actions.ts';
import { Said } from './Said.tsx';
import { saidLast } from './saidBy.ts';
import { texts } from './texts.ts';
import { useAct } from './useAct.ts';
import { useActLabel } from './useActLabel.ts';

type Action =
  | 'claim'
  | 'release'
  | 'accept'
  | 'request_info'
  | 'answer'
  | 'advise'
  | 'acknowledge'
  | 'close'
  | 'reopen'
  | 'no_show';

type Asked = { says?: string | undefined; label?: string; hint?: string; needed?: boolean; max?: number };

/** An action that takes some words, some of them needed; an answer takes more records as well. */
export function TextAct({ action, found, seen, onDone, onMoved, onClose }: ActProps<Action>) {
  const t = useTexts(texts);
  const label = useActLabel();
  const { practitioner } = useActor();
  const asked = useAsked(action, found);
  const last = saidLast(found);
  const draft = useDraft(`referral.${action}.${practitioner.id}.${found.id}`, {
    text: '',
    recordIds: [] as string[],
  });
  const { text, recordIds } = draft.value;
  const [tried, setTried] = useState(false);
  const act = useAct(action, seen, {
    onDone() {
      draft.clear();
      onDone();
    },
    onMoved,
  });
  const missing = asked.needed && text.trim() === '' ? sayIssueKey('required') : undefined;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    act.mutate({
      ...(asked.label && text.trim() !== '' && { text: text.trim() }),
      ...(action === 'answer' && { recordIds }),
    });
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      {action === 'answer' && last && <Said event={last} found={found} />}
      {asked.says && <p className={styles.says}>{asked.says}</p>}
      {asked.label && (
        <Textarea
          label={asked.label}
          placeholder={asked.hint}
          value={text}
          onChange={event => draft.set({ ...draft.value, text: event.currentTarget.value })}
          error={(tried && missing) || fieldErrors(act.error)['text']}
          withAsterisk={asked.needed}
          maxLength={asked.max ?? 1000}
          autosize
          minRows={3}
          maxRows={12}
          data-autofocus
        />
      )}
      {action === 'answer' && (
        <div>
          <p className={styles.says}>{t.moreRecords}</p>
          <RecordPicker
            patientId={found.patientId}
            value={recordIds}
            onChange={next => draft.set({ ...draft.value, recordIds: [...next] })}
          />
        </div>
      )}
      <ActFoot
        action={label(action, found.state)}
        error={act.error}
        busy={act.isPending}
        danger={grave.has(action)}
        onClose={onClose}
      />
    </form>
  );
}

function useAsked(action: Action, found: Case): Asked {
  const t = useTexts(texts);
  const time = useTime();
  const visit = found.appointment && time.instant(found.appointment.startsAt);
  switch (action) {
    case 'accept':
      return { says: visit ? t.acceptWithVisit(visit) : t.acceptWithoutVisit, label: t.note };
    case 'request_info':
      return { label: t.askWhat, hint: t.askHint, needed: true };
    case 'answer':
      return {
        label: found.state === 'advised' ? t.advisedAnswer : t.yourAnswer,
        needed: true,
        max: 4000,
      };
    case 'advise':
      return {
        says: found.appointment ? t.adviceFreesPlace : undefined,
        label: t.yourAdvice,
        hint: t.adviceHint,
        needed: true,
        max: 4000,
      };
    case 'acknowledge':
      return { says: t.ackBody, label: t.ackNote };
    case 'close':
      return { says: t.closeBody, label: t.closeNote };
    case 'reopen':
      return { says: t.reopenBody, label: t.reopenWhy, needed: true };
    case 'no_show':
      return { says: t.noShowBody };
    default:
      return {};
  }
}
