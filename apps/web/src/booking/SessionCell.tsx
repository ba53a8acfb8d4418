import { VisuallyHidden } from '@mantine/core';
import { useTexts } from '../platform/i18n.ts';
import { timeOfDay, useTime } from '../platform/time.ts';
import type { Offer, Place, Session } from './place.ts';
import styles from './SessionCell.module.css';
import { texts } from './texts.ts';

type Props = {
  session: Session;
  chosenId: string | null;
  pendingId: string | null;
  /** The one place that the Tab key reaches. */
  entryId: string | null;
  onReach: (placeId: string) => void;
  onChoose?: (offer: Offer) => void;
};

/** The places of one doctor's session on one day. */
export function SessionCell({ session, onChoose, onReach, ...ids }: Props) {
  const t = useTexts(texts);
  const { places, total, kept, room } = session;
  return (
    <div className={styles.session}>
      <p className={styles.note}>
        <span data-full={places.length === 0 || undefined}>
          {places.length === 0 ? t.full : t.left(places.length, total)}
        </span>
        {room && <span>{room}</span>}
      </p>
      {kept > 0 && <p className={styles.note}>{t.keptFor(kept)}</p>}
      <ul className={styles.places}>
        {places.map(place => (
          <li key={place.id}>
            {onChoose ? (
              <PlaceButton
                {...ids}
                place={place}
                doctor={session.doctor.name}
                onReach={onReach}
                onChoose={onChoose}
              />
            ) : (
              <span className={styles.shown} data-reserved={place.reserved || undefined}>
                {timeOfDay(new Date(place.startsAt))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type ButtonProps = Omit<Props, 'session' | 'onChoose'> & {
  place: Place;
  doctor: string;
  onChoose: (offer: Offer) => void;
};

function PlaceButton({ place, doctor, chosenId, pendingId, entryId, onReach, onChoose }: ButtonProps) {
  const t = useTexts(texts);
  const time = useTime();
  const { id, startsAt, number, reserved } = place;
  return (
    <button
      type="button"
      className={styles.place}
      data-place
      data-reserved={reserved || undefined}
      data-busy={pendingId === id || undefined}
      aria-pressed={chosenId === id}
      aria-disabled={pendingId !== null || undefined}
      tabIndex={entryId === id ? 0 : -1}
      onFocus={() => onReach(id)}
      onClick={() => pendingId === null && chosenId !== id && onChoose({ id, startsAt, number, doctor })}
    >
      <span aria-hidden>{timeOfDay(new Date(startsAt))}</span>
      <VisuallyHidden>
        {t.placeLabel(doctor, time.instant(startsAt), number)}
        {reserved && ` (${t.reserved})`}
      </VisuallyHidden>
    </button>
  );
}
