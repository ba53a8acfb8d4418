import { z } from 'zod';
import { id, requiredText } from '../kernel/index.ts';
import { isIcd10 } from './icd10Form.ts';

/** A line of an imported list of diagnoses. */
export type IcdLine = { code: string; name: string; pinyin: string };

/** Why a line of the list is not taken. */
export const icdFaults = ['no_code', 'code_form', 'no_name', 'name_too_long', 'twice'] as const;

export type IcdFault = (typeof icdFaults)[number];

export const icdFaultWords = {
  no_code: { zh: '没有编码', en: 'No code' },
  code_form: { zh: '编码格式不正确', en: 'Not in the form of a code' },
  no_name: { zh: '没有名称', en: 'No name' },
  name_too_long: { zh: '名称超过 120 字', en: 'Name longer than 120 characters' },
  twice: { zh: '编码重复,只取第一行', en: 'Code twice; the first line counts' },
} as const satisfies Record<IcdFault, { zh: string; en: string }>;

/** One line of the list as columns `code, name[, pinyin]`, or why it is not taken. A header is not a line. */
export function readIcdLine(columns: readonly string[]): IcdLine | IcdFault {
  const [code = '', name = '', pinyin = ''] = columns.map(column => column.normalize('NFKC').trim());
  if (code === '') return 'no_code';
  if (!isIcd10(code)) return 'code_form';
  if (name === '') return 'no_name';
  if (name.length > 120) return 'name_too_long';
  return {
    code: code.toUpperCase().replaceAll('X', 'x'),
    name,
    pinyin: pinyin.toLowerCase().replaceAll(/[^a-z]/g, ''),
  };
}

/** Whether the first line of a list names its columns instead of a disease. */
export function isIcdHeader(columns: readonly string[]): boolean {
  const [first = ''] = columns;
  return !/\d/.test(first) && /编码|代码|code|icd/i.test(first);
}

/** A long list is sent in parts of whole lines, so that none is larger than a request may be. */
export const codePart = z.object({
  listId: id.nullable().default(null),
  version: requiredText(40),
  text: z.string().min(1).max(400_000),
  last: z.boolean(),
});

export const codeCheck = z.object({ text: z.string().min(1).max(400_000) });
