import type { Outcome } from './table.ts';

/** What a row of the audit trail says, apart from what the database adds to it. */
export type TrailRow = {
  key: string;
  at: Date;
  practitionerId: string | null;
  postId: string | null;
  institutionId: string | null;
  action: string;
  outcome: Outcome;
  subject: string;
  subjectId: string | null;
  patientId: string | null;
  detail: Record<string, unknown> | null;
  requestId: string;
  address: string;
};

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, ordered(inner)]));
}

/** A detail as it comes back from `jsonb`: without undefined values, instants as text. */
function plain(detail: Record<string, unknown> | null): unknown {
  return detail === null ? null : ordered(JSON.parse(JSON.stringify(detail)));
}

/**
 * The one way to write a row down for a mark or a hash: JSON of its columns in a fixed order, instants in ISO 8601 UTC
 * with milliseconds, keys of the detail sorted. Two different rows never have the same text.
 */
export function trailText(row: TrailRow): string {
  return JSON.stringify([
    1,
    row.key,
    row.at.toISOString(),
    row.practitionerId,
    row.postId,
    row.institutionId,
    row.action,
    row.outcome,
    row.subject,
    row.subjectId,
    row.patientId,
    plain(row.detail),
    row.requestId,
    row.address,
  ]);
}
