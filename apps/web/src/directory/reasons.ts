import { codeIssueWords } from '@lianzhen/shared/directory';
import type { Reason, Taught } from '../platform/refusal.ts';

const readAgain = {
  zh: '请重新打开页面，核对后再改。',
  en: 'Open the page again, compare, and change it then.',
};

const changedMeanwhile = (zh: string, en: string): Reason => ({
  what: {
    zh: `${zh}刚刚被别人修改过，您的修改没有保存。`,
    en: `${en} was changed meanwhile; yours was not saved.`,
  },
  next: readAgain,
});

/** Words for the reason keys with which this room says no. */
const directoryReasons: Record<string, Reason> = {
  institution_changed: changedMeanwhile('机构', 'The institution'),
  department_changed: changedMeanwhile('科室', 'The department'),
  network_changed: changedMeanwhile('网络', 'The network'),
  leads_network: {
    what: ({ name = '' }) => ({
      zh: `该机构牵头“${name}”，不能停用。`,
      en: `It leads “${name}” and cannot be closed.`,
    }),
    next: { zh: '请先更换牵头单位。', en: 'Give the lead to another first.' },
  },
  treats_nobody: {
    what: { zh: '不收治患者的机构不能加入网络。', en: 'Who treats nobody cannot be in a network.' },
  },
  exception_exists: {
    what: { zh: '这条通道已有人工决定。', en: 'This way is decided by hand already.' },
    next: { zh: '请先撤销原来的决定。', en: 'Take the former decision back first.' },
  },
  way_shut: {
    what: ({ why = '' }) => ({
      zh: `到这家机构的转诊通道已关闭：${why}`,
      en: `The way to this institution is shut: ${why}`,
    }),
    next: { zh: '请另选接收机构，或联系系统管理员。', en: 'Choose another, or ask the administrator.' },
  },
  institution_closed: {
    what: { zh: '接收机构已停用。', en: 'The receiving institution is closed.' },
    next: { zh: '请另选接收机构。', en: 'Choose another institution.' },
  },
  not_a_doctor: {
    what: { zh: '对口双方都应是在岗医生。', en: 'Both must be doctors in a living post.' },
  },
  pair_not_upward: {
    what: { zh: '对口专家应来自更高级别的机构。', en: 'The specialist comes from a higher tier.' },
  },
  pairing_live: { what: { zh: '这两位医生已经对口。', en: 'These two are paired already.' } },
  not_own_institution: {
    what: { zh: '只能维护本机构的内容。', en: 'Only your own institution can be kept here.' },
  },
  on_duty_already: {
    what: { zh: '此人在这段时间已有值班。', en: 'This person is on duty at that time already.' },
    next: { zh: '请换人或改时间。', en: 'Choose someone else or another time.' },
  },
  institution_code_unique: {
    what: { zh: '组织机构代码已被别的机构使用。', en: 'The organisation code is taken.' },
  },
  institution_credit_code_unique: {
    what: { zh: '统一社会信用代码已被别的机构使用。', en: 'The credit code is taken.' },
  },
  practitioner_changed: changedMeanwhile('人员', 'The person'),
  practitioner_code_unique: {
    what: { zh: '执业证号或工号已登记给别人。', en: 'The licence or staff number is taken.' },
  },
  post_there: {
    what: { zh: '此人在该机构已有这个岗位。', en: 'This person holds that duty there already.' },
  },
  no_table: {
    what: { zh: '文件里没有可读的表格。', en: 'There is no table in the file.' },
    next: { zh: '请使用模板,另存为 CSV 后再试。', en: 'Use the template and save it as CSV.' },
  },
  columns_missing: {
    what: ({ columns = '' }) => ({ zh: `缺少列：${columns}。`, en: `Columns are missing: ${columns}.` }),
    next: { zh: '请对照模板补齐表头。', en: 'Compare the headings with the template.' },
  },
  too_many_rows: {
    what: ({ most = '' }) => ({ zh: `一次最多 ${most} 行。`, en: `At most ${most} rows at once.` }),
    next: { zh: '请分成几个文件。', en: 'Split it into several files.' },
  },
  import_applied: { what: { zh: '这个文件已经写入过。', en: 'This file was written already.' } },
  network_name_unique: { what: { zh: '已有同名的网络。', en: 'There is a network of this name.' } },
  department_institution_id_name_index: {
    what: { zh: '这家机构已有同名科室。', en: 'The institution has a department of this name.' },
  },
};

export const directoryWords: Taught = {
  reasons: directoryReasons,
  issues: {
    ...codeIssueWords,
    area_unknown: { zh: '请选择区县', en: 'Choose a district' },
    tier_required: { zh: '收治患者的机构请选择级别', en: 'Choose the tier' },
    tier_not_expected: { zh: '不收治患者的机构没有级别', en: 'No tier without patients' },
    phone_format: { zh: '电话只能含数字、空格和 + - ( ) 转', en: 'Digits, spaces and + - ( ) only' },
    capability_unknown: { zh: '含有目录以外的能力', en: 'A capability outside the list' },
    degrees: { zh: '超出经纬度范围', en: 'Beyond the degrees of the earth' },
    not_a_number: { zh: '请填写数字', en: 'Please enter a number' },
    both_degrees: { zh: '经纬度请一并填写', en: 'Give both degrees or none' },
    speciality_unknown: { zh: '请选择诊疗科目', en: 'Choose a subject' },
    same_institution: { zh: '转出与转入应是两家机构', en: 'Two different institutions' },
    staff_code_format: { zh: '最多 30 位字母、数字或短横线', en: 'At most 30 letters, digits or hyphens' },
    not_a_time: { zh: '请填写时间', en: 'Please enter a time' },
  },
};
