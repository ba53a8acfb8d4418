import { explain } from '../platform/refusal.ts';
import type { Notice } from './notices.tsx';

// The part that draws notices is fetched when the page is at rest, so that it is here when the line is not.
const notices = () => import('./notices.tsx');

function show(notice: Notice): void {
  void notices().then(({ showNotice }) => showNotice(notice));
}

/** Fetches the part that draws notices; called once the first page stands. */
export function prepareNotices(): void {
  const later = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
  later(() => void notices());
}

/** Short notices at the edge of the screen, in the words they are given. */
export const notify = {
  /** An act was done. */
  done: (message: string): void => show({ kind: 'done', message }),
  /** Something happened elsewhere. */
  news: (message: string): void => show({ kind: 'news', message }),
  /** An act failed: what happened, what is safe, what to do next. The same failure is shown once. */
  failure: (error: unknown): void => {
    const { what, safe, next } = explain(error);
    show({ kind: 'failure', title: what, lines: [safe, next] });
  },
};
