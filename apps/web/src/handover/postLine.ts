import { titleWords } from '@lianzhen/shared/directory';
import { dutyWords } from '@lianzhen/shared/kernel';
import { useLanguage, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';

export type Leaving = Answers['handover']['page'];

/** The house, the department, the duty and the title of a post, on one line. */
export function usePostLine(): (post: Leaving['post']) => string {
  const say = useWords();
  const language = useLanguage();
  return ({ institution, department, duty, title }) =>
    [institution[language], department?.[language], say(dutyWords[duty]), say(titleWords[title])]
      .filter(Boolean)
      .join(' · ');
}
