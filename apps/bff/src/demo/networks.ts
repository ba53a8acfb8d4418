import { addNetwork, addShift, pair } from '../directory/index.ts';
import type { Act, Actor } from '../platform/index.ts';
import { addDays, isClinical, localDay, weekday } from '@lianzhen/shared/kernel';
import { demoNetworks, demoPairs } from './facts/networks.ts';
import type { Region } from './staff.ts';

function keyOf(known: Map<string, string>, key: string): string {
  const id = known.get(key);
  if (!id) throw new Error(`the demo has no institution ${key}`);
  return id;
}

/** The alliances and county communities of the demo. */
export async function joinNetworks(act: Act, region: Region): Promise<void> {
  for (const { lead, members, ...facts } of demoNetworks)
    await addNetwork(act, {
      ...facts,
      leadInstitutionId: keyOf(region.institutions, lead),
      memberIds: members.map(key => keyOf(region.institutions, key)),
    });
}

/** The pairs of the main cast. */
export async function pairDoctors(act: Act, region: Region): Promise<void> {
  for (const [clinician, specialist] of demoPairs) {
    const clinicPostId = region.actors.get(clinician)?.postId;
    const specialistPostId = region.actors.get(specialist)?.postId;
    if (!clinicPostId || !specialistPostId) throw new Error(`${clinician} has no pair: ${specialist}`);
    await pair(act, { clinicPostId, specialistPostId });
  }
}

const ROSTER_DAYS = 14;

type Rota = { institutionId: string; departmentId: string | null; people: Actor[]; ends: string };

/** A house with several people is awake day and night; one with a single doctor answers by day only. */
function rotasOf(region: Region): Rota[] {
  const houses = new Map<string, Actor[]>();
  for (const actor of region.actors.values())
    if (isClinical(actor.duty) && actor.tier)
      houses.set(actor.institutionId, [...(houses.get(actor.institutionId) ?? []), actor]);
  const emergencies = new Set(
    [...region.departments].flatMap(([key, id]) => (key.endsWith(' 20') ? [id] : [])),
  );
  return [...houses].flatMap(([institutionId, all]) => {
    const urgent = all.filter(({ departmentId }) => departmentId && emergencies.has(departmentId));
    const people = all.filter(actor => !urgent.includes(actor) && actor.duty !== 'desk');
    const house = { institutionId, departmentId: null, people, ends: people.length > 1 ? '08:00' : '18:00' };
    const departmentId = urgent[0]?.departmentId ?? null;
    return urgent.length > 1
      ? [house, { institutionId, departmentId, people: urgent, ends: '08:00' }]
      : [house];
  });
}

/** Who is on duty in the running week and the next, for every house of the cast. */
export async function planRosters(act: Act, region: Region): Promise<void> {
  const today = localDay(act.now);
  const monday = addDays(today, 1 - weekday(today));
  for (const { people, ...rota } of rotasOf(region)) {
    for (let day = 0; day < ROSTER_DAYS; day += 1) {
      const person = people[day % people.length];
      if (!person) continue;
      await addShift(act, {
        ...rota,
        postId: person.postId,
        day: addDays(monday, day),
        starts: '08:00',
        phone: `0596-0001${String(100 + (day % 7)).slice(0, 3)}`,
      });
    }
  }
}
