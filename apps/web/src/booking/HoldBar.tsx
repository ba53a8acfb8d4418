import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { MINUTE } from '@lianzhen/shared/kernel';
import { useNow } from '../platform/clock.ts';
import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import styles from './HoldBar.module.css';
import type { HeldPlace } from './place.ts';
import { countdown } from './place.ts';
import { texts } from './texts.ts';

const SECOND = 1_000;
const SOON = 2 * MINUTE;

type Props = { place: HeldPlace; onRenew: () => void; onGiveBack: () => void; busy: boolean };

/** The place that is kept, how long, and the two things one can do with it. */
export function HoldBar({ place, onRenew, onGiveBack, busy }: Props) {
  const t = useTexts(texts);
  const time = useTime();
  const [renewed, setRenewed] = useState<string | null>(null);
  const left = new Date(place.until).getTime() - useNow(SECOND).getTime();
  const soon = left < SOON;
  const renew = () => {
    setRenewed(place.placeId);
    onRenew();
  };
  return (
    <div className={styles.bar} data-soon={soon || undefined}>
      <IconCircleCheck className={styles.icon} aria-hidden />
      <div className={styles.what} role="status">
        <strong>{t.held}</strong>{' '}
        <span className="lz-numbers">{t.heldFor(time.instant(place.startsAt), place.doctor)}</span>
      </div>
      <span className={styles.left} role="timer">
        {t.timeLeft(countdown(left))}
      </span>
      {soon && renewed !== place.placeId && (
        <Button variant="default" onClick={renew} loading={busy}>
          {t.renew}
        </Button>
      )}
      <Button variant="subtle" onClick={onGiveBack}>
        {t.giveBack}
      </Button>
      <p className={styles.hint}>{t.holdHint}</p>
    </div>
  );
}
