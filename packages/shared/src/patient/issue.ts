import type { Words } from '../kernel/index.ts';

/** Everything that can be wrong with a registration, in the words the desk reads. */
export const patientIssueWords = {
  id_length: { zh: '身份证号应为18位（旧证15位）', en: 'An identity number has 18 digits (old cards 15)' },
  id_characters: {
    zh: '身份证号只能是数字，末位可为 X',
    en: 'An identity number has digits only; the last may be X',
  },
  id_area: { zh: '身份证号前6位不是有效的行政区划', en: 'The first six digits are not a valid area' },
  id_birth_date: { zh: '身份证号中的出生日期不存在', en: 'The birth date in the number does not exist' },
  id_future: { zh: '身份证号中的出生日期晚于今天', en: 'The birth date in the number is after today' },
  id_checksum: {
    zh: '身份证号校验位不符，请逐位核对',
    en: 'The check digit does not fit; please compare digit by digit',
  },
  id_required: { zh: '请填写证件号码', en: 'Please enter the document number' },
  id_not_expected: { zh: '选择“暂无证件”时不填证件号码', en: 'Without a document there is no number' },
  passport_format: {
    zh: '护照号应为5–17位字母和数字',
    en: 'A passport number has 5 to 17 letters and digits',
  },
  hong_kong_macao_format: {
    zh: '港澳通行证号为 H 或 M 加8位或10位数字',
    en: 'The permit number is H or M and 8 or 10 digits',
  },
  taiwan_format: { zh: '台湾通行证号为8位数字', en: 'The permit number has 8 digits' },
  residence_format: {
    zh: '居住证号应为81、82或83开头的18位号码',
    en: 'The number has 18 digits and begins with 81, 82 or 83',
  },
  foreigner_format: {
    zh: '永久居留证号应为9开头的18位号码，或3个字母加12位数字（旧证）',
    en: 'The number has 18 digits and begins with 9, or is 3 letters and 12 digits (old cards)',
  },
  foreigner_checksum: {
    zh: '永久居留证号校验位不符，请逐位核对',
    en: 'The check digit of the residence card does not fit; please compare digit by digit',
  },
  birth_certificate_format: {
    zh: '出生医学证明编号为1个字母加9位数字',
    en: 'A birth certificate has one letter and 9 digits',
  },
  officer_format: {
    zh: '军官证号应含4–30位汉字、字母或数字',
    en: 'An officer card has 4 to 30 characters, letters or digits',
  },
  card_format: { zh: '不是电子健康卡二维码', en: 'This is not the code of a health card' },
  doctor_without_clinic: { zh: '请先选择签约机构', en: 'Please choose the contract clinic first' },
  born_in_future: { zh: '出生日期晚于今天', en: 'The birth date lies after today' },
  document_characters: {
    zh: '证件号码应为4–30位字母或数字',
    en: 'A document number has 4 to 30 letters or digits',
  },
  birth_differs: { zh: '出生日期与身份证号不一致', en: 'Birth date and identity number disagree' },
  sex_differs: { zh: '性别与身份证号不一致', en: 'Sex and identity number disagree' },
  not_a_day: { zh: '请填写真实存在的日期', en: 'Please enter a date that exists' },
  name_short: { zh: '姓名至少2个字', en: 'A name has at least 2 characters' },
  name_long: { zh: '姓名最多50个字', en: 'A name has at most 50 characters' },
  name_characters: {
    zh: '姓名只能含汉字、字母和间隔号“·”',
    en: 'A name has letters or characters and the middle dot only',
  },
  phone_format: {
    zh: '请填写11位手机号或带区号的座机号',
    en: 'Please enter an 11-digit mobile or a landline with area number',
  },
  contact_required: {
    zh: '本人电话和联系人电话至少填写一个',
    en: 'Please enter a telephone of the patient or of a contact',
  },
  area_format: { zh: '请选择居住地区', en: 'Please choose where the patient lives' },
  allergies_missing: { zh: '已选“有过敏”，请至少列出一项', en: 'Please list at least one allergy' },
  allergies_not_expected: {
    zh: '已列出过敏原，过敏情况应选“有过敏”',
    en: 'Allergies are listed, so the status must say so',
  },
  required: { zh: '必填', en: 'Required' },
  too_long: { zh: '内容过长', en: 'Too long' },
  control_characters: { zh: '含有不可见字符，请删除后重填', en: 'Contains invisible characters' },
} as const satisfies Record<string, Words>;

export type PatientIssue = keyof typeof patientIssueWords;
