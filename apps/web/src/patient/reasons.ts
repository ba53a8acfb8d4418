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
