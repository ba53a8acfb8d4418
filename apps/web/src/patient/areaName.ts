import { areaWords } from '@lianzhen/shared/directory';
import { useTexts, useWords } from '../platform/i18n.ts';
import { homeCounty } from './registration.ts';
import { texts } from './texts.ts';

/** The name of a county of the region, or the code of one elsewhere. */
export function useAreaName(): (code: string) => string {
  const t = useTexts(texts);
  const say = useWords();
  return code => {
    const county = homeCounty(code);
    return county ? say(areaWords(county)) : t.elsewhere(code);
  };
}
