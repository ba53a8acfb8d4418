import type { Template } from '../template.ts';

export const hypertension: Template = {
  code: 'hypertension',
  words: { zh: '高血压基层管理', en: 'Hypertension in primary care' },
  afterSurgery: false,
  weeks: 24,
  goals: [
    { words: { zh: '会正确使用家用血压计', en: 'Uses the home monitor correctly' }, byWeek: 2 },
    { words: { zh: '血压低于140/90 mmHg', en: 'Pressure below 140/90 mmHg' }, byWeek: 8 },
    { words: { zh: '连续3个月血压达标', en: 'Pressure on target for three months' }, byWeek: 24 },
  ],
  indicators: [
    { code: 'systolic', low: 100, high: 140, frequency: { times: 2, per: 'day' } },
    { code: 'diastolic', low: 60, high: 90, frequency: { times: 2, per: 'day' } },
    { code: 'pulse', low: 50, high: 100, frequency: { times: 1, per: 'day' } },
  ],
  tasks: [
    {
      words: { zh: '每日食盐少于5克', en: 'Less than 5 g of salt a day' },
      frequency: { times: 1, per: 'day' },
    },
    {
      words: { zh: '步行或太极30分钟', en: 'Walking or tai chi, 30 minutes' },
      frequency: { times: 5, per: 'week' },
    },
    {
      words: { zh: '服药核对', en: 'Check that the medicine is taken' },
      frequency: { times: 1, per: 'week' },
    },
  ],
  warningSigns: [
    { zh: '血压≥180/110 mmHg', en: 'Pressure of 180/110 mmHg or more' },
    { zh: '剧烈头痛、呕吐或视物模糊', en: 'Severe headache, vomiting or blurred sight' },
    { zh: '肢体无力、言语不清', en: 'Weak limbs or slurred speech' },
    { zh: '胸背部疼痛或呼吸困难', en: 'Chest or back pain, or breathlessness' },
  ],
  retired: false,
};
