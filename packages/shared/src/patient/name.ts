export type NameIssue = 'name_short' | 'name_long' | 'name_characters';

/** A name as typed: one kind of middle dot, single blanks, no blanks around it. */
export function tidyName(typed: string): string {
  return typed
    .normalize('NFC')
    .replaceAll(/[•・‧∙･．]/gu, '·')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/ ?· ?/gu, '·')
    .trim();
}

/**
 * A name has 2 to 50 characters: Chinese characters (rare ones too), letters of any script, and between them
 * the middle dot, a blank, a hyphen or an apostrophe. Null means that it is well formed.
 */
export function checkName(typed: string): NameIssue | null {
  const name = tidyName(typed);
  const length = Array.from(name).length;
  if (length < 2) return 'name_short';
  if (length > 50) return 'name_long';
  return /^[\p{L}\p{M}〇]+([·\-'’ .][\p{L}\p{M}〇]+)*$/u.test(name) ? null : 'name_characters';
}
