import type { Words } from '../kernel/index.ts';

export const appointmentStates = ['booked', 'arrived', 'no_show', 'cancelled'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

export const appointmentWords: Record<AppointmentState, Words> = {
  booked: { zh: '已预约', en: 'Booked' },
  arrived: { zh: '已到院', en: 'Arrived' },
  no_show: { zh: '爽约', en: 'No-show' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

/** A place is held for minutes while the form is open, then taken; no third state exists. */
export const claimStates = ['held', 'taken'] as const;
export type ClaimState = (typeof claimStates)[number];
