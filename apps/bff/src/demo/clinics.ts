import { sessionInput } from '@lianzhen/shared/booking';
import { planSession } from '../booking/index.ts';
import type { Act } from '../platform/index.ts';
import { demoSessions } from './facts/index.ts';
import type { Region } from './staff.ts';

/** The weekly sessions of the demo's doctors; what they keep for the grassroots is for the opening rule to say. */
export async function planClinics(act: Act, region: Region): Promise<void> {
  for (const session of demoSessions) {
    const { username, institution, speciality, weekday, starts, slotMinutes, capacity, room } = session;
    const input = sessionInput.parse({
      weekday,
      starts,
      slotMinutes,
      capacity,
      room,
      departmentId: region.departments.get(`${institution} ${speciality}`),
      postId: region.actors.get(username)?.postId,
    });
    await planSession(act, input);
  }
}
