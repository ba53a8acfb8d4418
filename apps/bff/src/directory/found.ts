import { pinyin } from 'pinyin-pro';
import { leaveMarks, one } from '../platform/index.ts';
import type { Actor, Context, Tx } from '../platform/index.ts';
import { institutionRow } from './institution.ts';
import type { InstitutionFacts } from './institution.ts';
import { institution, post, practitioner } from './table.ts';

const operator = {
  orgCode: 'DEM999999',
  uscc: '91350600DEM9999994',
  name: '联诊平台运营中心',
  nameEn: 'Lianzhen Platform Operations',
  alias: '',
  kind: 'platform_operator',
  tier: null,
  areaCode: '350600',
  address: '',
  phone: '',
} satisfies InstitutionFacts;

/** Makes the first administrator of an empty region; everyone else is added by a verb under that post. */
export async function foundRegion(
  tx: Tx,
  from: Pick<Context, 'now' | 'requestId' | 'address' | 'seal'>,
  name: string,
): Promise<Actor> {
  const home = one(
    await tx.insert(institution).values(institutionRow(operator)).returning({ id: institution.id }),
  );
  const person = one(
    await tx
      .insert(practitioner)
      .values({
        name,
        pinyin: pinyin(name, { toneType: 'none', type: 'array' }).join(''),
        title: 'officer',
        expertise: '',
        expertiseEn: '',
      })
      .returning({ id: practitioner.id }),
  );
  const desk = one(
    await tx
      .insert(post)
      .values({ practitionerId: person.id, institutionId: home.id, duty: 'administrator' })
      .returning({ id: post.id }),
  );
  const actor: Actor = {
    practitionerId: person.id,
    name,
    postId: desk.id,
    duty: 'administrator',
    institutionId: home.id,
    institutionName: operator.name,
    departmentId: null,
    tier: null,
    areaCode: operator.areaCode,
    practice: false,
  };
  const trails = [{ action: 'directory.found', subject: 'institution', subjectId: home.id }];
  await leaveMarks(tx, from, actor, { trails, events: [] });
  return actor;
}
