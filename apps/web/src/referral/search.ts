import { clinicalDuties } from '@lianzhen/shared/kernel';
import { stateWords } from '@lianzhen/shared/referral';
import { say } from '../platform/i18n.ts';
import type { SearchSource } from '../platform/room.ts';
import { client } from '../platform/trpc.ts';
import { casePath } from './address.ts';
import { boxes } from './family.ts';

const FINDS = 5;

/** Cases in the search of everything: by their number, or a part of it, and by the patient's name. */
export const referralSearch: SearchSource = {
  key: 'referral',
  words: { zh: '转诊单', en: 'Referrals' },
  duties: clinicalDuties,
  async find(text) {
    const q = text.slice(0, 40);
    const pages = await Promise.all(
      boxes.map(box => client.referral.list.query({ box, show: 'all', q, limit: FINDS })),
    );
    return pages
      .flatMap(({ rows }) => rows)
      .map(row => ({
        id: row.id,
        label: `${row.patient.name} · ${row.diagnoses[0]?.name ?? ''}`,
        detail: `${row.number} · ${say(stateWords[row.state])}`,
        to: casePath(row.id),
      }));
  },
};
