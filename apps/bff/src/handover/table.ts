import { index, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core';
import type { HandedOver } from '@lianzhen/shared/handover';
import { post, practitioner } from '../directory/table.ts';
import { instant, key } from '../platform/column.ts';

/** The end of a post: what hung on it at that moment, and who answers for it since. */
export const handover = pgTable(
  'handover',
  {
    id: key(),
    postId: uuid()
      .notNull()
      .references(() => post.id),
    at: instant().notNull(),
    byPractitionerId: uuid()
      .notNull()
      .references(() => practitioner.id),
    handed: jsonb().$type<HandedOver[]>().notNull(),
  },
  t => [index().on(t.postId, t.at)],
);
