import type { Words } from '../kernel/index.ts';
import { actionWordList } from './actions.ts';
import type { TrailOutcome } from './schema.ts';

export const trailOutcomeWords: Record<TrailOutcome, Words> = {
  done: { zh: '成功', en: 'Done' },
  failed: { zh: '失败', en: 'Failed' },
  refused: { zh: '拒绝', en: 'Refused' },
};

/** The rooms of the house as the trail names them. */
export const roomWords: Record<string, Words> = {
  identity: { zh: '登录与身份', en: 'Sign-in' },
  directory: { zh: '机构名录', en: 'Directory' },
  audit: { zh: '审计', en: 'Audit' },
  patient: { zh: '患者', en: 'Patient' },
  records: { zh: '病历资料', en: 'Records' },
  exchange: { zh: '外部来件', en: 'From outside' },
  booking: { zh: '号源与预约', en: 'Booking' },
  referral: { zh: '转诊', en: 'Referral' },
  rehab: { zh: '康复', en: 'Rehabilitation' },
  dashboard: { zh: '统计', en: 'Figures' },
  handover: { zh: '工作移交', en: 'Handover' },
  configuration: { zh: '系统设置', en: 'Settings' },
  practice: { zh: '练习', en: 'Practice' },
  platform: { zh: '平台', en: 'Platform' },
};

/** What a kind of thing is called to which something was done. */
const subjectWordList: Record<string, Words> = {
  ...roomWords,
  appointment: { zh: '预约', en: 'Appointment' },
  audit_check: { zh: '审计校验', en: 'Trail check' },
  audit_entry: { zh: '审计记录', en: 'Trail row' },
  credential: { zh: '登录凭据', en: 'Sign-in' },
  delivered_item: { zh: '未入档来件', en: 'Item not entered' },
  delivery: { zh: '外部数据包', en: 'Bundle from outside' },
  department: { zh: '科室', en: 'Department' },
  external_system: { zh: '外部系统', en: 'System' },
  icd_list: { zh: '诊断编码表', en: 'List of diagnosis codes' },
  duty_shift: { zh: '值班', en: 'Duty shift' },
  external_identity: { zh: '外部身份', en: 'Outside identity' },
  file: { zh: '文件', en: 'File' },
  flow_daily: { zh: '每日统计', en: 'Daily figures' },
  import_run: { zh: '导入', en: 'Import' },
  institution: { zh: '机构', en: 'Institution' },
  network: { zh: '医联体', en: 'Network' },
  pairing: { zh: '对口关系', en: 'Paired doctors' },
  passkey: { zh: '通行密钥', en: 'Passkey' },
  patient: { zh: '患者', en: 'Patient' },
  patient_relation: { zh: '诊疗关系', en: 'Relation of care' },
  place: { zh: '号源', en: 'Place' },
  post: { zh: '岗位', en: 'Post' },
  practitioner: { zh: '人员', en: 'Person' },
  record: { zh: '病历资料', en: 'Record' },
  referral: { zh: '转诊单', en: 'Referral' },
  rehab_plan: { zh: '康复计划', en: 'Rehabilitation plan' },
  security_policy: { zh: '安全策略', en: 'Security policy' },
  session: { zh: '登录会话', en: 'Session' },
  session_template: { zh: '出诊模板', en: 'Clinic template' },
  setting: { zh: '设置项', en: 'Setting' },
  totp_secret: { zh: '动态口令', en: 'One-time codes' },
  upload: { zh: '上传', en: 'Upload' },
};

const asWritten = (code: string): Words => ({ zh: code, en: code });

export const subjectWords = (code: string): Words => subjectWordList[code] ?? asWritten(code);

/** The words of an action; a word nobody wrote yet shows as the code itself. */
export const trailActionWords = (code: string): Words => actionWordList[code] ?? asWritten(code);

/** Every action that has words, in the order of the list. */
export const trailActions: readonly string[] = Object.keys(actionWordList);
