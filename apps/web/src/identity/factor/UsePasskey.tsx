import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { LightButton } from '../../kit/LightButton.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { Refused } from '../Refused.tsx';
import { passkeysKnown, proveWithPasskey } from './browserPasskey.ts';
import { texts } from './texts.ts';

/** Answers with a passkey of this device; nothing where the browser knows none. */
export function UsePasskey({ onDone }: { onDone: () => Promise<void> | void }) {
  const t = useTexts(texts);
  const [failed, setFailed] = useState<unknown>(null);
  const use = useMutation({
    mutationFn: proveWithPasskey,
    onSuccess: done => (done ? onDone() : undefined),
    onError: setFailed,
    meta: { ownErrors: true },
  });
  if (!passkeysKnown()) return null;
  return (
    <>
      {failed !== null && <Refused error={failed} />}
      <LightButton busy={use.isPending} onClick={() => use.mutate()}>
        {t.usePasskey}
      </LightButton>
    </>
  );
}
