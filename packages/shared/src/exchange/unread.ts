import type { Words } from '../kernel/index.ts';

/** Why a resource did not become an entry of the timeline. */
export const unreadReasons = [
  'kind_not_taken',
  'name_missing',
  'birth_date_missing',
  'time_missing',
  'subject_unknown',
  'several_people',
  'nothing_coded',
  'no_value',
  'not_final',
  'entered_in_error',
  'attachment_elsewhere',
  'malformed',
  'no_resource',
  'in_future',
  'too_long',
  'attachment_kind',
  'attachment_unreadable',
  'several_readings',
  'identity_conflict',
  'not_written',
] as const;

export type UnreadReason = (typeof unreadReasons)[number];

export const unreadReasonWords: Record<UnreadReason, Words> = {
  kind_not_taken: {
    zh: '这类资源不进入健康记录，已随原文保存',
    en: 'This kind is no health record; kept with the original',
  },
  name_missing: { zh: '患者没有姓名', en: 'The patient has no name' },
  birth_date_missing: { zh: '出生日期缺失或无法识别', en: 'The birth date is missing or cannot be read' },
  time_missing: { zh: '没有发生时间', en: 'It does not say when' },
  subject_unknown: { zh: '不知道属于哪位患者', en: 'It does not say whose it is' },
  several_people: {
    zh: '一份数据包里有多位患者，而此项没有说明属于谁',
    en: 'Several patients came together and this does not say whose it is',
  },
  nothing_coded: { zh: '既没有编码也没有名称', en: 'It has neither a code nor a name' },
  no_value: { zh: '没有结果值', en: 'It has no value' },
  not_final: { zh: '结果尚未审核，等待正式报告', en: 'Not final yet: waiting for the final result' },
  entered_in_error: { zh: '来源系统标记为录入错误', en: 'Marked as entered in error by its source' },
  attachment_elsewhere: {
    zh: '附件只有外部地址，没有内容',
    en: 'The attachment is an address elsewhere, without content',
  },
  malformed: { zh: '内容不符合 FHIR R4', en: 'The content does not follow FHIR R4' },
  no_resource: { zh: '条目里没有资源', en: 'The entry holds no resource' },
  in_future: { zh: '发生时间或出生日期在未来', en: 'It happened, or the person was born, in the future' },
  too_long: { zh: '内容太多，一条记录放不下', en: 'More than one entry can hold' },
  attachment_kind: { zh: '附件的文件类型不能收', en: 'The attachment is of a kind that is not taken' },
  attachment_unreadable: { zh: '附件内容无法解码', en: 'The attachment cannot be decoded' },
  several_readings: {
    zh: '同一编号在一份数据包里出现多次，只取第一次',
    en: 'Its name came more than once in the bundle; the first counts',
  },
  not_written: {
    zh: '写入时出错，请来源系统再次发送',
    en: 'It could not be written; the sender may send it again',
  },
  identity_conflict: {
    zh: '证件号与本区域已登记的患者信息不一致，需人工核对',
    en: 'The document belongs to a person with other facts; to be checked by hand',
  },
};

/** Kinds that are not taken are only kept; everything else waits for someone to look at it. */
export function waitsForSomeone(reason: UnreadReason): boolean {
  return reason !== 'kind_not_taken' && reason !== 'several_readings';
}
