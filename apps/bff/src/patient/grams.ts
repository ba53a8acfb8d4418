/** The characters of a name and its pairs of neighbours, without the marks between its parts; `吾斯曼买` too finds `吾斯曼·买买提`. */
export function gramsOf(name: string): string[] {
  const letters = Array.from(name.toLowerCase()).filter(letter => /[\p{L}\p{M}\p{N}〇]/u.test(letter));
  const pairs = letters.slice(1).map((letter, place) => `${letters[place] ?? ''}${letter}`);
  return [...new Set([...letters, ...pairs])];
}
