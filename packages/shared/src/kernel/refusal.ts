export const refusalCodes = [
  'not_found',
  'not_permitted',
  'illegal_transition',
  'conflict',
  'rule_violated',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Values that the words of a refusal may need, e.g. `{ holder: '张静', until: '2026-11-24T03:00:00Z' }`. */
export type RefusalFacts = Record<string, string | number>;

/** What crosses the wire when the product says no: a code, and for most codes the key of the reason. */
export type RefusalData = {
  code: RefusalCode;
  reason?: string | undefined;
  facts?: RefusalFacts | undefined;
};

/**
 * The one way in which the product says no. Thrown by verbs, turned into a response in one place;
 * anything else that is thrown is a fault and shows only a request id.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly reason: string | undefined;
  readonly facts: RefusalFacts | undefined;

  constructor(code: RefusalCode, reason?: string, facts?: RefusalFacts) {
    super(reason ? `${code}: ${reason}` : code);
    this.name = 'Refusal';
    this.code = code;
    this.reason = reason;
    this.facts = facts;
  }

  get data(): RefusalData {
    return { code: this.code, reason: this.reason, facts: this.facts };
  }
}
