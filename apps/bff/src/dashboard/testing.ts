import { sql } from 'drizzle-orm';
import type { ReferralAction } from '@lianzhen/shared/referral';
import type { Caller, World } from '../testing/world.ts';

type Step = (caller: Caller, seen: { id: string; version: number }) => Promise<unknown>;

const steps: Partial<Record<ReferralAction, Step>> = {
  claim: ({ referral }, seen) => referral.claim(seen),
  release: ({ referral }, seen) => referral.release(seen),
  accept: ({ referral }, seen) => referral.accept(seen),
  request_info: ({ referral }, seen) => referral.requestInfo({ ...seen, text: '请补充心电图' }),
  answer: ({ referral }, seen) => referral.answer({ ...seen, text: '已补充' }),
  advise: ({ referral }, seen) => referral.advise({ ...seen, text: '先调整用药' }),
  decline: ({ referral }, seen) => referral.decline({ ...seen, reason: 'not_indicated' }),
  withdraw: ({ referral }, seen) => referral.withdraw({ ...seen, reason: 'improved' }),
  close: ({ referral }, seen) => referral.close(seen),
};

/** Takes the `nth` of the steps that the law allows now to either side; nothing when the case rests. */
export async function walk(world: World, id: string, nth: number): Promise<void> {
  const sides = await Promise.all(['linzhiyuan', 'chenhuimin'].map(name => world.as(name)));
  const open: (() => Promise<unknown>)[] = [];
  for (const caller of sides) {
    const { version, actions } = await caller.referral.page({ id });
    for (const [action, step] of Object.entries(steps))
      if (actions[action as ReferralAction].allowed) open.push(() => step(caller, { id, version }));
  }
  await open[nth % Math.max(1, open.length)]?.();
}

const figures = (source: ReturnType<typeof sql>) =>
  sql`select * from (${source}) f order by 1, 2, 3, 4, 5, 6`;

/** The daily figures as they stand, and as a recount of every step gives them. */
export async function bothCounts(world: World) {
  const folded = await world.db.execute(
    figures(sql`select day, from_institution_id, to_institution_id, direction, urgency, action, count
      from flow_daily`),
  );
  const recount = await world.db.execute(
    figures(sql`select (e.at at time zone 'Asia/Shanghai')::date as day, r.from_institution_id,
        r.to_institution_id, r.direction, r.urgency, e.action, count(*)::int as count
      from referral_event e join referral r on r.id = e.referral_id group by 1, 2, 3, 4, 5, 6`),
  );
  return { folded: folded.rows, recount: recount.rows };
}
