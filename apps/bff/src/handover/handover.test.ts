import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { sendUp } from '../testing/referral.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const office = () => world.as('tuzhibin');

/** Rows of open work that point at posts no longer in use, over all tables that know an owner. */
async function orphans(): Promise<unknown[]> {
  const { rows } = await world.db.execute(sql`
    with gone as (select id from post where not active)
    select 'case' as what, id from referral
      where state in ('submitted','triaging','info_requested','advised','accepted','booked','in_care')
        and (claimed_by_post_id in (select id from gone) or to_post_id in (select id from gone))
    union all select 'plan', id from rehab_plan
      where state in ('waiting','running') and responsible_post_id in (select id from gone)
    union all select 'template', id from session_template where post_id in (select id from gone)
    union all select 'session', id from clinic_session where day >= '2026-11-24' and post_id in (select id from gone)
    union all select 'appointment', id from appointment
      where state = 'booked' and starts_at > ${world.now()} and doctor_post_id in (select id from gone)
    union all select 'shift', id from duty_shift where ends_at > ${world.now()} and post_id in (select id from gone)
    union all select 'pair', id from pairing
      where ended_at is null and (clinic_post_id in (select id from gone) or specialist_post_id in (select id from gone))
    union all select 'hold', place_id from place_claim where state = 'held' and post_id in (select id from gone)`);
  return rows;
}

async function claimedBy(username: string): Promise<string> {
  const { id } = await sendUp(world);
  const caller = await world.as(username);
  const { version } = await caller.referral.page({ id });
  await caller.referral.claim({ id, version });
  return id;
}

test('who leaves leaves nothing behind: cases, sessions, shifts go to those named, pairs and holds end', async () => {
  const leaver = await world.actorOf('chenhuimin');
  await claimedBy('chenhuimin');
  const caller = await office();
  const work = await caller.handover.openWork({ postId: leaver.postId });
  expect(work.cases).toHaveLength(1);
  expect(work.sessions.length).toBeGreaterThan(0);
  const heir = work.successors.find(row => row.departmentId === leaver.departmentId);
  expect(heir).toBeDefined();
  await expect(caller.handover.leave({ postId: leaver.postId })).rejects.toMatchObject({
    cause: { reason: 'successor_missing' },
  });
  const to = heir?.id ?? '';
  await world.db.execute(sql`delete from session_template where post_id = ${to}`);
  const shifts = work.shifts.length > 0 ? to : null;
  await world.db.execute(sql`delete from duty_shift where post_id = ${to}`);
  const moved = await caller.handover.leave({ postId: leaver.postId, cases: to, sessions: to, shifts });
  expect(moved).toMatchObject({ cases: 1, shifts: work.shifts.length });
  expect(await orphans()).toEqual([]);
  await expect(caller.handover.openWork({ postId: leaver.postId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('a successor from elsewhere, or one who already sits at that time, is refused and nothing has moved', async () => {
  const leaver = await world.actorOf('wujianfeng');
  const caller = await office();
  const elsewhere = await world.actorOf('linzhiyuan');
  await expect(
    caller.handover.leave({ postId: leaver.postId, sessions: elsewhere.postId }),
  ).rejects.toMatchObject({ cause: { reason: 'successor_unfit' } });
  const work = await caller.handover.openWork({ postId: leaver.postId });
  const otherRoom = work.successors.find(row => row.departmentId !== leaver.departmentId);
  const all = { sessions: otherRoom?.id ?? null, shifts: otherRoom?.id ?? null };
  await expect(caller.handover.leave({ postId: leaver.postId, ...all })).rejects.toMatchObject({
    cause: { reason: 'other_department' },
  });
  expect((await caller.handover.openWork({ postId: leaver.postId })).sessions).toEqual(work.sessions);
});

test('a case claimed while its holder leaves goes along or is not claimed: nobody is left with it', async () => {
  const leaver = await world.actorOf('zhangjing');
  const { id } = await sendUp(world);
  const desk = await world.as('zhangjing');
  const { version } = await desk.referral.page({ id });
  const caller = await office();
  const { successors, shifts } = await caller.handover.openWork({ postId: leaver.postId });
  const to = successors[0]?.id ?? null;
  const given = { cases: to, shifts: shifts.length > 0 ? to : null };
  await Promise.allSettled([
    desk.referral.claim({ id, version }),
    caller.handover.leave({ postId: leaver.postId, ...given }),
  ]);
  const claimed = (await orphans()).filter(row => (row as { what: string }).what === 'case');
  expect(claimed).toEqual([]);
});

test('a head lets go only of the own department; others are told that there is no such post', async () => {
  const { rows } = await world.db.execute<{ id: string; username: string }>(sql`
    select p.id, c.username from post p join credential c on c.practitioner_id = p.practitioner_id
    where p.duty = 'head' and p.active limit 1`);
  const head = await world.as(rows[0]?.username ?? '');
  const stranger = await world.actorOf('linzhiyuan');
  await expect(head.handover.openWork({ postId: stranger.postId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
