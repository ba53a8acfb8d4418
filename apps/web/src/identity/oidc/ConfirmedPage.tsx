import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { LightButton } from '../../kit/LightButton.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { Entrance } from '../Entrance.tsx';
import { Failed } from './Failed.tsx';
import { texts } from './texts.ts';
import { tellConfirmed } from './window.ts';

/** The end of the window in which someone was confirmed: it tells the page that asked, and closes. */
export function ConfirmedPage() {
  const t = useTexts(texts);
  const { failed } = useSearch({ from: '/confirmed' });
  useEffect(() => {
    if (failed !== undefined) return;
    tellConfirmed();
    close();
  }, [failed]);
  return (
    <Entrance title={failed ? t.failedTitle : t.confirmedTitle}>
      {failed ? <Failed reason={failed} /> : <p>{t.confirmedHint}</p>}
      <LightButton onClick={() => close()}>{t.close}</LightButton>
    </Entrance>
  );
}
