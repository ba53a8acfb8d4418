import type { ReferralAction, ReferralState } from '@lianzhen/shared/referral';
import { actionWords } from '@lianzhen/shared/referral';
import { useTexts, useWords } from '../platform/i18n.ts';
import { texts } from './texts.ts';

/** The verb on the button of an action; after advice the two ways out are named by what they mean. */
export function useActLabel(): (action: ReferralAction, state: ReferralState) => string {
  const t = useTexts(texts);
  const say = useWords();
  const afterAdvice: Partial<Record<ReferralAction, string>> = {
    close: t.closeAdvised,
    answer: t.answerAdvised,
  };
  return (action, state) =>
    (state === 'advised' ? afterAdvice[action] : undefined) ?? say(actionWords[action]);
}
