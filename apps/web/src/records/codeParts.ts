/** So many characters at the most go in one request. */
export const PART = 300_000;

/** The text of a list in whatever of the two usual encodings it was saved. */
export function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A long list in parts of whole lines, none longer than `most`. */
export function partsOf(text: string, most = PART): string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    if (text.length - from <= most) {
      parts.push(text.slice(from));
      break;
    }
    const line = text.lastIndexOf('\n', from + most - 1);
    const to = line < from ? from + most : line + 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts.filter(part => part.trim() !== '');
}

/** How many lines stand before each part, so that a fault is named by its line in the whole list. */
export function linesBefore(parts: readonly string[]): number[] {
  let before = 0;
  return parts.map(part => {
    const here = before;
    before += part.split('\n').length - 1;
    return here;
  });
}
