import type { Language, Words } from '@lianzhen/shared/kernel';
import { keep, kept } from './keep.ts';
import { createStore } from './store.ts';

type Text = string | ((...facts: never[]) => string);
type Texts = Record<string, Text>;
type Same<T extends Texts> = { [K in keyof T]: T[K] extends string ? string : T[K] };

/** The texts of one room in both languages, with the same keys. */
export type Catalogue<T extends Texts> = { zh: Same<T>; en: Same<T> };

const KEY = 'lianzhen.language';
const htmlLang: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

const language = createStore<Language>(kept(KEY) === 'en' ? 'en' : 'zh');

/** Declares the texts of a room. English must have exactly the keys of Chinese, each of the same kind. */
export function catalogue<T extends Texts>(texts: { zh: T; en: NoInfer<Same<T>> }): Catalogue<T> {
  return texts as Catalogue<T>;
}

/** The texts of a catalogue in the language of the moment: `const t = useTexts(texts)`. */
export function useTexts<T extends Texts>(texts: Catalogue<T>): Same<T> {
  return texts[language.use()];
}

/** The language of the moment, for those who format dates and numbers. */
export const useLanguage = language.use;
export const currentLanguage = language.get;

/** Picks the words of a coded value: `say(dutyWords.desk)`. */
export function say(words: Words, inLanguage: Language = language.get()): string {
  return words[inLanguage];
}

/** `say` bound to the language of the moment, so that the screen follows the switch. */
export function useWords(): (words: Words) => string {
  const now = language.use();
  return words => words[now];
}

/** Switches the language, remembers it in this browser and tells the document. */
export function setLanguage(next: Language): void {
  keep(KEY, next);
  document.documentElement.lang = htmlLang[next];
  language.set(next);
}
