import type { Words } from '../kernel/index.ts';

/** What a table from outside may hold. */
export const importKinds = ['institutions', 'departments', 'practitioners'] as const;

export type ImportKind = (typeof importKinds)[number];

export const importKindWords: Record<ImportKind, Words> = {
  institutions: { zh: '机构', en: 'Institutions' },
  departments: { zh: '科室', en: 'Departments' },
  practitioners: { zh: '人员与岗位', en: 'People and posts' },
};

/** What becomes of a row: it is new, it changes something, it changes nothing, or it cannot be taken. */
export const rowFates = ['new', 'changed', 'unchanged', 'faulty'] as const;

export type RowFate = (typeof rowFates)[number];

export const rowFateWords: Record<RowFate, Words> = {
  new: { zh: '新增', en: 'New' },
  changed: { zh: '更新', en: 'Changed' },
  unchanged: { zh: '无变化', en: 'Unchanged' },
  faulty: { zh: '有误', en: 'Faulty' },
};

/** What is wrong with, or changed in, one cell; `key` is an issue key of the form of that field, or `changed`. */
export type RowIssue = { column: string; key: string; was?: string };

/** A column of a table: its key, its headings, and what the example row of the template shows. */
export type ImportColumn = { key: string; words: Words; needed: boolean; example: string };

const column = (key: string, zh: string, en: string, example: string, needed = false): ImportColumn => ({
  key,
  words: { zh, en },
  needed,
  example,
});

/** The columns of each kind of table, in the order of its template. */
export const importColumns: Record<ImportKind, readonly ImportColumn[]> = {
  institutions: [
    column('orgCode', '组织机构代码', 'Organisation code', 'DEM000014', true),
    column('uscc', '统一社会信用代码', 'Credit code', '12350602DEM000014D', true),
    column('name', '机构名称', 'Name', '某某镇卫生院', true),
    column('nameEn', '英文名', 'English name', 'Some township health centre', true),
    column('alias', '别名', 'Alias', ''),
    column('kind', '类别', 'Kind', 'township_centre', true),
    column('tier', '级别', 'Tier', 'primary'),
    column('areaCode', '区划代码', 'Area code', '350602', true),
    column('address', '地址', 'Address', ''),
    column('phone', '电话', 'Telephone', ''),
    column('dutyContact', '全天联系人', 'Duty contact', ''),
    column('dutyPhone', '值班电话', 'Duty telephone', ''),
    column('latitude', '纬度', 'Latitude', '24.51'),
    column('longitude', '经度', 'Longitude', '117.65'),
  ],
  departments: [
    column('orgCode', '组织机构代码', 'Organisation code', 'DEM000014', true),
    column('name', '科室名称', 'Name', '心内科', true),
    column('nameEn', '英文名', 'English name', 'Cardiology', true),
    column('speciality', '诊疗科目代码', 'Speciality code', '03.04', true),
    column('accepts', '收治范围', 'Accepts', ''),
    column('acceptsEn', '收治范围(英文)', 'Accepts (English)', ''),
    column('excludes', '不收治', 'Excludes', ''),
    column('excludesEn', '不收治(英文)', 'Excludes (English)', ''),
    column('whatToBring', '就诊携带', 'What to bring', ''),
    column('whatToBringEn', '就诊携带(英文)', 'What to bring (English)', ''),
  ],
  practitioners: [
    column('code', '执业证号或工号', 'Licence or staff number', 'LZ000001', true),
    column('name', '姓名', 'Name', '某某某', true),
    column('title', '职称', 'Title', 'attending_physician', true),
    column('phone', '电话', 'Telephone', ''),
    column('expertise', '专长', 'Expertise', ''),
    column('expertiseEn', '专长(英文)', 'Expertise (English)', ''),
    column('orgCode', '组织机构代码', 'Organisation code', 'DEM000014', true),
    column('department', '科室名称', 'Department', '心内科'),
    column('duty', '岗位', 'Duty', 'clinician', true),
  ],
};

/** The column that a heading of a file stands for, by its key or its heading in either language; `null` for others. */
export function columnOf(kind: ImportKind, heading: string): string | null {
  const written = heading.trim().replaceAll('（', '(').replaceAll('）', ')').toLowerCase();
  const found = importColumns[kind].find(({ key, words }) =>
    [key, words.zh, words.en].some(name => name.toLowerCase() === written),
  );
  return found?.key ?? null;
}

/** The code of a coded cell, given as the code or as its words in either language. */
export function codeOfWords<Code extends string>(
  words: Readonly<Record<Code, Words>>,
  given: string,
): Code | null {
  const written = given.trim().toLowerCase();
  for (const code of Object.keys(words) as Code[]) {
    const { zh, en } = words[code];
    if ([code, zh, en].some(name => name.toLowerCase() === written)) return code;
  }
  return null;
}

/** Words for what is wrong with a cell, besides those of the forms. */
export const importIssueWords: Record<string, Words> = {
  changed: { zh: '已更改', en: 'Changed' },
  required: { zh: '必填', en: 'Required' },
  too_long: { zh: '过长', en: 'Too long' },
  institution_unknown: { zh: '没有这个机构代码', en: 'No institution has this code' },
  department_unknown: { zh: '该机构没有这个科室', en: 'That institution has no such department' },
  speciality_unknown: { zh: '没有这个诊疗科目代码', en: 'No speciality has this code' },
  area_unknown: { zh: '不是本地区的区划代码', en: 'Not an area of this region' },
  kind_unknown: { zh: '类别不认识', en: 'Kind not known' },
  tier_unknown: { zh: '级别不认识', en: 'Tier not known' },
  title_unknown: { zh: '职称不认识', en: 'Title not known' },
  duty_unknown: { zh: '岗位不认识,或不能由此任命', en: 'Duty not known, or not given here' },
  twice_in_file: { zh: '与本文件前面的行重复', en: 'The same as an earlier row of this file' },
  code_of_another: { zh: '该代码已属于另一家机构', en: 'This code belongs to another institution' },
  name_differs: { zh: '此编号已登记为另一个姓名', en: 'This number is registered with another name' },
  differs_in_file: {
    zh: '与此人前面一行不同',
    en: 'Not the same as in an earlier row of this person',
  },
  offices_apart: { zh: '此人担任管理岗位,不能兼任', en: 'This person holds an office of administration' },
  invalid: { zh: '不符合要求', en: 'Not valid' },
};
