import type { Answers } from '../platform/trpc.ts';

export type Places = Answers['booking']['places'];
export type Session = Places['sessions'][number];
export type Place = Session['places'][number];

/** A place that is kept for this form until `until`; it becomes an appointment when the form is submitted. */
export type HeldPlace = {
  placeId: string;
  departmentId: string;
  startsAt: string;
  number: number;
  doctor: string;
  until: string;
};

/** What one presses to keep a place. */
export type Offer = { id: string; startsAt: string; number: number; doctor: string };

/** Minutes and seconds that are left, `4:07`. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
