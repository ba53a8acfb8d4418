import { and, asc, eq } from 'drizzle-orm';
import { idCheckCharacter } from '@lianzhen/shared/patient';
import type { RegisterPatient } from '@lianzhen/shared/patient';
import { inTransaction } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { auditEntry } from '../platform/table.ts';
import type { World } from '../testing/world.ts';

let count = 500;

/** A number that nobody else has, of a woman born on 18 March 1960. */
export function freshNumber(): string {
  count += 1;
  const body = `35060219600318${String((count % 500) * 2).padStart(3, '0')}`;
  return body + idCheckCharacter(body);
}

const freshPhone = () => `199${String(10_000_000 + count)}`;

/** Somebody who is new to the region: a woman with a card. */
export function someone(change: Partial<RegisterPatient> = {}): RegisterPatient {
  return {
    name: '林秀英',
    idKind: 'resident_id',
    idNumber: freshNumber(),
    birthDate: '1960-03-18',
    sex: 'female',
    phone: freshPhone(),
    areaCode: '350602',
    insurance: 'resident',
    allergies: { status: 'none' },
    ...change,
  };
}

/** The code of a printed health card that nobody else has. */
export function freshCard(): string {
  count += 1;
  return `${String(count).padStart(64, 'C')}:1`;
}

/** Runs verbs as a member of the cast, in a transaction of its own. */
export async function actAs<Output>(world: World, username: string, run: (act: Act) => Promise<Output>) {
  const actor = await world.actorOf(username);
  return inTransaction(world.contextFor(actor), actor, 'patient test', async act => {
    act.trail({ action: 'test', subject: 'patient' });
    return run(act);
  });
}

/** What the trail keeps of one action on a patient, oldest first. */
export async function trailOf(world: World, patientId: string, action: string) {
  const rows = await world.db
    .select({ detail: auditEntry.detail })
    .from(auditEntry)
    .where(and(eq(auditEntry.patientId, patientId), eq(auditEntry.action, action)))
    .orderBy(asc(auditEntry.id));
  return rows.map(({ detail }) => detail);
}
