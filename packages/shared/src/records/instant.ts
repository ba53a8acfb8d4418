import { z } from 'zod';

/** An instant inside a stored body: text with its zone, e.g. `2026-11-24T09:00:00+08:00`. */
export const instantText = z.iso.datetime({ offset: true, error: 'not_an_instant' });
