import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { LightButton } from '../../kit/LightButton.tsx';
import { LightInput } from '../../kit/LightInput.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { Entrance } from '../Entrance.tsx';
import { Refused } from '../Refused.tsx';
import { useNext } from '../useNext.ts';
import { makePasskey, passkeysKnown } from './browserPasskey.ts';
import { Enrolment } from './Enrolment.tsx';
import styles from './Factor.module.css';
import { SomeoneElse } from './SecondFactorPage.tsx';
import { texts } from './texts.ts';

/** The step of the sign-in at which a post that needs a second factor gets one: an app, or without a phone a passkey. */
export function EnrolPage() {
  const t = useTexts(texts);
  const goOn = useNext();
  const [byPasskey, setByPasskey] = useState(false);
  const others = (
    <div className={styles.others}>
      {passkeysKnown() && (
        <button type="button" className={styles.other} onClick={() => setByPasskey(!byPasskey)}>
          {byPasskey ? t.byApp : t.byPasskey}
        </button>
      )}
      <SomeoneElse />
    </div>
  );
  return (
    <Entrance title={t.enrolTitle} hint={t.enrolHint}>
      {byPasskey ? (
        <>
          <FirstPasskey onDone={goOn} />
          {others}
        </>
      ) : (
        <Enrolment onDone={() => void goOn()} others={others} />
      )}
    </Entrance>
  );
}

function FirstPasskey({ onDone }: { onDone: () => Promise<void> }) {
  const t = useTexts(texts);
  const [name, setName] = useState('');
  const make = useMutation({
    mutationFn: makePasskey,
    onSuccess: made => (made ? onDone() : undefined),
    meta: { ownErrors: true },
  });
  return (
    <form
      className={`${styles.narrow} ${styles.form}`}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        if (name.trim()) make.mutate(name.trim());
      }}
    >
      <p>{t.firstPasskey}</p>
      {make.error && <Refused error={make.error} />}
      <LightInput
        label={t.passkeyName}
        placeholder={t.passkeyNameHint}
        maxLength={40}
        value={name}
        onText={setName}
        error={null}
      />
      <LightButton type="submit" main busy={make.isPending}>
        {t.addPasskey}
      </LightButton>
    </form>
  );
}
