import { Refusal } from '@lianzhen/shared/kernel';
import { practicePost } from '../directory/index.ts';
import type { Act } from '../platform/index.ts';
import { ground } from './ground.ts';

/**
 * Opens the practice ground to a clinical post: one post at the practice clinic, and as doctor and as desk at the
 * practice hospital, so that one person can walk both sides. Entering again gives the same posts.
 * @returns the post with which practice begins.
 */
export async function enter(act: Act): Promise<{ postId: string }> {
  const places = await ground(act);
  const { practitionerId } = act.actor;
  let first: string | null = null;
  const seen = new Set<string>();
  for (const { institutionId, departmentId, tier } of places) {
    if (seen.has(institutionId)) continue;
    seen.add(institutionId);
    const postId = await practicePost(act, practitionerId, {
      institutionId,
      departmentId,
      duty: 'clinician',
    });
    if (tier === 'primary') first = postId;
    else await practicePost(act, practitionerId, { institutionId, departmentId: null, duty: 'desk' });
  }
  if (!first) throw new Refusal('rule_violated', 'no_practice');
  act.trail({ action: 'practice.enter', subject: 'post', subjectId: first });
  return { postId: first };
}
