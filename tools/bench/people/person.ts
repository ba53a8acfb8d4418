import { createHash } from 'node:crypto';
import { idCheckCharacter } from '../../../packages/shared/src/patient/index.ts';
import { addDays } from '../../../packages/shared/src/kernel/index.ts';
import { documentDigest, phoneDigest } from '../../../apps/bff/src/patient/digest.ts';
import { gramsOf } from '../../../apps/bff/src/patient/grams.ts';
import type { Seal } from '../../../apps/bff/src/platform/seal.ts';
import { chance, nameAt } from './names.ts';

/** The people of one clinic, as many as a large township has. */
export const PEOPLE_PER_CLINIC = 40_000;
/** One in so many was at the large hospital. */
export const HOSPITAL_SHARE = 10;
export const HOSPITAL = '0191f0a0-0000-7000-9000-ffffffffffff';

const place = (kind: string, at: number) => `0191f0a0-0000-7000-${kind}-${at.toString(16).padStart(12, '0')}`;

export const personId = (at: number) => place('8000', at);
/** The end of a clinic's key differs, as keys made by chance do. */
export const clinicId = (at: number) => place('9000', Math.floor(at / PEOPLE_PER_CLINIC) * 7_919 + 1);

const DAYS = 95 * 365;
const LENT = 1_000;

/** The facts of one person; the same for the same place. */
export function personAt(at: number) {
  // A number made of day and order, mixed so that neighbours differ, and never given twice.
  const mixed = (at * 15_485_863) % (DAYS * 1000);
  const birthDate = addDays('1930-01-01', mixed % DAYS);
  const order = String(Math.floor(mixed / DAYS)).padStart(3, '0');
  const area = String(350_602 + Math.floor(at / DAYS / 1000));
  const body = area + birthDate.replaceAll('-', '') + order;
  const idNumber = body + idCheckCharacter(body);
  const phone = `1${3 + (at % 7)}${String(Math.floor(chance(at * 3 + 2) * 1e9)).padStart(9, '0')}`;
  return { ...nameAt(at), birthDate, idNumber, phone, sex: Number(order) % 2 === 1 ? 'male' : 'female' };
}

const columns = [
  'id',
  'name',
  'pinyin',
  'initials',
  'name_grams',
  'sex',
  'birth_date',
  'id_kind',
  'id_sealed',
  'id_digest',
  'id_tail',
  'phone_sealed',
  'phone_digest',
  'phone_tail',
  'address',
  'area_code',
  'insurance',
  'contract_institution_id',
  'verification',
  'allergy_status',
  'allergies',
  'created_at',
  'created_by_post_id',
];

export const personColumns = columns.join(', ');

const hex = (bytes: Buffer) => `\\\\x${bytes.toString('hex')}`;

type Sealed = { id: Buffer; idDigest: Buffer; phone: Buffer; phoneDigest: Buffer };

const lent: Sealed[] = [];

/** Sealed and digested as the product does it. */
function sealedOf(at: number, seal: Seal): Sealed {
  const { idNumber, phone } = personAt(at);
  const reader = { seal, actor: { practice: false } };
  return {
    id: seal.close(idNumber),
    idDigest: documentDigest(reader, 'resident_id', idNumber),
    phone: seal.close(phone),
    phoneDigest: phoneDigest(reader, phone),
  };
}

/** For those whom nobody asks for: sealed values of others, and digests that nobody else has. */
function filled(at: number, seal: Seal): Sealed {
  while (lent.length < LENT) lent.push(sealedOf(lent.length, seal));
  const like = lent[at % LENT];
  if (!like) throw new Error('nobody to lend from');
  const digest = (what: string) => createHash('sha256').update(`${what} ${at}`).digest();
  return { ...like, idDigest: digest('id'), phoneDigest: digest('phone') };
}

/** One line of COPY. Only who is `asked` for later has sealed values of their own. */
export function personLine(at: number, seal: Seal, postId: string, asked: boolean): string {
  const { name, pinyin, initials, sex, birthDate, idNumber, phone } = personAt(at);
  const sealed = asked ? sealedOf(at, seal) : filled(at, seal);
  const values: Record<string, string> = {
    id: personId(at),
    name,
    pinyin,
    initials,
    name_grams: `{${gramsOf(name).join(',')}}`,
    sex,
    birth_date: birthDate,
    id_kind: 'resident_id',
    id_sealed: hex(sealed.id),
    id_digest: hex(sealed.idDigest),
    id_tail: idNumber.slice(-4),
    phone_sealed: hex(sealed.phone),
    phone_digest: hex(sealed.phoneDigest),
    phone_tail: phone.slice(-4),
    address: `演示镇${at % 40}村${at % 300}号`,
    area_code: '350602',
    insurance: 'resident',
    contract_institution_id: clinicId(at),
    verification: 'verified',
    allergy_status: 'none',
    allergies: '[]',
    created_at: '2026-01-01T00:00:00Z',
    created_by_post_id: postId,
  };
  return columns.map(column => values[column] ?? '\\N').join('\t');
}
