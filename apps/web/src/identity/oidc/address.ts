/** Where a trip to the other house begins; the browser goes there as a whole. */
export function startAddress(errand: 'sign_in' | 'link' | 'confirm', next = '/'): string {
  return `/oidc/start?errand=${errand}&next=${encodeURIComponent(next)}`;
}

/** Why such a trip failed, as the address says; anything that is no reason key is left out. */
export function readFailed(search: Record<string, unknown>): { failed?: string } {
  const { failed } = search;
  return typeof failed === 'string' && /^[a-z_]{1,40}$/.test(failed) ? { failed } : {};
}
