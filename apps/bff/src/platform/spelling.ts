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
