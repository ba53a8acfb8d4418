import { registerPatient } from '@lianzhen/shared/patient';
import { institutionInput } from '@lianzhen/shared/directory';
import type { departmentInput } from '@lianzhen/shared/directory';
import type { z } from 'zod';

type House = z.output<typeof institutionInput>;
type Room = Omit<z.output<typeof departmentInput>, 'institutionId'>;

const place = { areaCode: '350600' };

const room = (speciality: string, name: string, nameEn: string): Room => ({
  speciality,
  name,
  nameEn,
  accepts: '练习用,任何病例都可以',
  acceptsEn: 'For practice: any case',
  excludes: '',
  excludesEn: '',
  whatToBring: '',
  whatToBringEn: '',
  capabilities: [],
});

/** The two houses of the practice ground: one to send from, one to receive. */
export const houses: readonly { house: House; departments: readonly Room[] }[] = [
  {
    house: institutionInput.parse({
      ...place,
      name: '练习卫生院',
      nameEn: 'Practice health centre',
      tier: 'primary',
      kind: 'township_centre',
      orgCode: 'PRACT0016',
      uscc: '12350600PRACT00163',
    }),
    departments: [room('02', '全科', 'General practice')],
  },
  {
    house: institutionInput.parse({
      ...place,
      name: '练习医院',
      nameEn: 'Practice hospital',
      tier: 'tertiary',
      kind: 'general_hospital',
      orgCode: 'PRACT0024',
      uscc: '12350600PRACT0024X',
    }),
    departments: [room('03.03', '神经内科', 'Neurology'), room('03.04', '心内科', 'Cardiology')],
  },
];

const resident = (name: string, idNumber: string, sex: 'male' | 'female', phone: string) => ({
  name,
  idKind: 'resident_id' as const,
  idNumber,
  birthDate: `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
  sex,
  phone,
  areaCode: '350600',
  address: '练习村',
  insurance: 'resident' as const,
  allergies: { status: 'none' as const, items: [] },
});

/** Invented residents to practise with; their numbers mean nothing outside the practice ground. */
export const residents = [
  resident('练习阿公', '350600194805129719', 'male', '19900008001'),
  resident('练习阿婆', '350600195609239720', 'female', '19900008002'),
  resident('练习大哥', '350600197003029736', 'male', '19900008003'),
  resident('练习小妹', '350600198801189747', 'female', '19900008004'),
].map(person => registerPatient.parse(person));
