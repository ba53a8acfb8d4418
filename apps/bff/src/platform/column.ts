import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';
import { v7 } from 'uuid';

/** A primary key that sorts by creation: UUID version 7, made by the application. */
export const key = () => uuid().primaryKey().$defaultFn(v7);

/** An instant with millisecond precision; the zone is the reader's business. */
export const instant = () => timestamp({ withTimezone: true, precision: 3 });

/** Bytes: digests and sealed values. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
