import type { Template } from '../template.ts';

export const diabetes: Template = {
  code: 'diabetes',
  words: { zh: '2型糖尿病基层管理', en: 'Type 2 diabetes in primary care' },
  afterSurgery: false,
  weeks: 24,
  goals: [
    { words: { zh: '掌握血糖自测与低血糖处理', en: 'Measures glucose and can treat a low' }, byWeek: 2 },
    {
      words: { zh: '空腹血糖稳定在4.4–7.0 mmol/L', en: 'Fasting glucose steady at 4.4–7.0 mmol/L' },
      byWeek: 8,
    },
    { words: { zh: '糖化血红蛋白低于7%', en: 'HbA1c below 7 %' }, byWeek: 24 },
  ],
  indicators: [
    { code: 'fasting_glucose', low: 4.4, high: 7, frequency: { times: 3, per: 'week' } },
    { code: 'postprandial_glucose', low: 4.4, high: 10, frequency: { times: 2, per: 'week' } },
    { code: 'systolic', low: 100, high: 130, frequency: { times: 2, per: 'week' } },
    { code: 'diastolic', low: 60, high: 80, frequency: { times: 2, per: 'week' } },
    { code: 'weight', low: 40, high: 90, frequency: { times: 1, per: 'month' } },
  ],
  tasks: [
    {
      words: { zh: '餐后步行30分钟', en: 'Walk 30 minutes after a meal' },
      frequency: { times: 5, per: 'week' },
    },
    { words: { zh: '检查双足皮肤', en: 'Look at both feet' }, frequency: { times: 1, per: 'day' } },
    {
      words: { zh: '饮食与用药回顾', en: 'Go through meals and medicine' },
      frequency: { times: 1, per: 'month' },
    },
  ],
  warningSigns: [
    { zh: '血糖≤3.9或≥16.7 mmol/L', en: 'Glucose 3.9 or less, or 16.7 mmol/L or more' },
    { zh: '恶心呕吐、呼吸深快或意识模糊', en: 'Vomiting, deep fast breathing or confusion' },
    { zh: '足部破溃、发黑或红肿', en: 'Foot sore, black or red and swollen' },
    { zh: '视力突然下降', en: 'Sudden loss of sight' },
  ],
  retired: false,
};
