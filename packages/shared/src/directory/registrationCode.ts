import type { Words } from '../kernel/index.ts';

export type CodeIssue = 'uscc_format' | 'uscc_checksum' | 'org_code_format' | 'org_code_checksum';

export type CodeCheck = { ok: true } | { ok: false; reason: CodeIssue };

export const codeIssueWords: Record<CodeIssue, Words> = {
  uscc_format: {
    zh: '统一社会信用代码应为18位数字或大写字母(不含 I、O、S、V、Z)',
    en: 'A unified social credit code has 18 digits or capitals (no I, O, S, V, Z)',
  },
  uscc_checksum: {
    zh: '统一社会信用代码校验位不符,请核对',
    en: 'The check digit of the credit code does not fit; please check it',
  },
  org_code_format: {
    zh: '组织机构代码应为8位数字或大写字母加1位校验码',
    en: 'An organisation code has 8 digits or capitals and one check character',
  },
  org_code_checksum: {
    zh: '组织机构代码校验位不符,请核对',
    en: 'The check character of the organisation code does not fit; please check it',
  },
};

const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const orgAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const orgWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** The check character that closes 17 characters of a unified social credit code (GB 32100). */
function usccCheckCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += usccAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return usccAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** The check character that closes 8 characters of an organisation code (GB 11714). */
function orgCheckCharacter(body: string): string {
  let sum = 0;
  for (const [place, weight] of orgWeights.entries()) sum += orgAlphabet.indexOf(body.charAt(place)) * weight;
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}

/** A legal body is known by an 18-character code whose last character proves the others (GB 32100). */
export function checkUscc(code: string): CodeCheck {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return { ok: false, reason: 'uscc_format' };
  if (usccCheckCharacter(code.slice(0, 17)) !== code.charAt(17))
    return { ok: false, reason: 'uscc_checksum' };
  return { ok: true };
}

/** An organisation code is eight characters and a check character, with or without a hyphen (GB 11714). */
export function checkOrgCode(code: string): CodeCheck {
  const bare = code.replace('-', '');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(bare)) return { ok: false, reason: 'org_code_format' };
  if (orgCheckCharacter(bare.slice(0, 8)) !== bare.charAt(8))
    return { ok: false, reason: 'org_code_checksum' };
  return { ok: true };
}
