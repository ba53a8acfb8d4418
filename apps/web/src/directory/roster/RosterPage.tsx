import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '@lianzhen/shared/kernel';
import { Go } from '../../kit/Go.tsx';
import { Loaded } from '../../kit/Loaded.tsx';
import { notify } from '../../kit/notify.ts';
import { Page } from '../../kit/Page.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { useTime } from '../../platform/time.ts';
import type { Answers } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { institutionPath } from '../address.ts';
import directory from '../Directory.module.css';
import { useName } from '../institutions.ts';
import styles from './Roster.module.css';
import { RosterDay } from './RosterDay.tsx';
import { ShiftDialog } from './ShiftDialog.tsx';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/directory/$institutionId/roster');

export type Roster = Answers['directory']['roster'];

const days = [0, 1, 2, 3, 4, 5, 6];

/** 值班表: a week of an institution, to be read by all and kept by its desk. */
export function RosterPage() {
  const t = useTexts(texts);
  const nameOf = useName();
  const { institutionId } = route.useParams();
  const { week } = route.useSearch();
  const roster = useQuery(
    trpc.directory.roster.queryOptions({ institutionId, ...(week && { monday: week }) }),
  );
  const [planning, setPlanning] = useState<string | null>(null);
  return (
    <Page
      title={roster.data ? t.title(nameOf(roster.data)) : t.roster}
      actions={
        <Go className={directory.back} to={institutionPath(institutionId)}>
          {t.back}
        </Go>
      }
    >
      <Loaded query={roster}>
        {known => (
          <>
            <Gaps roster={known} />
            <WeekBar institutionId={institutionId} roster={known} />
            <div className={styles.week}>
              {days.map(day => (
                <RosterDay
                  key={day}
                  day={addDays(known.monday, day)}
                  roster={known}
                  onAdd={known.mayKeep ? setPlanning : null}
                />
              ))}
            </div>
            {planning && (
              <ShiftDialog
                institutionId={institutionId}
                roster={known}
                day={planning}
                onClose={() => setPlanning(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const MOST_GAPS = 3;

function Gaps({ roster: { gaps, mayKeep } }: { roster: Roster }) {
  const t = useTexts(texts);
  const time = useTime();
  if (!mayKeep) return null;
  if (gaps.length === 0) return <p className={directory.quiet}>{t.noGaps}</p>;
  return (
    <ul className={directory.lines}>
      {gaps.slice(0, MOST_GAPS).map(gap => (
        <li key={gap.startsAt} className={directory.warning}>
          {t.gap(time.instant(gap.startsAt), time.instant(gap.endsAt))}
        </li>
      ))}
      {gaps.length > MOST_GAPS && (
        <li className={directory.warning}>{t.moreGaps(gaps.length - MOST_GAPS)}</li>
      )}
    </ul>
  );
}

function WeekBar({ institutionId, roster }: { institutionId: string; roster: Roster }) {
  const t = useTexts(texts);
  const navigate = route.useNavigate();
  const { monday, mayKeep } = roster;
  const copy = useMutation(
    trpc.directory.copyWeek.mutationOptions({
      async onSuccess({ copied, skipped }) {
        notify.done(t.copied(copied, skipped));
        await refreshRoom('directory');
      },
    }),
  );
  const go = (days: number) => void navigate({ search: { week: addDays(monday, days) } });
  return (
    <div className={styles.bar}>
      <Button variant="default" onClick={() => go(-7)}>
        {t.before}
      </Button>
      <Button variant="default" onClick={() => void navigate({ search: {} })}>
        {t.thisWeek}
      </Button>
      <Button variant="default" onClick={() => go(7)}>
        {t.after}
      </Button>
      {mayKeep && (
        <Button
          className={styles.copy}
          variant="subtle"
          loading={copy.isPending}
          onClick={() => copy.mutate({ institutionId, toMonday: monday })}
        >
          {t.copy}
        </Button>
      )}
    </div>
  );
}
