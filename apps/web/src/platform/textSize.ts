import { keep, kept } from './keep.ts';
import { createStore } from './store.ts';

/** `normal` is 14 px text, `large` is 18 px; every measure of the interface follows. */
export type TextSize = 'normal' | 'large';

const KEY = 'lianzhen.textSize';
const textSize = createStore<TextSize>(kept(KEY) === 'large' ? 'large' : 'normal');

export const useTextSize = textSize.use;

export function setTextSize(next: TextSize): void {
  keep(KEY, next);
  document.documentElement.dataset['textSize'] = next;
  textSize.set(next);
}

export const currentTextSize = textSize.get;
