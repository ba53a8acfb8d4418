import { patientIssueWords } from '@lianzhen/shared/patient';
import type { Reason, Taught } from '../platform/refusal.ts';

/** Words for the reason keys with which this room says no. */
const patientReasons: Record<string, Reason> = {
  patient_exists: {
    what: {
      zh: '这个证件号在区域内已有档案，没有重复登记。',
      en: 'This document is known in the region; nobody was registered twice.',
    },
    next: {
      zh: '请按证件号查找并打开，或凭证件接诊。',
      en: 'Find the person by the number, or meet them with the document.',
    },
  },
  probably_known: {
    what: facts => ({
      zh: `区域内已有 ${facts['count']} 份相似的档案，没有登记。`,
      en: `The region has ${facts['count']} entries that look alike; nobody was registered.`,
    }),
    next: {
      zh: '请核对下方列出的档案；确为另一人时说明原因再登记。',
      en: 'Compare the entries listed below; if it is another person, say why and register again.',
    },
  },
  card_taken: {
    what: {
      zh: '这张健康卡已登记在另一位患者名下。',
      en: 'This health card is noted for another patient.',
    },
    next: { zh: '请扫卡查找该患者并核对身份。', en: 'Scan the card to find that patient and compare.' },
  },
  card_expired: {
    what: { zh: '健康卡二维码已过期。', en: 'The code of the health card has expired.' },
    next: { zh: '请患者刷新二维码后再扫。', en: 'Ask the patient to refresh the code and scan again.' },
  },
  card_format: {
    what: { zh: '这不是电子健康卡二维码。', en: 'This is not the code of a health card.' },
  },
  not_a_family_doctor: {
    what: {
      zh: '家庭医生须是签约机构的医生。',
      en: 'The family doctor must be a physician of the contract clinic.',
    },
  },
  changed: {
    what: {
      zh: '别人刚修改了这份档案，您的修改没有保存。',
      en: 'Somebody else has just changed this entry; your change was not saved.',
    },
    next: {
      zh: '您填写的内容还在，请载入最新资料后再保存。',
      en: 'What you typed is still here; load what is new and save again.',
    },
  },
  already_one: {
    what: { zh: '两份档案已经是同一个人。', en: 'The two entries are one person already.' },
  },
  seen_already: {
    what: {
      zh: '本机构已可查看这位患者，不需要紧急调阅。',
      en: 'Your institution sees this patient already; no emergency is needed.',
    },
    next: { zh: '请直接查找并打开。', en: 'Find and open the patient.' },
  },
  own_emergency: {
    what: {
      zh: '本人的紧急调阅不能由本人审查。',
      en: 'Nobody reviews an emergency of their own.',
    },
    next: { zh: '请由同事审查。', en: 'Leave it to a colleague.' },
  },
  reviewed_already: {
    what: { zh: '这次调阅已有审查结论。', en: 'This emergency was reviewed already.' },
  },
  born_in_future: {
    what: { zh: '出生日期晚于今天。', en: 'The birth date lies after today.' },
  },
  not_a_contract_clinic: {
    what: {
      zh: '签约机构只能是基层医疗卫生机构。',
      en: 'Only a primary institution can be the contract clinic.',
    },
  },
  nothing_to_unmask: {
    what: { zh: '这一项没有登记过。', en: 'Nothing was ever entered here.' },
    next: { zh: '请在患者下次来时补登。', en: 'Ask at the next visit.' },
  },
};

export const patientWords: Taught = {
  reasons: patientReasons,
  issues: {
    ...patientIssueWords,
    born_in_future: { zh: '出生日期晚于今天', en: 'The birth date lies after today' },
  },
};
