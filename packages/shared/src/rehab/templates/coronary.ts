import type { Template } from '../template.ts';

export const coronary: Template = {
  code: 'coronary',
  words: { zh: '冠心病(含支架术后)康复管理', en: 'Coronary heart disease, also after stenting' },
  afterSurgery: false,
  weeks: 12,
  goals: [
    {
      words: {
        zh: '规律服用抗血小板与降脂药,无漏服',
        en: 'Takes antiplatelet and lipid medicine without gaps',
      },
      byWeek: 4,
    },
    { words: { zh: '低密度脂蛋白胆固醇低于1.8 mmol/L', en: 'LDL cholesterol below 1.8 mmol/L' }, byWeek: 12 },
    {
      words: { zh: '6分钟步行400米无胸痛', en: 'Walks 400 m in six minutes without chest pain' },
      byWeek: 12,
    },
  ],
  indicators: [
    { code: 'systolic', low: 100, high: 130, frequency: { times: 1, per: 'day' } },
    { code: 'diastolic', low: 60, high: 80, frequency: { times: 1, per: 'day' } },
    { code: 'pulse', low: 50, high: 90, frequency: { times: 1, per: 'day' } },
    { code: 'ldl', low: null, high: 1.8, frequency: { times: 1, per: 'month' } },
    { code: 'walk_6_min', low: 300, high: null, frequency: { times: 1, per: 'month' } },
  ],
  tasks: [
    {
      words: { zh: '中等强度步行30分钟', en: 'Brisk walk, 30 minutes' },
      frequency: { times: 5, per: 'week' },
    },
    {
      words: { zh: '低盐低脂饮食记录', en: 'Note meals low in salt and fat' },
      frequency: { times: 1, per: 'day' },
    },
    {
      words: { zh: '戒烟与情绪支持谈话', en: 'Talk about smoking and mood' },
      frequency: { times: 1, per: 'month' },
    },
  ],
  warningSigns: [
    {
      zh: '胸痛超过15分钟或含服硝酸甘油不缓解',
      en: 'Chest pain over 15 minutes or not eased by nitroglycerin',
    },
    { zh: '夜间憋醒或不能平卧', en: 'Wakes breathless or cannot lie flat' },
    { zh: '晕厥或心跳明显不齐', en: 'Fainting or markedly irregular pulse' },
    { zh: '黑便、牙龈或皮肤出血', en: 'Black stools, bleeding gums or skin' },
  ],
  retired: false,
};
