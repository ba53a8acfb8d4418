import type { Template } from '../template.ts';

export const abdominalSurgery: Template = {
  code: 'abdominal_surgery',
  words: { zh: '腹部手术后康复', en: 'Recovery after abdominal surgery' },
  afterSurgery: true,
  weeks: 6,
  goals: [
    { words: { zh: '切口愈合,按期拆线', en: 'Wound healed, stitches removed in time' }, byWeek: 2 },
    { words: { zh: '恢复普通饮食,排便规律', en: 'Eats normally, bowels regular' }, byWeek: 4 },
    { words: { zh: '恢复日常活动', en: 'Back to daily activity' }, byWeek: 6 },
  ],
  indicators: [
    { code: 'temperature', low: 35.5, high: 37.8, frequency: { times: 2, per: 'day' } },
    { code: 'pain', low: null, high: 4, frequency: { times: 1, per: 'day' } },
    { code: 'pulse', low: 50, high: 100, frequency: { times: 1, per: 'day' } },
    { code: 'weight', low: 35, high: 120, frequency: { times: 1, per: 'week' } },
  ],
  tasks: [
    { words: { zh: '切口或造口换药', en: 'Dress the wound or stoma' }, frequency: { times: 3, per: 'week' } },
    { words: { zh: '下床步行15分钟', en: 'Walk 15 minutes' }, frequency: { times: 3, per: 'day' } },
    {
      words: { zh: '饮食由流质逐步过渡', en: 'Step from liquids to normal food' },
      frequency: { times: 1, per: 'day' },
    },
    {
      words: { zh: '六周内不提重物', en: 'Lifts nothing heavy for six weeks' },
      frequency: { times: 1, per: 'day' },
    },
  ],
  warningSigns: [
    { zh: '体温超过38.5°C', en: 'Temperature above 38.5 °C' },
    { zh: '切口红肿、裂开或流脓', en: 'Wound red, open or oozing' },
    { zh: '腹痛加重、腹胀或停止排气', en: 'Worse pain, swelling or no wind passed' },
    { zh: '呕血、黑便或便血', en: 'Blood in vomit or stools' },
    { zh: '单侧小腿肿胀或突发气促', en: 'Swelling of one calf or sudden breathlessness' },
  ],
  retired: false,
};
