import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../platform/i18n.ts';
import { sessionChanged } from '../platform/session.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { Entrance } from './Entrance.tsx';
import { Failed } from './oidc/Failed.tsx';
import type { Credentials } from './SignInForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import styles from './SignInPage.module.css';
import { texts } from './texts.ts';

// Passkeys and the sign-in of another house come after the form stands.
const OtherWays = lazy(() => import('./OtherWays.tsx').then(({ OtherWays }) => ({ default: OtherWays })));

/** Sign-in; afterwards the page that was asked for first. */
export function SignInPage() {
  const t = useTexts(texts);
  const { next, failed } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const [value, setValue] = useState<Credentials>({ username: '', password: '' });
  const enter = async () => {
    await sessionChanged();
    // The page behind the sign-in leads to whatever step still stands before it.
    await navigate({ href: next });
  };
  return (
    <Entrance title={t.signIn}>
      <div className={styles.columns}>
        <div>
          <Failed reason={failed} />
          <SignInForm value={value} onChange={setValue} onSignedIn={enter} />
          <Suspense>
            <OtherWays next={next} onSignedIn={enter} />
          </Suspense>
        </div>
        <DemoAccounts onChoose={setValue} />
      </div>
    </Entrance>
  );
}
