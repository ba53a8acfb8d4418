import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { actionWords } from '@lianzhen/shared/referral';
import { PlacePicker } from '../booking/index.ts';
import type { HeldPlace } from '../booking/index.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './Act.module.css';
import type { ActProps } from './ActDialog.tsx';
import { ActFoot } from './ActFoot.tsx';
import { texts } from './texts.ts';
import { useAct } from './useAct.ts';

/** A time for an accepted case: held while it is looked at, taken with the step. */
export function PlaceAct({ action, found, seen, onDone, onMoved, onClose }: ActProps<'place'>) {
  const t = useTexts(texts);
  const say = useWords();
  const [place, setPlace] = useState<HeldPlace | null>(null);
  const [tried, setTried] = useState(false);
  const act = useAct(action, seen, { onDone, onMoved });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (place) act.mutate({ placeId: place.placeId });
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <p className={styles.says}>{t.placeBody}</p>
      {found.toDepartmentId && (
        <PlacePicker
          departmentId={found.toDepartmentId}
          value={place}
          forTier={found.from.tier ?? undefined}
          onChange={setPlace}
        />
      )}
      <ActFoot
        action={say(actionWords[action])}
        error={act.error}
        busy={act.isPending}
        note={tried && !place && t.placeMissing}
        onClose={onClose}
      />
    </form>
  );
}
