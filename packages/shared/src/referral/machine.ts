import type { Table } from '../kernel/index.ts';

export const referralStates = [
  'submitted',
  'triaging',
  'info_requested',
  'advised',
  'accepted',
  'booked',
  'in_care',
  'reported',
  'completed',
  'declined',
  'withdrawn',
  'closed',
] as const;
export type ReferralState = (typeof referralStates)[number];

export const referralActions = [
  'claim',
  'release',
  'accept',
  'place',
  'request_info',
  'answer',
  'advise',
  'decline',
  'withdraw',
  'arrive',
  'no_show',
  'cancel_appointment',
  'report',
  'send_down',
  'acknowledge',
  'close',
  'reopen',
] as const;
export type ReferralAction = (typeof referralActions)[number];

/** What the trail of a case may hold: its beginning, its steps, and that another person of one side answers for it. */
export const caseEvents = ['submit', ...referralActions, 'hand_over'] as const;
export type CaseEvent = (typeof caseEvents)[number];

/** How the acting post stands to a case; computed from the post and the case, never stored. */
export const referralRoles = ['referrer', 'receiver', 'coordinator', 'bystander'] as const;
export type ReferralRole = (typeof referralRoles)[number];

/**
 * The referral loop. Direction and urgency change the clocks and the conditions, never this table.
 * What is not written here cannot happen.
 */
export const referralTable = {
  submitted: {
    claim: { to: 'triaging', by: ['receiver'] },
    accept: { to: 'accepted', by: ['receiver'] },
    request_info: { to: 'info_requested', by: ['receiver'] },
    advise: { to: 'advised', by: ['receiver'] },
    decline: { to: 'declined', by: ['receiver'] },
    withdraw: { to: 'withdrawn', by: ['referrer'] },
  },
  triaging: {
    claim: { to: 'triaging', by: ['receiver'] },
    release: { to: 'submitted', by: ['receiver'] },
    accept: { to: 'accepted', by: ['receiver'] },
    request_info: { to: 'info_requested', by: ['receiver'] },
    advise: { to: 'advised', by: ['receiver'] },
    decline: { to: 'declined', by: ['receiver'] },
    withdraw: { to: 'withdrawn', by: ['referrer'] },
  },
  info_requested: {
    answer: { to: 'submitted', by: ['referrer'] },
    withdraw: { to: 'withdrawn', by: ['referrer'] },
  },
  advised: {
    close: { to: 'closed', by: ['referrer'] },
    answer: { to: 'submitted', by: ['referrer'] },
  },
  accepted: {
    place: { to: 'booked', by: ['receiver'] },
    arrive: { to: 'in_care', by: ['receiver'] },
    decline: { to: 'declined', by: ['receiver'] },
    withdraw: { to: 'withdrawn', by: ['referrer'] },
  },
  booked: {
    arrive: { to: 'in_care', by: ['receiver'] },
    no_show: { to: 'closed', by: ['receiver'] },
    cancel_appointment: { to: 'accepted', by: ['referrer', 'receiver'] },
    withdraw: { to: 'withdrawn', by: ['referrer'] },
  },
  in_care: {
    report: { to: 'reported', by: ['receiver'] },
    send_down: { to: 'reported', by: ['receiver'] },
  },
  reported: {
    send_down: { to: 'reported', by: ['receiver'] },
    acknowledge: { to: 'completed', by: ['referrer'] },
  },
  completed: {},
  declined: {
    close: { to: 'closed', by: ['referrer'] },
  },
  withdrawn: {},
  closed: {
    reopen: { to: 'accepted', by: ['receiver'] },
  },
} as const satisfies Table<ReferralState, ReferralAction, ReferralRole>;

/** States in which the case still needs someone; a second live case to the same speciality is stopped. */
export const liveStates = [
  'submitted',
  'triaging',
  'info_requested',
  'advised',
  'accepted',
  'booked',
  'in_care',
] as const satisfies readonly ReferralState[];

export const directions = ['up', 'down', 'level'] as const;
export type Direction = (typeof directions)[number];

export const urgencies = ['routine', 'urgent', 'emergency'] as const;
export type Urgency = (typeof urgencies)[number];
