import type { Taught } from '../platform/refusal.ts';

/** Words for the reason keys with which this room says no. */
export const exchangeWords: Taught = {
  reasons: {
    system_name_taken: {
      what: {
        zh: '这家机构已登记了同名的系统。',
        en: 'This institution has a system of this name already.',
      },
      next: { zh: '请换一个名称。', en: 'Choose another name.' },
    },
    already_dealt: {
      what: { zh: '这一项刚刚已由同事处理。', en: 'A colleague has just dealt with this one.' },
      next: { zh: '请刷新后查看。', en: 'Refresh the page to see how.' },
    },
  },
};
