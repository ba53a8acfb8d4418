import { timeOfDay, useTime } from '../platform/time.ts';

/** An instant to the second, for rows that lie close together. */
export function useExactTime(): (at: Date | string) => string {
  const time = useTime();
  return given => {
    const at = new Date(given);
    const text = time.instant(at);
    const seconds = String(at.getUTCSeconds()).padStart(2, '0');
    return text.endsWith(timeOfDay(at)) ? `${text}:${seconds}` : text;
  };
}
