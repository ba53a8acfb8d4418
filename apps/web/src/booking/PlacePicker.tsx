import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Tier } from '@lianzhen/shared/directory';
import { addDays, localDay, weekday } from '@lianzhen/shared/kernel';
import { Loaded } from '../kit/Loaded.tsx';
import { now } from '../platform/clock.ts';
import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import { GoneNotice } from './GoneNotice.tsx';
import { HoldBar } from './HoldBar.tsx';
import { NoPlaces } from './NoPlaces.tsx';
import type { Offer, HeldPlace } from './place.ts';
import styles from './PlacePicker.module.css';
import { texts } from './texts.ts';
import { useHold } from './useHold.ts';
import { WeekOfPlaces } from './WeekOfPlaces.tsx';

const WEEK = 7;
const LAST_WEEK = 3;
const FRESH = 60_000;

type Shown = { departmentId: string; forTier?: Tier };
type Chosen = {
  /** The place that is kept for this form, or `null`. */
  value: HeldPlace | null;
  /** Called with a place that is now held, and with `null` when the place is given back or its time is over. */
  onChange: (place: HeldPlace | null) => void;
};

/** Monday of the week of a day. */
const mondayOf = (day: string) => addDays(day, 1 - weekday(day));

/**
 * Chooses a place of a department. It is held at once and counted down; the form that shows this submits
 * `value.placeId`. `forTier` is the sender's tier when a hospital fills its own places.
 */
export function PlacePicker({ departmentId, forTier, value, onChange }: Shown & Chosen) {
  const { choose, gone, pendingId, forget } = useHold({ departmentId, value, onChange, forTier });
  return (
    <div className={styles.picker}>
      {value && (
        <HoldBar
          place={value}
          busy={pendingId !== null}
          onRenew={() => choose({ ...value, id: value.placeId })}
          onGiveBack={() => onChange(null)}
        />
      )}
      {gone && <GoneNotice gone={gone} forTier={forTier} onChoose={choose} onClose={forget} />}
      <Weeks
        departmentId={departmentId}
        forTier={forTier}
        chosenId={value?.placeId ?? null}
        pendingId={pendingId}
        onChoose={choose}
      />
    </div>
  );
}

/** The places of a department, to be read only. */
export function PlaceBrowser({ departmentId, forTier }: Shown) {
  return <Weeks departmentId={departmentId} forTier={forTier} chosenId={null} pendingId={null} />;
}

type WeeksProps = Shown & {
  chosenId: string | null;
  pendingId: string | null;
  onChoose?: (offer: Offer) => void;
};

function Weeks({ departmentId, forTier, ...choice }: WeeksProps) {
  const t = useTexts(texts);
  const thisWeek = mondayOf(localDay(now()));
  const [monday, setMonday] = useState<string | null>(null);
  const first = useQuery(weekOf(departmentId, thisWeek, forTier));
  const nextFree = first.data?.nextFree?.startsAt;
  // Opens on the week that has something to offer.
  const fromDay = monday ?? (nextFree ? mondayOf(localDay(new Date(nextFree))) : thisWeek);
  const found = useQuery({ ...weekOf(departmentId, fromDay, forTier), placeholderData: keepPreviousData });
  const hasReserved = found.data?.sessions.some(({ places }) => places.some(({ reserved }) => reserved));
  return (
    <>
      <WeekSwitch fromDay={fromDay} thisWeek={thisWeek} onWeek={setMonday} />
      <Loaded query={first.data ? found : first}>
        {data => (
          <>
            <NoPlaces found={data} onWeek={day => setMonday(mondayOf(day))} />
            {data.sessions.length > 0 && <WeekOfPlaces sessions={data.sessions} {...choice} />}
          </>
        )}
      </Loaded>
      {(hasReserved || choice.onChoose) && (
        <p className={styles.legend}>
          {hasReserved && <span>{t.reservedNote}</span>}
          {choice.onChoose && <span className={styles.keys}>{t.moveKeys}</span>}
        </p>
      )}
    </>
  );
}

function weekOf(departmentId: string, fromDay: string, forTier: Tier | undefined) {
  return {
    ...trpc.booking.places.queryOptions({ departmentId, fromDay, days: WEEK, forTier }),
    refetchInterval: FRESH,
  };
}

function WeekSwitch(props: { fromDay: string; thisWeek: string; onWeek: (monday: string) => void }) {
  const { fromDay, thisWeek, onWeek } = props;
  const t = useTexts(texts);
  const time = useTime();
  const step = (weeks: number) => onWeek(addDays(fromDay, weeks * WEEK));
  return (
    <div className={styles.weeks}>
      <Button
        variant="default"
        leftSection={<IconChevronLeft size="1rem" aria-hidden />}
        disabled={fromDay <= thisWeek}
        onClick={() => step(-1)}
      >
        {t.earlier}
      </Button>
      <span className={styles.range} role="status">
        {t.week(time.day(fromDay), time.day(addDays(fromDay, WEEK - 1)))}
      </span>
      <Button
        variant="default"
        rightSection={<IconChevronRight size="1rem" aria-hidden />}
        disabled={fromDay >= addDays(thisWeek, LAST_WEEK * WEEK)}
        onClick={() => step(1)}
      >
        {t.later}
      </Button>
    </div>
  );
}
