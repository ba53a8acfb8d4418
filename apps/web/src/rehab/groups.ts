import type { Answers } from '../platform/trpc.ts';
import type { Box } from './address.ts';

export type PlanRow = Answers['rehab']['plans']['rows'][number];

type Group = {
  key: string;
  title:
    | 'groupTakeOver'
    | 'groupAlert'
    | 'groupOverdue'
    | 'groupToday'
    | 'groupEnd'
    | 'groupReturned'
    | 'groupWaiting'
    | 'groupMissed';
  holds: (row: PlanRow, today: string) => boolean;
};

const isAlert = (row: PlanRow) => row.last?.breached === true;
const isMissed = (row: PlanRow, today: string) => row.nextVisitOn !== null && row.nextVisitOn < today;

/** What is due for each house, by next action; a plan stands in the first group that holds it. */
export const dueGroups: Record<Box, readonly Group[]> = {
  clinic: [
    { key: 'take_over', title: 'groupTakeOver', holds: row => row.state === 'waiting' },
    { key: 'alert', title: 'groupAlert', holds: isAlert },
    { key: 'overdue', title: 'groupOverdue', holds: isMissed },
    { key: 'today', title: 'groupToday', holds: (row, today) => row.nextVisitOn === today },
    { key: 'end', title: 'groupEnd', holds: row => row.nextVisitOn === null },
  ],
  hospital: [
    { key: 'returned', title: 'groupReturned', holds: row => row.state === 'returned' },
    { key: 'alert', title: 'groupAlert', holds: isAlert },
    { key: 'waiting', title: 'groupWaiting', holds: row => row.state === 'waiting' },
    { key: 'missed', title: 'groupMissed', holds: isMissed },
  ],
};
