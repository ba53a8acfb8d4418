import { explain } from '../platform/refusal.ts';
import type { Notice } from './notices.tsx';

// The part that draws notices is fetched when the page is at rest, so that it is here when the line is not.
const notices = () => import('./notices.tsx');

async function show(notice: () => Notice): Promise<void> {
  const { showNotice } = await notices();
  showNotice(notice());
}

/** Fetches the part that draws notices, ahead of the first one. */
export function prepareNotices(): void {
  void notices();
}

/** Short notices at the edge of the screen, in the words they are given. */
export const notify = {
  /** An act was done. */
  done: (message: string): void => void show(() => ({ kind: 'done', message })),
  /** Something happened elsewhere. */
  news: (message: string): void => void show(() => ({ kind: 'news', message })),
  /** An act failed: what happened, what is safe, what to do next. The same failure is shown once. */
  failure: (error: unknown): void => {
    void show(() => {
      const { what, safe, next } = explain(error);
      return { kind: 'failure', title: what, lines: [safe, next] };
    });
  },
};
