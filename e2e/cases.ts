import { randomInt } from 'node:crypto';
import { addDays, localDay } from '../packages/shared/src/kernel/index.ts';
import { planFromTemplate } from '../packages/shared/src/rehab/index.ts';
import { demoPassword } from '../apps/bff/src/demo/accounts.ts';
import { Client } from '../apps/bff/src/testing/client.ts';
import type { Person } from './people.ts';
import { cast } from './people.ts';

/** What was sent, accepted and planned before anyone looks: addresses with something on them. */
export type Prepared = {
  patientId: string;
  waitingCaseId: string;
  seenCaseId: string;
  planId: string;
  institutionId: string;
};

type Case = { id: string; version: number };

const longName = '阿依古丽·吐尔逊江·阿卜杜热合曼';
const angina = [{ code: 'I20.9', name: '心绞痛' }];
const disease = [{ code: 'I25.1', name: '冠状动脉粥样硬化性心脏病' }];
const story =
  '反复胸闷三月，加重一周。劳累后胸骨后压榨感，休息五分钟缓解，近一周夜间发作两次，含服硝酸甘油有效；无晕厥，无下肢水肿。';

type Ask = <T>(name: string, input: unknown) => Promise<T>;
type Post = { institutionId: string; departmentId: string };

async function signedIn(base: string, who: Person): Promise<{ ask: Ask; post: Post }> {
  const client = new Client(base);
  await client.signIn(cast[who], demoPassword);
  const ask: Ask = async <T>(name: string, input: unknown) => {
    const { status, data } = await client.command(name, input);
    if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(data)}`);
    return data as T;
  };
  const answer = await fetch(`${base}/trpc/identity.me`, { headers: { cookie: client.cookie } });
  const { result } = (await answer.json()) as { result: { data: { post: Post } } };
  return { ask, post: result.data.post };
}

function newPatient(clinic: Ask, name: string): Promise<{ id: string }> {
  return clinic('patient.register', {
    name,
    idKind: 'passport',
    idNumber: `E${randomInt(10_000_000, 99_999_999)}`,
    birthDate: '1960-03-18',
    sex: 'female',
    phone: '19900009000',
    contactName: '吾斯曼·买买提',
    contactPhone: '19900009001',
    areaCode: '350602',
    address: '芗城区天宝镇演示一村12号演示新村三期十八幢二单元',
    insurance: 'resident',
    allergies: {
      status: 'listed',
      items: [
        { substance: '青霉素', reaction: '皮疹' },
        { substance: '头孢曲松', reaction: '过敏性休克' },
        { substance: '碘造影剂', reaction: '荨麻疹' },
      ],
    },
  });
}

function writeVisit(clinic: Ask, patientId: string): Promise<unknown> {
  return clinic('records.writeEncounter', {
    patientId,
    complaint: '反复胸闷三月，加重一周',
    history: story,
    vitals: { systolic: 186, diastolic: 112, pulse: 96 },
    diagnoses: [...angina, { code: 'I10', name: '特发性（原发性）高血压' }],
    allergies: { status: 'unknown' },
    medicines: [{ name: '硝苯地平控释片', dose: '30 mg', route: '口服', frequency: '每日一次' }],
    disposition: 'refer',
  });
}

async function referUp(clinic: Ask, patientId: string, toDepartmentId: string): Promise<Case> {
  const { id } = await clinic<{ id: string }>('referral.submit', {
    patientId,
    toDepartmentId,
    urgency: 'urgent',
    purpose: 'specialist',
    diagnoses: angina,
    history: story,
    pastHistory: '高血压 10 年，服药不规律。',
    recordIds: [],
    consent: { signer: 'patient', name: longName },
  });
  return { id, version: 0 };
}

async function seeAtHospital(clinic: Ask, hospital: Ask, departmentId: string, sent: Case): Promise<Case> {
  const accepted = await hospital<Case>('referral.accept', sent);
  const { sessions } = await clinic<{ sessions: { places: { id: string }[] }[] }>('booking.places', {
    departmentId,
    fromDay: addDays(localDay(new Date()), 1),
    days: 14,
  });
  const placeId = sessions.flatMap(session => session.places)[0]?.id;
  const placed = await hospital<Case>('referral.place', { ...sent, version: accepted.version, placeId });
  const arrived = await hospital<Case>('referral.arrive', { ...sent, version: placed.version });
  return { id: sent.id, version: arrived.version };
}

async function sendHome(clinic: Ask, hospital: Ask, up: Case, toInstitutionId: string): Promise<string> {
  const today = localDay(new Date());
  const { planId } = await hospital<{ planId: string }>('rehab.sendDown', {
    upReferralId: up.id,
    version: up.version,
    toInstitutionId,
    urgency: 'routine',
    purpose: 'stable',
    diagnoses: disease,
    history: '冠脉支架术后，病情平稳。',
    recordIds: [],
    report: {
      diagnoses: disease,
      findings: '冠脉造影示前降支中段狭窄 80%。',
      treatment: '前降支植入支架一枚。',
      advice: '双联抗血小板一年，血压控制在 130/80 mmHg 以下。',
    },
    consent: { signer: 'patient', name: longName },
    plan: planFromTemplate('coronary', today, 'zh'),
  });
  const { version } = await clinic<{ version: number }>('rehab.takeOver', { planId, version: 0 });
  await clinic('rehab.record', {
    planId,
    version,
    way: 'clinic',
    on: today,
    note: '一般情况好，步行半小时无不适。',
  });
  return planId;
}

/** Puts a case that waits, one that is in care and a running plan into the region, over HTTP. */
export async function prepareCases(base: string): Promise<Prepared> {
  const { ask: clinic, post: home } = await signedIn(base, 'clinicDoctor');
  const { ask: hospital, post } = await signedIn(base, 'cardiologist');
  const sendUp = async (name: string) => {
    const { id: patientId } = await newPatient(clinic, name);
    await writeVisit(clinic, patientId);
    return { patientId, sent: await referUp(clinic, patientId, post.departmentId) };
  };
  const seen = async (name: string) =>
    seeAtHospital(clinic, hospital, post.departmentId, (await sendUp(name)).sent);
  const { patientId, sent } = await sendUp(longName);
  const inCare = await seen('欧阳建国');
  const planId = await sendHome(clinic, hospital, await seen(longName), home.institutionId);
  return {
    patientId,
    waitingCaseId: sent.id,
    seenCaseId: inCare.id,
    planId,
    institutionId: post.institutionId,
  };
}
