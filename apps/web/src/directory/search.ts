import { duties } from '@lianzhen/shared/kernel';
import { currentLanguage } from '../platform/i18n.ts';
import type { SearchSource } from '../platform/room.ts';
import { client } from '../platform/trpc.ts';

const FINDS = 6;

const nameOf = ({ name, nameEn }: { name: string; nameEn: string }) =>
  (currentLanguage() === 'en' && nameEn) || name;

const km = (away: number) =>
  currentLanguage() === 'en' ? `${away.toFixed(0)} km` : `${away.toFixed(0)} 公里`;

/** Institutions in the search of everything, by name, spelling, disease or capability. */
const institutionSearch: SearchSource = {
  key: 'institution',
  words: { zh: '机构', en: 'Institutions' },
  duties,
  async find(text) {
    const { rows } = await client.directory.find.query({ text: text.slice(0, 50), limit: FINDS });
    return rows.map(row => ({
      id: row.id,
      label: nameOf(row),
      detail: km(row.km),
      to: `/directory/${row.id}`,
    }));
  },
};

/** Departments in the search of everything; the find leads to its institution. */
const departmentSearch: SearchSource = {
  key: 'department',
  words: { zh: '科室', en: 'Departments' },
  duties,
  async find(text) {
    const rows = await client.directory.findDepartments.query({ text: text.slice(0, 50), limit: FINDS });
    return rows.map(row => ({
      id: row.id,
      label: `${nameOf(row.institution)} ${nameOf(row)}`,
      detail: km(row.km),
      to: `/directory/${row.institution.id}#departments`,
    }));
  },
};

export const directorySearch = [institutionSearch, departmentSearch];
