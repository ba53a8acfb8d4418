import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { titleWords } from '@lianzhen/shared/directory';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { moveByArrows } from './arrows.ts';
import type { Offer, Session } from './place.ts';
import { SessionCell } from './SessionCell.tsx';
import { texts } from './texts.ts';
import styles from './WeekOfPlaces.module.css';

type Props = {
  sessions: readonly Session[];
  chosenId: string | null;
  pendingId: string | null;
  /** Left out, the places are shown and cannot be chosen. */
  onChoose?: (offer: Offer) => void;
};

/** Doctors down, days across, each place a button; on a phone day after day. */
export function WeekOfPlaces({ sessions, chosenId, pendingId, onChoose }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const [reached, setReached] = useState<string | null>(null);
  const days = [...new Set(sessions.map(session => session.day))].sort((a, b) => a.localeCompare(b));
  const doctors = [...new Map(sessions.map(({ doctor }) => [doctor.postId, doctor])).values()];
  const places = sessions.flatMap(session => session.places);
  const entry = [reached, chosenId].find(id => places.some(place => place.id === id)) ?? places[0]?.id;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => moveByArrows(event);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys move between its buttons
    <table className={styles.week} onKeyDown={onKeyDown}>
      <caption className={styles.caption}>{t.places}</caption>
      <thead>
        <tr>
          <th scope="col">{t.doctor}</th>
          {days.map(day => (
            <th key={day} scope="col">
              {time.day(day)} <span className={styles.near}>{time.near(day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {doctors.map(doctor => (
          <tr key={doctor.postId}>
            <th scope="row">
              <span className={styles.doctor}>{doctor.name}</span>
              <span className={styles.title}>{say(titleWords[doctor.title])}</span>
            </th>
            {days.map(day => {
              const here = sessions.filter(
                session => session.day === day && session.doctor.postId === doctor.postId,
              );
              return (
                <td
                  key={day}
                  data-day={`${time.day(day)} ${time.near(day)}`}
                  data-empty={here.length === 0 || undefined}
                >
                  {here.map(session => (
                    <SessionCell
                      key={session.id}
                      session={session}
                      chosenId={chosenId}
                      pendingId={pendingId}
                      entryId={entry ?? null}
                      onReach={setReached}
                      onChoose={onChoose}
                    />
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
