import { codeIssueWords, importIssueWords } from '@lianzhen/shared/directory';
import type { Words } from '@lianzhen/shared/kernel';
import { directoryWords } from '../reasons.ts';

const known: Readonly<Record<string, Words>> = {
  ...directoryWords.issues,
  ...codeIssueWords,
  ...importIssueWords,
};

/** The words for what is wrong with a cell. */
export function issueWordsOf(key: string): Words {
  return known[key] ?? importIssueWords['invalid'] ?? { zh: key, en: key };
}
