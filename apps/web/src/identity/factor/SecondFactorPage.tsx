import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../../platform/i18n.ts';
import { sessionLeft } from '../../platform/session.ts';
import { trpc } from '../../platform/trpc.ts';
import { Entrance } from '../Entrance.tsx';
import { useNext } from '../useNext.ts';
import styles from './Factor.module.css';
import { ShowSecond } from './ShowSecond.tsx';
import { texts } from './texts.ts';

/** After the password: the second factor, and a way out for someone else. */
export function SecondFactorPage() {
  const t = useTexts(texts);
  const goOn = useNext();
  return (
    <Entrance title={t.secondTitle}>
      <ShowSecond onDone={goOn} />
      <div className={styles.others}>
        <SomeoneElse />
      </div>
    </Entrance>
  );
}

/** Ends this half of a sign-in and goes back to its beginning. */
export function SomeoneElse() {
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
