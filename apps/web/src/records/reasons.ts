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
  other_institution: {
    what: { zh: '这条记录由其他机构写入。', en: 'This entry was written by another institution.' },
    next: { zh: '请联系写入的机构更正。', en: 'Ask that institution to correct it.' },
  },
  replaced: {
    what: { zh: '这条记录已有更新的版本。', en: 'A newer version of this entry stands.' },
    next: {
      zh: '请回到时间轴查看最新版本，再决定是否更正。',
      en: 'Look at it on the timeline before correcting again.',
    },
  },
  draft_newer: {
    what: { zh: '你在另一台设备上写了更新的草稿。', en: 'You typed a newer draft on another device.' },
    next: { zh: '请并排比较后选择。', en: 'Compare both and choose.' },
  },
  visit_written: {
    what: { zh: '这次就诊已在另一台设备上写成。', en: 'This visit was finished on another device.' },
    next: { zh: '请比较后决定保留哪一份。', en: 'Compare both and decide which one stands.' },
  },
  too_late: {
    what: {
      zh: '这次就诊写于 14 天以前，不能再直接补传。',
      en: 'This visit was written more than 14 days ago.',
    },
    next: { zh: '请重新写一次就诊并注明日期。', en: 'Write it anew and note the date.' },
  },
  list_finished: {
    what: { zh: '这份编码表已导入完毕。', en: 'This list is finished already.' },
    next: { zh: '请重新开始一次导入。', en: 'Begin a new import.' },
  },
  list_empty: {
    what: { zh: '这份编码表没有一条可用的编码。', en: 'The list holds no code that can be used.' },
    next: { zh: '请检查文件的列：编码,名称。', en: 'Check its columns: code, name.' },
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
    future: { zh: '不能晚于现在', en: 'Not later than now' },
  },
};
