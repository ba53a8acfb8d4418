import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { LightButton } from '../kit/LightButton.tsx';
import { LightInput } from '../kit/LightInput.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { Refused } from './Refused.tsx';
import styles from './SignInForm.module.css';
import { texts } from './texts.ts';

export type Credentials = { username: string; password: string };

type Props = {
  value: Credentials;
  onChange: (next: Credentials) => void;
  onSignedIn: () => Promise<void>;
};

/** User name and password, and one message when they are refused. */
export function SignInForm({ value, onChange, onSignedIn }: Props) {
  const t = useTexts(texts);
  const [checked, setChecked] = useState(false);
  const signIn = useMutation(
    trpc.identity.signIn.mutationOptions({ onSuccess: onSignedIn, meta: { ownErrors: true } }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (value.username.trim() && value.password) signIn.mutate(value);
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className={styles.form}>
        {signIn.error && <Refused error={signIn.error} />}
        <LightInput
          label={t.username}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
          value={value.username}
          onText={username => onChange({ ...value, username })}
          error={checked && !value.username.trim() ? t.usernameMissing : null}
        />
        <LightInput
          type="password"
          label={t.password}
          name="password"
          autoComplete="current-password"
          value={value.password}
          onText={password => onChange({ ...value, password })}
          error={checked && !value.password ? t.passwordMissing : null}
        />
        <LightButton type="submit" main busy={signIn.isPending}>
          {t.signIn}
        </LightButton>
      </div>
    </form>
  );
}
