import { Alert, Button, Loader } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Tier } from '@lianzhen/shared/directory';
import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './GoneNotice.module.css';
import type { Offer } from './place.ts';
import { texts } from './texts.ts';
import type { Gone } from './useHold.ts';

type Props = {
  gone: Gone;
  forTier: Tier | undefined;
  onChoose: (offer: Offer) => void;
  onClose: () => void;
};

/** Says that a place was lost or let go, and what can be had instead. */
export function GoneNotice({ gone, forTier, onChoose, onClose }: Props) {
  const t = useTexts(texts);
  const lost = gone.why === 'lost';
  return (
    <Alert
      color="var(--lz-warning)"
      icon={<IconAlertTriangle aria-hidden />}
      title={lost ? t.lost : t.ended}
      role="alert"
      withCloseButton
      closeButtonLabel={t.lookAround}
      onClose={onClose}
    >
      {lost ? (
        <Instead placeId={gone.offer.id} forTier={forTier} onChoose={onChoose} />
      ) : (
        <div className={styles.line}>
          <span>{t.endedHint}</span>
          <Button variant="default" onClick={() => onChoose(gone.offer)}>
            {t.again}
          </Button>
        </div>
      )}
    </Alert>
  );
}

function Instead(props: { placeId: string; forTier: Tier | undefined; onChoose: (offer: Offer) => void }) {
  const t = useTexts(texts);
  const time = useTime();
  const { placeId, forTier, onChoose } = props;
  const next = useQuery(trpc.booking.nextPlaces.queryOptions({ placeId, forTier }, { staleTime: 0 }));
  if (next.isPending) return <Loader size="1.25rem" />;
  const rows = next.data ?? [];
  if (rows.length === 0) return <p>{t.lostAll}</p>;
  return (
    <>
      <p>{t.lostHint}</p>
      <ul className={styles.offers}>
        {rows.map(row => (
          <li key={row.id}>
            <Button variant="default" onClick={() => onChoose({ ...row, doctor: row.doctor.name })}>
              {time.instant(row.startsAt)} · {row.doctor.name}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
