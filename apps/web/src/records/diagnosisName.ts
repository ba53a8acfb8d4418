import { icd10Words } from '@lianzhen/shared/records';
import type { Diagnosis } from '@lianzhen/shared/records';
import { useLanguage } from '../platform/i18n.ts';

/** The name of a chosen disease: as it was chosen, in English by the title of the built-in set when it is there. */
export function useDiagnosisName(): (diagnosis: Diagnosis) => string {
  const english = useLanguage() === 'en';
  return ({ code, name }) => (english && icd10Words(code)?.en) || name;
}
