import type { Coded } from '../kernel/index.ts';
import type { Direction } from './machine.ts';

const coded = (code: string, zh: string, en: string): Coded => ({ code, words: { zh, en } });

/** Every reason list ends in `other`, and `other` always needs words. */
export const OTHER = 'other';
const other = coded(OTHER, '其他', 'Other');

/** Why the patient is sent up. */
export const upPurposes: readonly Coded[] = [
  coded('no_test', '基层缺乏检查条件', 'Examination not available here'),
  coded('no_treatment', '基层缺乏治疗条件', 'Treatment not available here'),
  coded('specialist', '需要专科进一步诊疗', 'Needs a specialist'),
  coded('procedure', '需要手术/介入治疗', 'Needs surgery or intervention'),
  coded('worse', '病情加重需上级救治', 'Getting worse, needs higher care'),
  coded('follow_up_finding', '术后复查/随访中发现异常', 'Abnormal at follow-up'),
  coded('admission', '建议住院评估', 'Assessment for admission'),
  coded('wish', '患者/家属主动要求', 'Wish of patient or family'),
  other,
];

/** Why the patient is sent down. */
export const downPurposes: readonly Coded[] = [
  coded('stable', '急性期治疗完成病情稳定', 'Acute phase over, stable'),
  coded('after_surgery', '术后康复', 'Rehabilitation after surgery'),
  coded('chronic', '慢病长期管理', 'Long-term management'),
  coded('wound', '伤口/造瘘换药护理', 'Wound or stoma care'),
  coded('training', '康复训练', 'Rehabilitation training'),
  coded('palliative', '姑息治疗/临终关怀', 'Palliative care'),
  coded('wish', '患者/家属要求回基层就近就医', 'Wish to be treated near home'),
  other,
];

const declineUp: readonly Coded[] = [
  coded('not_our_field', '病种非本科室收治范围', 'Not a condition we treat'),
  coded('records_insufficient', '转诊资料不充分无法判断', 'Records not sufficient'),
  coded('not_indicated', '患者不符合收治指征', 'No indication'),
  coded('other_specialty', '建议转至其他专科', 'Another speciality is better'),
  coded('higher_hospital', '建议转至上级医院', 'A higher hospital is better'),
  coded('no_capacity', '近期本科室资源受限', 'No capacity at present'),
  other,
];

const declineDown: readonly Coded[] = [
  coded('not_capable', '无相关诊疗能力', 'Not able to provide this care'),
  coded('no_medicine', '药品配备不足', 'Medicines not stocked'),
  coded('no_equipment', '设备/治疗条件不足', 'Equipment not available'),
  coded('no_bed', '床位/观察位已满', 'No bed free'),
  coded('outside_area', '居住地不在服务范围', 'Home outside our area'),
  coded('too_early', '病情尚不适合下转', 'Not yet fit to come down'),
  other,
];

/** Why the referrer stops a case. */
export const withdrawReasons: readonly Coded[] = [
  coded('improved', '病情好转无需转诊', 'Improved, no longer needed'),
  coded('wish', '患者/家属放弃', 'Patient or family declined'),
  coded('elsewhere', '已到他院就诊', 'Seen elsewhere'),
  coded('mistake', '填写有误', 'Entered by mistake'),
  other,
];

/** Why an appointment is given back while the case lives on. */
export const cancelReasons: readonly Coded[] = [
  coded('patient_unable', '患者无法按时就诊', 'Patient cannot come'),
  coded('doctor_away', '医生停诊', 'Doctor away'),
  coded('earlier_needed', '需要更早就诊', 'Earlier visit needed'),
  other,
];

export function purposesOf(direction: Direction): readonly Coded[] {
  return direction === 'down' ? downPurposes : upPurposes;
}

export function declineReasonsOf(direction: Direction): readonly Coded[] {
  return direction === 'down' ? declineDown : declineUp;
}
