import { sessionInput } from '@lianzhen/shared/booking';
import { planSession } from '../booking/index.ts';
import type { Act } from '../platform/index.ts';
import { demoSessions } from './facts/index.ts';
import type { Region } from './staff.ts';

/** The weekly sessions of the demo's doctors. */
export async function planClinics(act: Act, region: Region): Promise<void> {
  for (const { username, institution, speciality, ...session } of demoSessions) {
    const input = sessionInput.parse({
      ...session,
      departmentId: region.departments.get(`${institution} ${speciality}`),
      postId: region.actors.get(username)?.postId,
    });
    await planSession(act, input);
  }
}
