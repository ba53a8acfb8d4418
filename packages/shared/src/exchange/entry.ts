import type { Measured } from './values.ts';

export type Coded = { code: string | null; name: string };

/** What an entry from outside says, by its kind. */
export type OutsideContent =
  | {
      kind: 'encounter';
      class: string | null;
      reasons: string[];
      conditions: Coded[];
      endedAt: string | null;
    }
  | {
      kind: 'results';
      state: 'preliminary' | 'final' | 'corrected';
      results: Measured[];
      conclusion: string | null;
    }
  | {
      kind: 'medication';
      medicine: Coded;
      status: string;
      dose: string | null;
      route: string | null;
      frequency: string | null;
      days: number | null;
    }
  | { kind: 'allergy'; substance: Coded; reactions: string[]; severe: boolean }
  | { kind: 'condition'; condition: Coded; active: boolean; endedAt: string | null }
  | { kind: 'immunisation'; vaccine: Coded; lot: string | null }
  | { kind: 'document'; media: string; base64: string; note: string | null };

/**
 * One entry for a timeline. `key` names it at its sender for ever; `subject` is the key of its patient; `sources` are
 * the places
 * in the bundle, and the names, from which it was read; `encounter` is the key of the visit in which it arose.
 */
export type OutsideEntry = {
  key: string;
  subject: string;
  encounter: string | null;
  occurredAt: string;
  title: string;
  author: string | null;
  sources: { position: number; key: string }[];
  content: OutsideContent;
};
