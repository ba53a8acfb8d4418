import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LightButton } from '../../kit/LightButton.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { trpc } from '../../platform/trpc.ts';
import { texts } from './texts.ts';
import { onConfirmed, openConfirming } from './window.ts';

/** Proves in a window of its own, by signing in again at the other house; nothing for who is not linked. */
export function ConfirmWithProvider({ onDone }: { onDone: () => void }) {
  const t = useTexts(texts);
  const { data: link } = useQuery(trpc.identity.link.queryOptions());
  const [blocked, setBlocked] = useState(false);
  useEffect(() => onConfirmed(onDone), [onDone]);
  if (!link?.since) return null;
  return (
    <>
      <LightButton onClick={() => setBlocked(!openConfirming())}>{t.confirmWith(link.name)}</LightButton>
      {blocked && <p role="alert">{t.blocked}</p>}
    </>
  );
}
