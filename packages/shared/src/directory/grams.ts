const MOST = 400;

function gramsIn(text: string): string[] {
  const characters = Array.from(text.toLowerCase().replaceAll(/[\s\p{P}]+/gu, ' ')).filter(Boolean);
  const pairs = characters.flatMap((one, at) => {
    const next = characters[at + 1];
    return next === undefined ? [one] : [one, one + next];
  });
  return pairs.filter(gram => gram.trim() === gram && gram !== '');
}

/** The single characters and neighbouring pairs of some names, by which an index finds any part of them. */
export function gramsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(gramsIn))].sort().slice(0, MOST);
}

/** What a name that holds the typed text must have among its grams; nothing when nothing was typed. */
export function gramsSought(typed: string): string[] {
  const grams = gramsIn(typed.trim());
  const pairs = grams.filter(gram => Array.from(gram).length === 2);
  return [...new Set(pairs.length > 0 ? pairs : grams)];
}
