import { recordIssueWords } from '@lianzhen/shared/records';
import type { Reason, Taught } from '../platform/refusal.ts';

/** Words for the reason keys with which this room says no. */
const recordReasons: Record<string, Reason> = {
  file: {
    what: {
      zh: '有文件不是由当前岗位为这位患者上传的。',
      en: 'One of the files was not uploaded for this patient under your present post.',
    },
    next: { zh: '请重新选择文件上传。', en: 'Please choose and upload the files again.' },
  },
  already_attached: {
    what: { zh: '这些文件已经归档。', en: 'These files are filed already.' },
    next: { zh: '请刷新时间轴查看。', en: 'Please look at the timeline again.' },
  },
  in_future: {
    what: { zh: '资料日期晚于今天。', en: 'The date lies after today.' },
    next: { zh: '请改正日期后再存。', en: 'Correct the date and file again.' },
  },
};

export const recordWords: Taught = {
  reasons: recordReasons,
  issues: {
    ...recordIssueWords,
    not_a_number: { zh: '请填数字', en: 'Please enter a number' },
  },
};
