import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { openingShortOf, placesOf } from '@lianzhen/shared/booking';
import type { OpeningRule, OpeningShort } from '@lianzhen/shared/booking';
import { isExpert } from '@lianzhen/shared/directory';
import { department, institution, post, practitioner } from '../directory/table.ts';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { planUnder } from './rule.ts';
import { clinicSession, place, placeClaim, sessionTemplate } from './table.ts';

const ROWS = 2_000;
const SHOWN = 20;

/** The sessions to come of institutions, each with its places: those of one session in one row. */
function sessionsAhead(look: Look, institutionIds: readonly string[]) {
  const claimed = sql`exists (select from ${placeClaim} where ${placeClaim.placeId} = ${place.id}
    and (${placeClaim.state} = 'taken' or ${gt(placeClaim.until, look.now)}))`;
  const gathered = (column: unknown) => sql`array_agg(${column} order by ${place.number})`;
  return look.db
    .select({
      day: clinicSession.day,
      institutionId: clinicSession.institutionId,
      department: { zh: department.name, en: department.nameEn },
      doctor: practitioner.name,
      title: practitioner.title,
      weekday: sessionTemplate.weekday,
      starts: sessionTemplate.starts,
      slotMinutes: sessionTemplate.slotMinutes,
      capacity: sessionTemplate.capacity,
      reservedShare: sessionTemplate.reservedShare,
      releaseHours: sessionTemplate.releaseHours,
      ids: sql<string[]>`${gathered(place.id)}::text[]`,
      numbers: sql<number[]>`${gathered(place.number)}`,
      reserved: sql<boolean[]>`${gathered(place.reserved)}`,
      claimed: sql<boolean[]>`${gathered(claimed)}`,
    })
    .from(place)
    .innerJoin(clinicSession, eq(clinicSession.id, place.sessionId))
    .innerJoin(sessionTemplate, eq(sessionTemplate.id, clinicSession.templateId))
    .innerJoin(department, eq(department.id, clinicSession.departmentId))
    .innerJoin(post, eq(post.id, clinicSession.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(and(inArray(clinicSession.institutionId, [...institutionIds]), gt(place.startsAt, look.now)))
    .groupBy(clinicSession.id, sessionTemplate.id, department.id, practitioner.id)
    .orderBy(asc(clinicSession.day), asc(sessionTemplate.starts), asc(clinicSession.id));
}

type Session = Awaited<ReturnType<typeof sessionsAhead>>[number];

/** The places of a session as a rule would have them; those that someone has stay as they are. */
function reopened(session: Session, rule: OpeningRule) {
  const wanted = placesOf(planUnder(rule, session), session.day);
  return session.numbers.flatMap((number, at) => {
    const next = wanted[number - 1];
    const id = session.ids[at];
    if (!next || id === undefined) return [];
    const stays = session.claimed[at] === true;
    const before = session.reserved[at] === true;
    return { id, before, after: stays ? before : next.reserved, stays, ...next };
  });
}

const kept = (places: readonly { after: boolean }[]) => places.filter(one => one.after).length;

/** Which institutions a rule speaks for: the one, or every one that has sessions and no rule of its own. */
async function spokenFor(look: Look, institutionId: string | null, exceptIds: readonly string[]) {
  if (institutionId) return [institutionId];
  const rows = await look.db
    .selectDistinct({ id: sessionTemplate.institutionId })
    .from(sessionTemplate)
    .innerJoin(institution, eq(institution.id, sessionTemplate.institutionId))
    .where(eq(institution.practice, look.actor.practice));
  return rows.map(row => row.id).filter(id => !exceptIds.includes(id));
}

type Scope = {
  institutionId: string | null;
  /** Institutions with a rule of their own, which the region's does not touch. */
  exceptIds: readonly string[];
};

/** What a rule would do to the sessions that are open already, and what of the norm it would miss. */
export async function openingTouches(look: Look, scope: Scope, rule: OpeningRule) {
  const ids = await spokenFor(look, scope.institutionId, scope.exceptIds);
  const sessions = (await sessionsAhead(look, ids)).map(session => {
    const places = reopened(session, rule);
    const before = places.filter(one => one.before).length;
    const { day, starts, department: at, doctor, title, institutionId } = session;
    const taken = places.filter(one => one.stays).length;
    return {
      institutionId,
      day,
      starts,
      department: at,
      doctor,
      title,
      places: places.length,
      taken,
      before,
      after: kept(places),
    };
  });
  const changed = sessions.filter(one => one.before !== one.after);
  const sum = (of: (one: (typeof sessions)[number]) => number) =>
    sessions.reduce((total, one) => total + of(one), 0);
  return {
    institutions: ids.length,
    sessions: sessions.length,
    gaining: changed.filter(one => one.after > one.before).length,
    losing: changed.filter(one => one.after < one.before).length,
    places: sum(one => one.places),
    taken: sum(one => one.taken),
    before: sum(one => one.before),
    after: sum(one => one.after),
    shorts: scope.institutionId ? await shortsOf(look, scope.institutionId, rule, sessions) : [],
    list: changed.slice(0, SHOWN),
    more: Math.max(0, changed.length - SHOWN),
  };
}

async function shortsOf(
  look: Look,
  institutionId: string,
  rule: OpeningRule,
  sessions: readonly { places: number; after: number; title: Session['title'] }[],
): Promise<OpeningShort[]> {
  const { tier } = some(
    await look.db
      .select({ tier: institution.tier })
      .from(institution)
      .where(eq(institution.id, institutionId)),
  );
  const sum = (rows: typeof sessions, of: 'places' | 'after') =>
    rows.reduce((total, one) => total + one[of], 0);
  return openingShortOf(tier, rule, {
    places: sum(sessions, 'places'),
    reserved: sum(sessions, 'after'),
    reservedWithExperts: sum(
      sessions.filter(one => isExpert(one.title)),
      'after',
    ),
  });
}

/** Carries a new rule over to the sessions that are open already. Places that someone has stay as they are. */
export async function applyOpening(act: Act, scope: Scope, rule: OpeningRule): Promise<number> {
  const ids = await spokenFor(act, scope.institutionId, scope.exceptIds);
  const sessions = await sessionsAhead(act, ids);
  const places = sessions.flatMap(session => reopened(session, rule)).filter(one => !one.stays);
  let changed = 0;
  for (let from = 0; from < places.length; from += ROWS) {
    const part = places.slice(from, from + ROWS);
    const list = (of: (one: (typeof part)[number]) => unknown) => sql.param(part.map(of));
    const done = await act.db.execute(sql`update place
      set reserved = anew.reserved, release_at = anew.release_at, opens_at = anew.opens_at
      from unnest(${list(one => one.id)}::uuid[], ${list(one => one.reserved)}::boolean[],
        ${list(one => one.releaseAt.toISOString())}::timestamptz[],
        ${list(one => one.opensAt?.toISOString() ?? null)}::timestamptz[])
        as anew(id, reserved, release_at, opens_at)
      where place.id = anew.id
        and not exists (select from place_claim c where c.place_id = place.id
          and (c.state = 'taken' or c.until > ${act.now.toISOString()}::timestamptz))
        and (place.reserved, place.release_at, place.opens_at)
          is distinct from (anew.reserved, anew.release_at, anew.opens_at)`);
    changed += done.rowCount ?? 0;
  }
  act.trail({
    action: 'booking.apply_opening',
    subject: 'place',
    detail: { sessions: sessions.length, changed },
  });
  if (changed > 0) act.publish({ room: 'booking', name: 'opening', to: { institutionIds: ids } });
  return changed;
}
