import type { Taught } from '../platform/refusal.ts';

/** Words for the reason keys and the field issues of this room. */
export const configurationWords: Taught = {
  reasons: {
    setting_changed: {
      what: { zh: '这项设置刚被别人改过。', en: 'Someone else has just decided this setting.' },
      next: {
        zh: '请看最新的值和历史，再决定是否修改。',
        en: 'Look at the latest value and its history first.',
      },
    },
    setting_same: {
      what: { zh: '新值与现行值相同。', en: 'The new value is the one that holds already.' },
    },
    region_only: {
      what: { zh: '这项设置由全区统一决定。', en: 'This setting is decided for the whole region.' },
    },
    version_unlawful: {
      what: {
        zh: '这一版本不符合现行规则，不能恢复。',
        en: 'This version breaks a rule of today and cannot come back.',
      },
    },
  },
  issues: {
    clock_range: { zh: '5 分钟至 30 天', en: 'From 5 minutes to 30 days' },
    clock_order: { zh: '越紧急时限应越短', en: 'More urgent must not wait longer' },
    clock_rests: { zh: '较缓的一级也须按工作时间计', en: 'Then the calmer case must rest as well' },
    emergency_rests: { zh: '危急不能只在工作时间计时', en: 'The clock of an emergency never rests' },
    claim_range: { zh: '5 至 120 分钟', en: 'From 5 to 120 minutes' },
    share_range: { zh: '0 至 100 %', en: 'From 0 to 100 %' },
    early_range: { zh: '0 至 21 天', en: 'From 0 to 21 days' },
    release_range: { zh: '0 至 336 小时', en: 'From 0 to 336 hours' },
    hold_range: { zh: '2 至 15 分钟', en: 'From 2 to 15 minutes' },
    holds_range: { zh: '1 至 10 个', en: 'From 1 to 10 places' },
    other_missing: { zh: '“其他”须保留在用', en: '“Other” stays on offer' },
    reasons_missing: { zh: '至少保留两项在用', en: 'At least two stay on offer' },
    words_twice: { zh: '已有相同的措辞', en: 'The same words stand twice' },
    code_twice: { zh: '编码重复', en: 'The same code stands twice' },
    template_missing: { zh: '至少保留一个在用模板', en: 'At least one template stays on offer' },
    hours_missing: { zh: '至少填写一段工作时间', en: 'At least one span of working hours' },
    hours_reversed: { zh: '结束应晚于开始', en: 'The end must be later than the beginning' },
    hours_overlap: { zh: '与前一段时间重叠', en: 'Overlaps the span before' },
    weekdays_missing: { zh: '至少选择一个工作日', en: 'Choose at least one weekday' },
    day_twice: { zh: '这一天已填写', en: 'This day is entered already' },
    not_a_time: { zh: '时间写作 08:30', en: 'Write the time as 08:30' },
  },
};
