import { sql } from 'drizzle-orm';
import { sessionInput } from '@lianzhen/shared/booking';
import { openSessions, planSession } from '../booking/index.ts';
import {
  addPractitioner,
  addPracticeInstitution,
  practiceActor,
  practiceGround,
  practicePost,
} from '../directory/index.ts';
import { register } from '../patient/index.ts';
import type { Act } from '../platform/index.ts';
import { houses, residents } from './facts.ts';

export type Ground = Awaited<ReturnType<typeof practiceGround>>;

const half = { slotMinutes: 15, capacity: 12, reservedShare: 0.5, releaseHours: 48, room: '练习诊室' };

/** A doctor of straw for each department of the practice hospital, who sits there every working morning. */
async function furnish(act: Act, ground: Ground): Promise<void> {
  for (const { institutionId, departmentId, tier, speciality } of ground) {
    const { id } = await addPractitioner(act, {
      name: `练习医生${speciality.replace('.', '')}`,
      title: tier === 'tertiary' ? 'associate_chief_physician' : 'attending_physician',
      expertise: '练习用',
      expertiseEn: 'For practice',
    });
    const postId = await practicePost(act, id, { institutionId, departmentId, duty: 'clinician' });
    const actor = await practiceActor(act, postId);
    if (tier === 'primary') for (const person of residents) await register({ ...act, actor }, person);
    if (tier !== 'tertiary') continue;
    const desk: Act = { ...act, actor: { ...actor, duty: 'desk' } };
    for (const weekday of [1, 2, 3, 4, 5])
      await planSession(
        desk,
        sessionInput.parse({ ...half, departmentId, postId, weekday, starts: '08:00' }),
      );
  }
  await openSessions(act.db, act.now);
}

/** The practice ground, laid by whoever enters first; two at once lay it once. */
export async function ground(act: Act): Promise<Ground> {
  await act.db.execute(sql`select pg_advisory_xact_lock(7233003)`);
  const there = await practiceGround(act);
  if (there.length > 0) return there;
  for (const house of houses) await addPracticeInstitution(act, house);
  const made = await practiceGround(act);
  await furnish(act, made);
  return made;
}
