import { catalogue } from '../platform/i18n.ts';
import { caseEn, caseZh } from './texts.case.ts';
import { formEn, formZh } from './texts.form.ts';
import { listEn, listZh } from './texts.list.ts';

export const texts = catalogue({
  zh: { ...listZh, ...caseZh, ...formZh },
  en: { ...listEn, ...caseEn, ...formEn },
});
