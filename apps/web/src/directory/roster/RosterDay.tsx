import { Button, CloseButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { localDay } from '@lianzhen/shared/kernel';
import { useTexts } from '../../platform/i18n.ts';
import { now } from '../../platform/clock.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { timeOfDay, useTime } from '../../platform/time.ts';
import { trpc } from '../../platform/trpc.ts';
import { useName } from '../institutions.ts';
import styles from './Roster.module.css';
import type { Roster } from './RosterPage.tsx';
import { texts } from './texts.ts';

type Props = { day: string; roster: Roster; onAdd: ((day: string) => void) | null };

/** One day of the week: who begins then, for what, until when, and how to reach them. */
export function RosterDay({ day, roster, onAdd }: Props) {
  const t = useTexts(texts);
  const time = useTime();
  const shifts = roster.shifts.filter(shift => localDay(new Date(shift.startsAt)) === day);
  return (
    <section
      className={styles.day}
      data-today={day === localDay(now()) || undefined}
      aria-label={time.day(day)}
    >
      <h2 className={`${styles.heading} lz-numbers`}>{time.day(day)}</h2>
      <ul className={styles.shifts}>
        {shifts.map(shift => (
          <Shift key={shift.id} shift={shift} roster={roster} />
        ))}
        {shifts.length === 0 && <li className={styles.nobody}>{t.nobody}</li>}
      </ul>
      {onAdd && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t.add(time.day(day))}
          onClick={() => onAdd(day)}
        >
          {t.addShort}
        </Button>
      )}
    </section>
  );
}

function Shift({ shift, roster }: { shift: Roster['shifts'][number]; roster: Roster }) {
  const t = useTexts(texts);
  const nameOf = useName();
  const department = roster.departments.find(({ id }) => id === shift.departmentId);
  const from = timeOfDay(new Date(shift.startsAt));
  const overnight = localDay(new Date(shift.endsAt)) !== localDay(new Date(shift.startsAt));
  const remove = useMutation(
    trpc.directory.removeShift.mutationOptions({ onSuccess: () => refreshRoom('directory') }),
  );
  return (
    <li className={styles.shift}>
      <span className={styles.who}>
        <strong>{shift.name}</strong>
        {roster.mayKeep && (
          <CloseButton
            size="sm"
            aria-label={t.remove(shift.name, from)}
            disabled={remove.isPending}
            onClick={() => remove.mutate({ id: shift.id })}
          />
        )}
      </span>
      <span className="lz-numbers">
        {from}–{overnight && t.nextMorning}
        {timeOfDay(new Date(shift.endsAt))}
      </span>
      <span className={styles.where}>{department ? nameOf(department) : t.wholeHouse}</span>
      <a className="lz-numbers" href={`tel:${shift.phone}`}>
        {shift.phone}
      </a>
    </li>
  );
}
