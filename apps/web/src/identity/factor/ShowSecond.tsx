import { useMutation, useQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { LightButton } from '../../kit/LightButton.tsx';
import { LightInput } from '../../kit/LightInput.tsx';
import { Loaded } from '../../kit/Loaded.tsx';
import { LoadingRows } from '../../kit/LoadingRows.tsx';
import { useTexts } from '../../platform/i18n.ts';
import type { Answers } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { Refused } from '../Refused.tsx';
import styles from './Factor.module.css';
import { texts } from './texts.ts';
import { UsePasskey } from './UsePasskey.tsx';

const DIGITS = 6;

type Proofs = Answers['identity']['proofs'];
type Done = { onDone: () => Promise<void> | void };

/** The second factor of who has given the password: what this person has of code, recovery code and passkey. */
export function ShowSecond({ onDone }: Done) {
  const proofs = useQuery(trpc.identity.proofs.queryOptions(undefined, { staleTime: 0, gcTime: 0 }));
  return (
    <Loaded query={proofs} skeleton={<LoadingRows rows={2} />}>
      {has => <Second has={has} onDone={onDone} />}
    </Loaded>
  );
}

function Second({ has, onDone }: { has: Proofs } & Done) {
  const t = useTexts(texts);
  const [recovering, setRecovering] = useState(false);
  const show = useMutation(
    trpc.identity.showSecond.mutationOptions({ onSuccess: onDone, meta: { ownErrors: true } }),
  );
  return (
    <div className={styles.narrow}>
      <p className={styles.quiet}>{recovering ? t.recoveryHint : has.app ? t.secondHint : t.passkeyHint}</p>
      {show.error && <Refused error={show.error} />}
      {recovering && <RecoveryForm busy={show.isPending} onSend={recovery => show.mutate({ recovery })} />}
      {has.app && !recovering && (
        <CodeForm busy={show.isPending} failed={show.isError} onSend={code => show.mutate({ code })} />
      )}
      {has.passkey && !recovering && <UsePasskey why="proof" onDone={onDone} />}
      {has.recovery && (
        <button
          type="button"
          className={styles.other}
          onClick={() => {
            show.reset();
            setRecovering(!recovering);
          }}
        >
          {recovering ? t.useCode : t.useRecovery}
        </button>
      )}
    </div>
  );
}

type FormProps = { busy: boolean; failed?: boolean; onSend: (value: string) => void };

function CodeForm({ busy, failed, onSend }: FormProps) {
  const t = useTexts(texts);
  const [code, setCode] = useState('');
  const demo = useQuery({
    ...trpc.identity.demoCode.queryOptions(),
    staleTime: 0,
    refetchInterval: 5_000,
  });
  const type = (typed: string) => {
    const digits = typed.replaceAll(/\D/g, '').slice(0, DIGITS);
    setCode(digits);
    if (digits.length === DIGITS && digits !== code && !busy) onSend(digits);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (code.length === DIGITS) onSend(code);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <LightInput
        label={t.code}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
        data-autofocus
        value={code}
        onText={type}
        error={failed ? '' : null}
      />
      <LightButton type="submit" main busy={busy}>
        {t.verify}
      </LightButton>
      {demo.data && (
        <LightButton onClick={() => type(demo.data?.code ?? '')} busy={busy}>
          {t.demoCode} {demo.data.code}
        </LightButton>
      )}
    </form>
  );
}

function RecoveryForm({ busy, onSend }: FormProps) {
  const t = useTexts(texts);
  const [code, setCode] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (code.trim()) onSend(code.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <LightInput
        label={t.recovery}
        name="recovery"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        data-autofocus
        value={code}
        onText={setCode}
        error={null}
      />
      <LightButton type="submit" main busy={busy}>
        {t.verify}
      </LightButton>
    </form>
  );
}
