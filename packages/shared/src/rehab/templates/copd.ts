import type { Template } from '../template.ts';

export const copd: Template = {
  code: 'copd',
  words: { zh: '慢性阻塞性肺病稳定期康复', en: 'Stable chronic obstructive pulmonary disease' },
  afterSurgery: false,
  weeks: 12,
  goals: [
    { words: { zh: '吸入装置使用正确', en: 'Uses the inhaler correctly' }, byWeek: 2 },
    {
      words: { zh: 'CAT 评分较基线下降2分以上', en: 'COPD assessment test down by 2 points or more' },
      byWeek: 8,
    },
    { words: { zh: '3个月内无急性加重', en: 'No exacerbation within three months' }, byWeek: 12 },
  ],
  indicators: [
    { code: 'spo2', low: 90, high: null, frequency: { times: 1, per: 'day' } },
    { code: 'respiration', low: 10, high: 24, frequency: { times: 1, per: 'day' } },
    { code: 'cat_score', low: null, high: 20, frequency: { times: 1, per: 'month' } },
    { code: 'walk_6_min', low: 250, high: null, frequency: { times: 1, per: 'month' } },
  ],
  tasks: [
    {
      words: { zh: '缩唇与腹式呼吸,每次10分钟', en: 'Pursed-lip and belly breathing, 10 minutes' },
      frequency: { times: 3, per: 'day' },
    },
    {
      words: { zh: '步行或骑车训练20分钟', en: 'Walking or cycling, 20 minutes' },
      frequency: { times: 4, per: 'week' },
    },
    {
      words: { zh: '检查吸入技术与用药', en: 'Watch the inhaler technique' },
      frequency: { times: 1, per: 'month' },
    },
    {
      words: { zh: '家庭氧疗时长记录', en: 'Note the hours of oxygen at home' },
      frequency: { times: 1, per: 'day' },
    },
  ],
  warningSigns: [
    { zh: '气促加重,说不成整句', en: 'Breathlessness that breaks up sentences' },
    { zh: '痰量增多或变黄脓', en: 'More sputum, or yellow' },
    { zh: '嗜睡、烦躁或口唇发紫', en: 'Drowsy, restless or blue lips' },
    { zh: '下肢水肿或体重骤增', en: 'Swollen legs or sudden gain of weight' },
  ],
  retired: false,
};
