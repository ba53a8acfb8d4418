import { capabilities } from './capability.ts';
import { chapterTable, diseaseTable } from './disease.data.ts';
import { specialities } from './speciality.ts';
import { spellingText } from './spelling.data.ts';

/** What a typed text means: subjects of medicine, capabilities, and the names of diseases that led there. */
export type Meaning = {
  specialities: readonly string[];
  capabilities: readonly string[];
  diseases: readonly { zh: string; en: string }[];
};

type Term = {
  names: readonly string[];
  en: string;
  icd: readonly string[];
  means: { specialities: readonly string[]; capabilities: readonly string[] };
  disease: boolean;
};

const words = (text: string): string[] => text.split(' ').filter(word => word !== '');

function termList(): Term[] {
  return [
    ...specialities.map(({ code, words: { zh, en } }) => ({
      names: [zh],
      en,
      icd: [],
      means: { specialities: [code], capabilities: [] },
      disease: false,
    })),
    ...capabilities.map(({ code, words: { zh, en }, otherNames }) => ({
      names: [zh, ...otherNames],
      en,
      icd: [],
      means: { specialities: [], capabilities: [code] },
      disease: false,
    })),
    ...diseaseTable.map(([zh, en, otherNames, icd, subjects, able]) => ({
      names: [zh, ...words(otherNames)],
      en,
      icd: words(icd),
      means: { specialities: words(subjects), capabilities: words(able) },
      disease: true,
    })),
  ];
}

function spellingMap(): Map<string, string[][]> {
  const map = new Map<string, string[][]>();
  for (const entry of spellingText.trim().split(/;\s|\n/)) {
    const [name = '', syllables = ''] = entry.split('|');
    map.set(name, [...(map.get(name) ?? []), words(syllables)]);
  }
  return map;
}

let known: { terms: Term[]; spellings: Map<string, string[][]> } | null = null;
const table = () => (known ??= { terms: termList(), spellings: spellingMap() });

/** How the names of subjects, capabilities and diseases are spelled; a name without a spelling is found by itself only. */
export function spellingsOf(name: string): readonly (readonly string[])[] {
  return table().spellings.get(name) ?? [];
}

/** All names by which subjects, capabilities and diseases are found. */
export function allNames(): string[] {
  return table().terms.flatMap(({ names }) => names);
}

const MIN_ENGLISH = 3;
const MIN_INITIALS = 2;
const MIN_PINYIN = 3;

/** Latin letters mean a name when they begin its pinyin, are its initials, or begin an English word of it. */
function spelled(term: Term, typed: string): boolean {
  const letters = typed.replaceAll(/[^a-z]/g, '');
  const english = typed.length >= MIN_ENGLISH && ` ${term.en.toLowerCase()}`.includes(` ${typed}`);
  if (english || letters !== typed.replaceAll(' ', '')) return english;
  return term.names.flatMap(spellingsOf).some(syllables => {
    const initials = syllables.map(syllable => syllable.charAt(0)).join('');
    if (letters.length >= MIN_INITIALS && initials === letters) return true;
    return letters.length >= MIN_PINYIN && syllables.join('').startsWith(letters);
  });
}

/** Chinese means a name that holds it, or a name that it holds; one character means only what begins with it. */
function named(term: Term, typed: string): boolean {
  return term.names.some(given => {
    const name = given.toLowerCase();
    if (typed.length === 1) return name.startsWith(typed);
    return name.includes(typed) || (name.length > 1 && typed.includes(name));
  });
}

function meansTerm(term: Term, typed: string): boolean {
  if (/^[\x20-\x7e]+$/.test(typed)) {
    const category = typed.slice(0, 3).toUpperCase();
    if (/^[a-z]\d\d/.test(typed) && term.icd.includes(category)) return true;
    return spelled(term, typed) || term.names.some(name => name.toLowerCase() === typed);
  }
  return named(term, typed);
}

function chapterOf(typed: string): readonly string[] {
  if (!/^[a-z]\d\d/.test(typed)) return [];
  const category = typed.slice(0, 3).toUpperCase();
  const chapter = chapterTable.find(([from, to]) => from <= category && category <= to);
  return words(chapter?.[4] ?? '');
}

const unique = (codes: readonly string[]): string[] => [...new Set(codes)];

/**
 * A clinician types a subject, a disease, a capability, their pinyin or initials, or a category of ICD-10; the meaning
 * is every subject that treats it and every capability it needs. What is not understood means nothing.
 */
export function findBy(text: string): Meaning {
  const typed = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (typed === '') return { specialities: [], capabilities: [], diseases: [] };
  const meant = table().terms.filter(term => meansTerm(term, typed));
  const subjects = unique(meant.flatMap(({ means }) => means.specialities));
  return {
    specialities: subjects.length > 0 ? subjects : chapterOf(typed),
    capabilities: unique(meant.flatMap(({ means }) => means.capabilities)),
    diseases: meant.flatMap(({ names: [zh = ''], en, disease }) => (disease ? [{ zh, en }] : [])),
  };
}
