import { useMutation } from '@tanstack/react-query';
import type { ReactNode, SubmitEvent } from 'react';
import { useEffect, useState } from 'react';
import { LightButton } from '../../kit/LightButton.tsx';
import { LightInput } from '../../kit/LightInput.tsx';
import { LoadingRows } from '../../kit/LoadingRows.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { trpc } from '../../platform/trpc.ts';
import { Refused } from '../Refused.tsx';
import styles from './Factor.module.css';
import { QrCode } from './QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { texts } from './texts.ts';

/** Setting up the authenticator app: scan, prove, keep the recovery codes; `others` are the ways out before that. */
export function Enrolment({ onDone, others }: { onDone: () => void; others?: ReactNode }) {
  const t = useTexts(texts);
  const [code, setCode] = useState('');
  const begin = useMutation(trpc.identity.beginEnrolment.mutationOptions({ meta: { ownErrors: true } }));
  const enrol = useMutation(trpc.identity.enrol.mutationOptions({ meta: { ownErrors: true } }));
  const { mutate: start } = begin;
  useEffect(() => start({}), [start]);
  if (enrol.data) return <RecoveryCodes codes={enrol.data.codes} onKept={onDone} />;
  if (begin.error)
    return (
      <>
        <Refused error={begin.error} />
        {others}
      </>
    );
  if (!begin.data) return <LoadingRows rows={3} />;
  const { secret, uri } = begin.data;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    enrol.mutate({ code });
  };
  return (
    <div className={styles.narrow}>
      <p>{t.scan}</p>
      <QrCode value={uri} label={t.scan} />
      <details>
        <summary>{t.typeInstead}</summary>
        <p className={styles.key}>{secret.replaceAll(/(.{4})/g, '$1 ')}</p>
      </details>
      <form className={styles.form} onSubmit={submit} noValidate>
        {enrol.error && <Refused error={enrol.error} />}
        <LightInput
          label={t.enter}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onText={typed => setCode(typed.replaceAll(/\D/g, '').slice(0, 6))}
          error={null}
        />
        <LightButton type="submit" main busy={enrol.isPending}>
          {t.finish}
        </LightButton>
      </form>
      {others}
    </div>
  );
}
