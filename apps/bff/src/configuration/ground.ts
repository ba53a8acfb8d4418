import type { ChangeInput, SettingName, SettingValues } from '@lianzhen/shared/configuration';
import { planFromTemplate } from '@lianzhen/shared/rehab';
import { openSessions } from '../booking/index.ts';
import { standingOf } from '../platform/index.ts';
import { freePlace, sendUp } from '../testing/referral.ts';
import type { World } from '../testing/world.ts';
import { definitionOf } from './views.ts';

/** Decides a setting anew as the administrator, from the value that holds now. */
export async function decideAnew<Name extends SettingName>(
  world: World,
  name: Name,
  next: (value: SettingValues[Name]) => SettingValues[Name],
  more: { institutionId?: string; retime?: boolean } = {},
) {
  const stands = await standingOf(world, definitionOf(name), more.institutionId ?? null);
  const administrator = await world.as('tuzhibin');
  const input = {
    name,
    value: next(stands.value as SettingValues[Name]),
    version: stands.version,
    note: '试行',
    ...more,
  };
  return administrator.configuration.change(input as unknown as ChangeInput);
}

/** The refusal inside what a call threw, as `code/reason`, or the fields of a refused input. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  const outcome = await call.then(
    () => 'answered',
    (error: unknown) => error,
  );
  if (!(outcome instanceof Error)) throw new Error('the call was not refused');
  const { cause } = outcome;
  if (cause && typeof cause === 'object' && 'issues' in cause)
    return (cause.issues as { path: PropertyKey[]; message: string }[])
      .map(issue => `${issue.path.join('.')} ${issue.message}`)
      .join(', ');
  return (cause instanceof Error ? cause : outcome).message.replace(': ', '/');
}

let clinics = 0;

/** An expert's clinic of the municipal hospital that nobody else uses: ten places every Thursday at 08:00. */
export async function openClinic(world: World, reservedShare?: number) {
  const administrator = await world.as('tuzhibin');
  const { institutionId } = await world.actorOf('zhangjing');
  clinics += 1;
  const department = await administrator.directory.addDepartment({
    institutionId,
    speciality: '03.05',
    name: `放号门诊${clinics}`,
    nameEn: `Opening clinic ${clinics}`,
    accepts: '贫血',
  });
  const doctor = await administrator.directory.addPractitioner({
    name: `试医${clinics}`,
    title: 'chief_physician',
    expertise: '血液病',
  });
  const post = await administrator.directory.appoint({
    practitionerId: doctor.id,
    institutionId,
    departmentId: department.id,
    duty: 'clinician',
  });
  await administrator.booking.planSession({
    weekday: 4,
    starts: '08:00',
    slotMinutes: 10,
    capacity: 10,
    departmentId: department.id,
    postId: post.id,
    ...(reservedShare === undefined ? {} : { reservedShare }),
  });
  await openSessions(world.db, world.now());
  return { departmentId: department.id, institutionId };
}

/** A plan after a coronary event that runs at the clinic of Tianbao. */
export async function runningPlan(world: World): Promise<{ planId: string }> {
  const { id } = await sendUp(world);
  const hospital = await world.as('chenhuimin');
  const clinic = await world.actorOf('linzhiyuan');
  const accepted = await hospital.referral.accept({ id, version: 0 });
  const { placeId } = await freePlace(world);
  const placed = await hospital.referral.place({ id, version: accepted.version, placeId });
  const arrived = await hospital.referral.arrive({ id, version: placed.version });
  const diagnoses = [{ code: 'I25.1', name: '冠状动脉粥样硬化性心脏病' }];
  const { planId } = await hospital.rehab.sendDown({
    upReferralId: id,
    version: arrived.version,
    toInstitutionId: clinic.institutionId,
    urgency: 'routine',
    purpose: 'stable',
    diagnoses,
    history: '冠脉支架术后,病情平稳。',
    recordIds: [],
    report: {
      diagnoses,
      findings: '前降支狭窄 80%。',
      treatment: '植入支架一枚。',
      advice: '双联抗血小板一年。',
    },
    consent: { signer: 'patient', name: '演示患者' },
    plan: planFromTemplate('coronary', '2026-11-24', 'zh'),
  });
  await (await world.as('linzhiyuan')).rehab.takeOver({ planId, version: 0 });
  return { planId };
}
