import type { z } from 'zod';

/**
 * A value that the region keeps instead of the program: its name, its law as a schema, and the value that holds until
 * someone decides otherwise. Of scope `institution` each institution may have its own; else the region's holds.
 */
export type Setting<Value> = {
  name: string;
  scope: 'region' | 'institution';
  schema: z.ZodType<Value>;
  fallback: Value;
  /** What a new value takes along from the one before, e.g. codes that must stay readable. */
  succeed?: (before: Value, after: Value) => Value;
};

/** Declares a setting. */
export function setting<Value>(given: Setting<Value>): Setting<Value> {
  return given;
}

/** A stored value, if it still obeys the law of today; `null` when it does not and must not be used. */
export function soundValue<Value>(definition: Setting<Value>, stored: unknown): Value | null {
  const parsed = definition.schema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}
