import { useQuery } from '@tanstack/react-query';
import { LightButton } from '../kit/LightButton.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './factor/Factor.module.css';
import { texts } from './factor/texts.ts';
import { UsePasskey } from './factor/UsePasskey.tsx';
import { startAddress } from './oidc/address.ts';

type Props = { next: string; onSignedIn: () => Promise<void> };

/** Signing in without a password: a passkey, or the sign-in of another house where one is set. */
export function OtherWays({ next, onSignedIn }: Props) {
  const t = useTexts(texts);
  const provider = useQuery(trpc.identity.provider.queryOptions(undefined, { staleTime: Infinity }));
  return (
    <div className={`${styles.form} ${styles.ways}`}>
      <UsePasskey why="sign_in" onDone={onSignedIn} />
      {provider.data && (
        <LightButton onClick={() => location.assign(startAddress('sign_in', next))}>
          {t.signInWith(provider.data.name)}
        </LightButton>
      )}
    </div>
  );
}
