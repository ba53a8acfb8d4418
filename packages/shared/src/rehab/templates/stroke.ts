import type { Template } from '../template.ts';

export const stroke: Template = {
  code: 'stroke',
  words: { zh: '脑卒中恢复期康复', en: 'Rehabilitation after stroke' },
  afterSurgery: false,
  weeks: 12,
  goals: [
    { words: { zh: '独立完成床椅转移', en: 'Moves from bed to chair without help' }, byWeek: 4 },
    { words: { zh: 'Barthel 指数达到75分以上', en: 'Barthel index of 75 or more' }, byWeek: 8 },
    { words: { zh: '室内独立步行50米', en: 'Walks 50 m indoors without help' }, byWeek: 12 },
  ],
  indicators: [
    { code: 'systolic', low: 100, high: 140, frequency: { times: 1, per: 'day' } },
    { code: 'diastolic', low: 60, high: 90, frequency: { times: 1, per: 'day' } },
    { code: 'barthel', low: 40, high: null, frequency: { times: 1, per: 'week' } },
    { code: 'mrs', low: null, high: 4, frequency: { times: 1, per: 'month' } },
  ],
  tasks: [
    {
      words: { zh: '患侧肢体被动或主动活动,每次20分钟', en: 'Exercise of the weak limbs, 20 minutes' },
      frequency: { times: 2, per: 'day' },
    },
    {
      words: { zh: '坐站及平衡训练,家属陪护', en: 'Sitting, standing and balance with a companion' },
      frequency: { times: 2, per: 'day' },
    },
    {
      words: { zh: '吞咽与言语练习,每次15分钟', en: 'Swallowing and speech practice, 15 minutes' },
      frequency: { times: 1, per: 'day' },
    },
    {
      words: { zh: '卧床者翻身并检查皮肤', en: 'Turn the bedridden patient and look at the skin' },
      frequency: { times: 8, per: 'day' },
    },
  ],
  warningSigns: [
    { zh: '新出现口角歪斜、言语不清或肢体无力', en: 'New drooping face, slurred speech or weakness' },
    { zh: '突发剧烈头痛或意识变差', en: 'Sudden severe headache or drowsiness' },
    { zh: '进食呛咳伴发热', en: 'Choking on food with fever' },
    { zh: '单侧小腿肿胀疼痛', en: 'Swelling and pain of one calf' },
    { zh: '抽搐发作', en: 'A fit' },
  ],
  retired: false,
};
