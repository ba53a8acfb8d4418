/** One meaning in the two languages of the product; Chinese is the source. */
export type Words = { zh: string; en: string };

export type Language = keyof Words;

/** The code of a value list, e.g. a reason, with the words shown for it. */
export type Coded = { code: string; words: Words };
