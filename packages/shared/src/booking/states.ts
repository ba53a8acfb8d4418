import type { Table, Words } from '../kernel/index.ts';

export const appointmentStates = ['booked', 'arrived', 'no_show', 'cancelled'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

export const appointmentWords: Record<AppointmentState, Words> = {
  booked: { zh: '已预约', en: 'Booked' },
  arrived: { zh: '已到院', en: 'Arrived' },
  no_show: { zh: '爽约', en: 'No-show' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
};

export type AppointmentAction = 'arrive' | 'miss' | 'free';

const any = ['anyone'] as const;

/** What becomes of an appointment; absence and cancelling give the place back, so nothing follows them. */
export const appointmentTable = {
  booked: {
    arrive: { to: 'arrived', by: any },
    miss: { to: 'no_show', by: any },
    free: { to: 'cancelled', by: any },
  },
  no_show: {},
  arrived: {},
  cancelled: {},
} as const satisfies Table<AppointmentState, AppointmentAction, 'anyone'>;

/** A place is held for minutes while the form is open, then taken; no third state exists. */
export const claimStates = ['held', 'taken'] as const;
export type ClaimState = (typeof claimStates)[number];
