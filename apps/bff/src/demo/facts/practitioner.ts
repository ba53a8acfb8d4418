import type { Title } from '@lianzhen/shared/directory';
import type { Duty, Words } from '@lianzhen/shared/kernel';

/** A post of the cast: institution by its demo key, department by its subject code. */
export type DemoPost = { institution: string; speciality: string | null; duty: Duty };

/** One of the invented people of the demo. Nobody of this name and post exists. */
export type DemoPractitioner = {
  username: string;
  name: string;
  title: Title;
  expertise: Words;
  posts: readonly [DemoPost, ...DemoPost[]];
};

export const municipal = 'org-001';
export const hospital909 = 'org-002';
export const zhangpuCounty = 'org-012';
export const tianbao = 'org-037';
export const jiaomei = 'org-046';
export const shima = 'org-044';
export const jiuzhen = 'org-073';
export const xiaoxi = 'org-126';
export const commission = 'org-156';

type Row = readonly [
  username: string,
  name: string,
  title: Title,
  speciality: string | null,
  zh: string,
  en: string,
];

/** People who have one post, all at one institution and with one duty. */
export function staff(institution: string, duty: Duty, rows: readonly Row[]): DemoPractitioner[] {
  return rows.map(([username, name, title, speciality, zh, en]) => ({
    username,
    name,
    title,
    expertise: { zh, en },
    posts: [{ institution, speciality, duty }],
  }));
}
