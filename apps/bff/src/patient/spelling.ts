import { pinyin } from 'pinyin-pro';

/** How a name is written in Latin letters: the whole, and the first letter of each part. */
export type Spelling = { pinyin: string; initials: string };

/**
 * `林秀英` is `linxiuying` and `lxy`; a surname has the sound it has in names (曾 is zeng), ü is typed as v; names
 * in Latin letters are spelled by themselves without accents.
 */
export function spellingOf(name: string): Spelling {
  const parts = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true })
    .flatMap(part =>
      part
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .split(/[^a-z]+/),
    )
    .filter(part => part !== '');
  return { pinyin: parts.join(''), initials: parts.map(part => part.charAt(0)).join('') };
}

/** The characters of a name and its pairs of neighbours, without the marks between its parts; `吾斯曼买` too finds `吾斯曼·买买提`. */
export function gramsOf(name: string): string[] {
  const letters = Array.from(name.toLowerCase()).filter(letter => /[\p{L}\p{M}\p{N}〇]/u.test(letter));
  const pairs = letters.slice(1).map((letter, place) => `${letters[place] ?? ''}${letter}`);
  return [...new Set([...letters, ...pairs])];
}
