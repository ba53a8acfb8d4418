import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { LightButton } from '../../kit/LightButton.tsx';
import { LightInput } from '../../kit/LightInput.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { sessionLeft } from '../../platform/session.ts';
import { trpc } from '../../platform/trpc.ts';
import { Entrance } from '../Entrance.tsx';
import { Refused } from '../Refused.tsx';
import { useNext } from '../useNext.ts';
import styles from './Factor.module.css';
import { texts } from './texts.ts';
import { UsePasskey } from './UsePasskey.tsx';

const DIGITS = 6;

/** After the password: the code of the authenticator app, or one of the recovery codes. */
export function SecondFactorPage() {
  const t = useTexts(texts);
  const [recovering, setRecovering] = useState(false);
  const goOn = useNext();
  const show = useMutation(
    trpc.identity.showSecond.mutationOptions({ onSuccess: goOn, meta: { ownErrors: true } }),
  );
  return (
    <Entrance title={t.secondTitle} hint={recovering ? t.recoveryHint : t.secondHint}>
      <div className={styles.narrow}>
        {show.error && <Refused error={show.error} />}
        {recovering ? (
          <RecoveryForm busy={show.isPending} onSend={recovery => show.mutate({ recovery })} />
        ) : (
          <CodeForm busy={show.isPending} failed={show.isError} onSend={code => show.mutate({ code })} />
        )}
        {!recovering && <UsePasskey onDone={goOn} />}
        <button type="button" className={styles.other} onClick={() => setRecovering(!recovering)}>
          {recovering ? t.useCode : t.useRecovery}
        </button>
        <SomeoneElse />
      </div>
    </Entrance>
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
    if (digits.length === DIGITS && digits !== code) onSend(digits);
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

function SomeoneElse() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const leave = useMutation(
    trpc.identity.signOut.mutationOptions({
      async onSuccess() {
        sessionLeft();
        await navigate({ to: '/sign-in', search: { next: '/' } });
      },
    }),
  );
  return (
    <button type="button" className={styles.other} onClick={() => leave.mutate({})}>
      {t.signOut}
    </button>
  );
}
