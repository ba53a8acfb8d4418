import { z } from 'zod';
import { tiers } from '../directory/index.ts';
import { day, id, text } from '../kernel/index.ts';
import { spanOf } from './template.ts';

const DAY_MINUTES = 24 * 60;

/** A weekly session as a hospital plans it: it begins and ends on the same day. */
export const sessionInput = z
  .object({
    departmentId: id,
    postId: id,
    weekday: z.number().int().min(1).max(7),
    starts: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not_a_time' }),
    slotMinutes: z.number().int().min(3).max(240),
    capacity: z.number().int().min(1).max(100),
    /** A share of its own; without one the session follows the opening rule of its institution. */
    reservedShare: z.number().min(0).max(1).optional(),
    releaseHours: z
      .number()
      .int()
      .min(0)
      .max(14 * 24)
      .optional(),
    room: text(30).optional(),
  })
  .refine(plan => spanOf(plan).to <= DAY_MINUTES, { error: 'past_midnight', path: ['capacity'] });

/** What a sender looks for: a disease, a capability, a doctor or a department, in a district, on a tier. */
export const departmentsInput = z.object({
  text: text(50).optional(),
  speciality: z.string().max(8).optional(),
  areaCode: z.string().max(6).optional(),
  tier: z.enum(tiers).optional(),
  /** Leaves out one's own institution. */
  elsewhere: z.boolean().default(false),
  cursor: z.string().max(100).nullish(),
  limit: z.number().int().min(1).max(50).default(20),
});

const forTier = z.enum(tiers).optional();

export const placesInput = z.object({
  departmentId: id,
  fromDay: day,
  days: z.number().int().min(1).max(14).default(7),
  /** The tier of the sender, when a hospital arranges its own places; ignored for others. */
  forTier,
});

export const holdInput = z.object({ placeId: id, forTier });

export const releaseInput = z.object({ placeId: id });

export const nextPlacesInput = z.object({
  placeId: id,
  count: z.number().int().min(1).max(10).default(3),
  forTier,
});

/** The desk's appointments of one day, all of them or those whose code begins so. */
export const dayInput = z.object({
  day,
  code: z
    .string()
    .regex(/^\d{1,6}$/, { error: 'not_a_code' })
    .optional(),
  cursor: z.string().max(100).nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});
