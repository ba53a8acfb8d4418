/** Another house has asked for two proofs only when it says so: `mfa` among its authentication methods (RFC 8176). */
export function twoProofsElsewhere(amr: unknown): boolean {
  return Array.isArray(amr) && amr.includes('mfa');
}
