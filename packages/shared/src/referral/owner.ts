import type { ReferralState } from './machine.ts';

/** Whose turn it is in each state; `null` when the case rests. */
export const ownerOf: Record<ReferralState, 'referrer' | 'receiver' | 'patient' | null> = {
  submitted: 'receiver',
  triaging: 'receiver',
  info_requested: 'referrer',
  advised: 'referrer',
  accepted: 'receiver',
  booked: 'patient',
  in_care: 'receiver',
  reported: 'referrer',
  completed: null,
  declined: 'referrer',
  withdrawn: null,
  closed: null,
};
