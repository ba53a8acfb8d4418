import { useMutation } from '@tanstack/react-query';
import { LightButton } from '../../kit/LightButton.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { Refused } from '../Refused.tsx';
import { passkeysKnown, proveWithPasskey } from './browserPasskey.ts';
import { texts } from './texts.ts';

type Props = { why: 'sign_in' | 'proof'; onDone: () => Promise<void> | void };

/** Answers with a passkey of this device; nothing where the browser knows none. */
export function UsePasskey({ why, onDone }: Props) {
  const t = useTexts(texts);
  const use = useMutation({
    mutationFn: () => proveWithPasskey(why),
    onSuccess: done => (done ? onDone() : undefined),
    meta: { ownErrors: true },
  });
  if (!passkeysKnown()) return null;
  return (
    <>
      {use.error && <Refused error={use.error} />}
      <LightButton busy={use.isPending} onClick={() => use.mutate()}>
        {why === 'sign_in' ? t.signInWithPasskey : t.usePasskey}
      </LightButton>
    </>
  );
}
