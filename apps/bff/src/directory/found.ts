import type { Duty } from '@lianzhen/shared/kernel';
import { leaveMarks, one, spellingOf } from '../platform/index.ts';
import type { Actor, Context, Tx } from '../platform/index.ts';
import { institutionRow } from './institution.ts';
import type { InstitutionFacts } from './institution.ts';
import { institution, post, practitioner } from './table.ts';

type Home = { id: string; name: string; areaCode: string };
type First = { name: string; duty: Duty };

async function settle(tx: Tx, home: Home, { name, duty }: First): Promise<Actor> {
  const { id: practitionerId } = one(
    await tx
      .insert(practitioner)
      .values({
        name,
        pinyin: spellingOf(name).pinyin,
        title: 'officer',
        expertise: '',
        expertiseEn: '',
      })
      .returning({ id: practitioner.id }),
  );
  const { id: postId } = one(
    await tx.insert(post).values({ practitionerId, institutionId: home.id, duty }).returning({ id: post.id }),
  );
  return {
    practitionerId,
    name,
    postId,
    duty,
    institutionId: home.id,
    institutionName: home.name,
    departmentId: null,
    tier: null,
    areaCode: home.areaCode,
    practice: false,
  };
}

/**
 * Begins an empty region: the institution that keeps it and its first people, in whose name, the first's, it stands in
 * the trail. Everyone else is added by a verb under one of their posts.
 */
export async function foundRegion(
  tx: Tx,
  from: Pick<Context, 'now' | 'requestId' | 'address' | 'seal'>,
  keeper: InstitutionFacts,
  first: readonly [First, ...First[]],
): Promise<[Actor, ...Actor[]]> {
  const { id } = one(
    await tx.insert(institution).values(institutionRow(keeper)).returning({ id: institution.id }),
  );
  const home = { id, name: keeper.name, areaCode: keeper.areaCode };
  const [leader, ...rest] = first;
  const actors: [Actor, ...Actor[]] = [await settle(tx, home, leader)];
  for (const person of rest) actors.push(await settle(tx, home, person));
  const trails = [{ action: 'directory.found', subject: 'institution', subjectId: id }];
  await leaveMarks(tx, from, actors[0], { trails, events: [] });
  return actors;
}
