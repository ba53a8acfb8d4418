import type { Template } from '../template.ts';

export const hip: Template = {
  code: 'hip',
  words: { zh: '髋部骨折或髋关节置换术后康复', en: 'Rehabilitation after hip fracture or replacement' },
  afterSurgery: true,
  weeks: 12,
  goals: [
    { words: { zh: '切口愈合,按期拆线', en: 'Wound healed, stitches removed in time' }, byWeek: 2 },
    { words: { zh: '助行器辅助步行30米', en: 'Walks 30 m with a frame' }, byWeek: 4 },
    { words: { zh: '髋关节屈曲达到90°', en: 'Hip flexion of 90°' }, byWeek: 6 },
    { words: { zh: '独立上下楼梯', en: 'Climbs stairs without help' }, byWeek: 12 },
  ],
  indicators: [
    { code: 'pain', low: null, high: 4, frequency: { times: 1, per: 'day' } },
    { code: 'temperature', low: 35.5, high: 37.8, frequency: { times: 1, per: 'day' } },
    { code: 'hip_flexion', low: 60, high: 90, frequency: { times: 1, per: 'week' } },
    { code: 'barthel', low: 50, high: null, frequency: { times: 1, per: 'week' } },
  ],
  tasks: [
    {
      words: { zh: '踝泵与股四头肌收缩,每组20次', en: 'Ankle pumps and thigh tightening, sets of 20' },
      frequency: { times: 4, per: 'day' },
    },
    {
      words: { zh: '按医嘱负重步行训练', en: 'Walking with the weight the surgeon allows' },
      frequency: { times: 2, per: 'day' },
    },
    {
      words: { zh: '切口换药与观察', en: 'Dress and look at the wound' },
      frequency: { times: 2, per: 'week' },
    },
    {
      words: { zh: '防跌倒居家检查', en: 'Look through the home for what makes one fall' },
      frequency: { times: 1, per: 'month' },
    },
  ],
  warningSigns: [
    { zh: '切口红肿、渗液或流脓', en: 'Wound red, swollen or oozing' },
    { zh: '体温超过38.5°C', en: 'Temperature above 38.5 °C' },
    { zh: '突然髋部剧痛、下肢变短或外旋', en: 'Sudden hip pain, leg shorter or turned outwards' },
    { zh: '单侧小腿肿胀疼痛', en: 'Swelling and pain of one calf' },
    { zh: '突发胸闷气促', en: 'Sudden breathlessness' },
  ],
  retired: false,
};
