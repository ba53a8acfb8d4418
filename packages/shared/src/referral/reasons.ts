import { z } from 'zod';
import { requiredText } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';
import type { CaseEvent, Direction } from './machine.ts';

/** A reason that can be chosen; a retired one can no longer be, and stays readable on the cases that bear it. */
export type CodedReason = { code: string; words: Words; retired: boolean };

const coded = (code: string, zh: string, en: string): CodedReason => ({
  code,
  words: { zh, en },
  retired: false,
});

/** Every reason list has `other`, and `other` always needs words. */
export const OTHER = 'other';
const other = coded(OTHER, '其他', 'Other');

/** What a code may look like; codes are never shown. */
export const reasonCode = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'unknown_code' });

/** A list of reasons as the region keeps it: no code and no words twice, and `other` is always on offer. */
export const reasonList = z
  .array(
    z.object({
      code: reasonCode,
      words: z.object({ zh: requiredText(60), en: requiredText(120) }),
      retired: z.boolean(),
    }),
  )
  .max(100)
  .superRefine((list, context) => {
    const add = (path: PropertyKey[], message: string) => context.addIssue({ code: 'custom', path, message });
    const open = list.filter(reason => !reason.retired);
    if (!open.some(reason => reason.code === OTHER)) add([], 'other_missing');
    if (open.length < 2) add([], 'reasons_missing');
    list.forEach(({ code, words, retired }, place) => {
      const before = list.slice(0, place);
      if (before.some(reason => reason.code === code)) add([place, 'code'], 'code_twice');
      if (retired) return;
      const same = before.filter(reason => !reason.retired);
      if (same.some(reason => reason.words.zh === words.zh)) add([place, 'words', 'zh'], 'words_twice');
    });
  });

/** A new list takes along every code that the old one had: what is left out is retired, never forgotten. */
export function keepCodes(before: readonly CodedReason[], after: readonly CodedReason[]): CodedReason[] {
  const kept = before.filter(reason => !after.some(({ code }) => code === reason.code));
  return [...after, ...kept.map(reason => ({ ...reason, retired: true }))];
}

/** The lists of coded reasons of a referral. */
export const reasonLists = [
  'up_purposes',
  'down_purposes',
  'decline_up',
  'decline_down',
  'withdraw',
  'cancel',
] as const;
export type ReasonList = (typeof reasonLists)[number];

/** Why the patient is sent up. */
const upPurposes: CodedReason[] = [
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
const downPurposes: CodedReason[] = [
  coded('stable', '急性期治疗完成病情稳定', 'Acute phase over, stable'),
  coded('after_surgery', '术后康复', 'Rehabilitation after surgery'),
  coded('chronic', '慢病长期管理', 'Long-term management'),
  coded('wound', '伤口/造瘘换药护理', 'Wound or stoma care'),
  coded('training', '康复训练', 'Rehabilitation training'),
  coded('palliative', '姑息治疗/临终关怀', 'Palliative care'),
  coded('wish', '患者/家属要求回基层就近就医', 'Wish to be treated near home'),
  other,
];

const declineUp: CodedReason[] = [
  coded('not_our_field', '病种非本科室收治范围', 'Not a condition we treat'),
  coded('records_insufficient', '转诊资料不充分无法判断', 'Records not sufficient'),
  coded('not_indicated', '患者不符合收治指征', 'No indication'),
  coded('other_specialty', '建议转至其他专科', 'Another speciality is better'),
  coded('higher_hospital', '建议转至上级医院', 'A higher hospital is better'),
  coded('no_capacity', '近期本科室资源受限', 'No capacity at present'),
  other,
];

const declineDown: CodedReason[] = [
  coded('not_capable', '无相关诊疗能力', 'Not able to provide this care'),
  coded('no_medicine', '药品配备不足', 'Medicines not stocked'),
  coded('no_equipment', '设备/治疗条件不足', 'Equipment not available'),
  coded('no_bed', '床位/观察位已满', 'No bed free'),
  coded('outside_area', '居住地不在服务范围', 'Home outside our area'),
  coded('too_early', '病情尚不适合下转', 'Not yet fit to come down'),
  other,
];

/** Why the referrer stops a case. */
const withdrawReasons: CodedReason[] = [
  coded('improved', '病情好转无需转诊', 'Improved, no longer needed'),
  coded('wish', '患者/家属放弃', 'Patient or family declined'),
  coded('elsewhere', '已到他院就诊', 'Seen elsewhere'),
  coded('mistake', '填写有误', 'Entered by mistake'),
  other,
];

/** Why an appointment is given back while the case lives on. */
const cancelReasons: CodedReason[] = [
  coded('patient_unable', '患者无法按时就诊', 'Patient cannot come'),
  coded('doctor_away', '医生停诊', 'Doctor away'),
  coded('earlier_needed', '需要更早就诊', 'Earlier visit needed'),
  other,
];

/** The national wording, with which a region begins. */
export const shippedReasons: Record<ReasonList, CodedReason[]> = {
  up_purposes: upPurposes,
  down_purposes: downPurposes,
  decline_up: declineUp,
  decline_down: declineDown,
  withdraw: withdrawReasons,
  cancel: cancelReasons,
};

/** The list from which the reason of an action is chosen; `null` where none is asked. A level case counts as up. */
export function reasonListFor(action: CaseEvent, direction: Direction): ReasonList | null {
  const down = direction === 'down';
  if (action === 'submit') return down ? 'down_purposes' : 'up_purposes';
  if (action === 'decline') return down ? 'decline_down' : 'decline_up';
  if (action === 'withdraw') return 'withdraw';
  return action === 'cancel_appointment' ? 'cancel' : null;
}

/** The reasons that can be chosen today, in their order. */
export function onOffer(list: readonly CodedReason[]): CodedReason[] {
  return list.filter(reason => !reason.retired);
}

/** The words of a code, retired or not; a code that no list knows stands for itself. */
export function reasonWordsIn(list: readonly CodedReason[], code: string): Words {
  return list.find(reason => reason.code === code)?.words ?? { zh: code, en: code };
}
