/** A telephone as typed, with blanks, hyphens and the +86 removed. */
export function tidyPhone(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s\-()（）]/g, '')
    .replace(/^(\+86|0086)/, '');
}

/** A person can be reached by a mobile (11 digits) or a landline with its area number. */
export function checkPhone(typed: string): boolean {
  const phone = tidyPhone(typed);
  return /^1[3-9]\d{9}$/.test(phone) || /^0\d{9,11}$/.test(phone);
}
