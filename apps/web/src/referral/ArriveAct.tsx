import { TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { actionWords } from '@lianzhen/shared/referral';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refusalOf, useExplain } from '../platform/refusal.ts';
import styles from './Act.module.css';
import type { ActProps } from './ActDialog.tsx';
import { ActFoot } from './ActFoot.tsx';
import { texts } from './texts.ts';
import { useAct } from './useAct.ts';

/** Digits only: the code is read out and typed in groups. */
const digits = (typed: string) => typed.normalize('NFKC').replace(/\D/g, '').slice(0, 6);

/** The patient stands at the desk: checked in, by the booking code when it is given. */
export function ArriveAct({ action, found, seen, onDone, onMoved, onClose }: ActProps<'arrive'>) {
  const t = useTexts(texts);
  const say = useWords();
  const explain = useExplain();
  const [code, setCode] = useState('');
  const act = useAct(action, seen, { onDone, onMoved });
  const wrong = refusalOf(act.error)?.reason === 'wrong_code';
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    act.mutate(code ? { code } : {});
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <p className={styles.says}>{t.arriveBody}</p>
      {found.appointment && (
        <TextInput
          label={t.arriveCode}
          description={t.arriveCodeHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={code}
          onChange={event => {
            act.reset();
            setCode(digits(event.currentTarget.value));
          }}
          error={wrong && explain(act.error).what}
          inputMode="numeric"
          autoComplete="off"
          size="md"
          className="lz-numbers"
          data-autofocus
        />
      )}
      <ActFoot
        action={say(actionWords[action])}
        error={wrong ? null : act.error}
        busy={act.isPending}
        onClose={onClose}
      />
    </form>
  );
}
