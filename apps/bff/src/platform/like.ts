const literally = (typed: string): string => typed.replace(/[%_\\]/g, '\\$&');

/** The pattern of `like` for what has the typed text somewhere; its own signs mean themselves. */
export const containing = (typed: string): string => `%${literally(typed)}%`;

/** The pattern of `like` for what begins with the typed text; its own signs mean themselves. */
export const beginning = (typed: string): string => `${literally(typed)}%`;
