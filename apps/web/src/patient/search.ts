import { clinicalDuties, localDay } from '@lianzhen/shared/kernel';
import { ageOn, ageWords, sexWords } from '@lianzhen/shared/patient';
import type { Sex } from '@lianzhen/shared/patient';
import { now } from '../platform/clock.ts';
import { say } from '../platform/i18n.ts';
import type { SearchSource } from '../platform/room.ts';
import { client } from '../platform/trpc.ts';

const FINDS = 8;

/** Sex and age in the language of the moment: 女 66岁. */
export function sexAndAge(person: { sex: Sex; birthDate: string }): string {
  const age = ageOn(person.birthDate, localDay(now()));
  return [say(sexWords[person.sex]), age && say(ageWords(age))].filter(Boolean).join(' ');
}

/** The address of a patient's page. */
export const patientPath = (id: string) => `/patients/${id}`;

/** Patients in the search of everything. */
export const patientSearch: SearchSource = {
  key: 'patient',
  words: { zh: '患者', en: 'Patients' },
  duties: clinicalDuties,
  async find(text) {
    const { rows } = await client.patient.search.query({ text: text.slice(0, 120), limit: FINDS });
    return rows.map(row => ({
      id: row.id,
      label: `${row.name} ${sexAndAge(row)}`,
      detail: row.idMasked ?? row.phoneMasked ?? row.recordNumber,
      to: patientPath(row.id),
    }));
  },
};
