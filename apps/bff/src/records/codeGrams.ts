/** Of a name its characters and pairs of neighbours; what names hold in common with a text is what both hold of these. */
export function codeGrams(name: string): string[] {
  const letters = Array.from(name.normalize('NFKC').toLowerCase()).filter(letter =>
    /[\p{L}\p{N}]/u.test(letter),
  );
  const pairs = letters.slice(1).map((letter, place) => `${letters[place] ?? ''}${letter}`);
  return [...new Set([...letters, ...pairs])];
}
