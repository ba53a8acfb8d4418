/** The form of a code as hospitals send it: WHO, national extension (I10.x00x002), or dagger and asterisk. */
export function isIcd10(code: string): boolean {
  return /^[A-Z]\d{2}(\.[0-9X]\d{0,2}(X\d{3})?)?[+*]?(\+?[A-Z]\d{2}(\.\w+)?\*)?$/.test(code.toUpperCase());
}
