import { planFromTemplate } from '@lianzhen/shared/rehab';
import type { PlanInput, SendDownInput } from '@lianzhen/shared/rehab';
import { freePlace, sendUp } from './referral.ts';
import type { World } from './world.ts';

type Sent = { patientId: string; up: { id: string; version: number } };

/** A new patient of the clinic at Tianbao, sent up to cardiology, seen there, and ready to be sent down. */
export async function seenAtHospital(world: World): Promise<Sent> {
  const { id, patientId } = await sendUp(world);
  const hospital = await world.as('chenhuimin');
  const accepted = await hospital.referral.accept({ id, version: 0 });
  const { placeId } = await freePlace(world);
  const placed = await hospital.referral.place({ id, version: accepted.version, placeId });
  const arrived = await hospital.referral.arrive({ id, version: placed.version });
  return { patientId, up: { id, version: arrived.version } };
}

/** A down-referral to an institution with a plan out of a template. */
export function downWith(
  { up }: Sent,
  toInstitutionId: string,
  plan: Partial<PlanInput> = {},
  template = 'coronary',
): SendDownInput {
  return {
    upReferralId: up.id,
    version: up.version,
    toInstitutionId,
    urgency: 'routine',
    purpose: 'stable',
    diagnoses: [{ code: 'I25.1', name: '冠状动脉粥样硬化性心脏病' }],
    history: '冠脉支架术后,病情平稳。',
    recordIds: [],
    report: {
      diagnoses: [{ code: 'I25.1', name: '冠状动脉粥样硬化性心脏病' }],
      findings: '前降支狭窄 80%。',
      treatment: '植入支架一枚。',
      advice: '双联抗血小板一年。',
    },
    consent: { signer: 'patient', name: '演示患者' },
    plan: { ...planFromTemplate(template, '2026-11-24', 'zh'), ...plan },
  };
}

/** A plan that waits at Tianbao. */
export async function waitingPlan(world: World) {
  const sent = await seenAtHospital(world);
  const clinic = await world.actorOf('linzhiyuan');
  const down = await (await world.as('chenhuimin')).rehab.sendDown(downWith(sent, clinic.institutionId));
  return { ...down, patientId: sent.patientId, upId: sent.up.id };
}

/** A plan that runs at Tianbao under its doctor. */
export async function runningPlan(world: World) {
  const waiting = await waitingPlan(world);
  const clinic = await world.as('linzhiyuan');
  const { version } = await clinic.rehab.takeOver({ planId: waiting.planId, version: 0 });
  return { ...waiting, version };
}
