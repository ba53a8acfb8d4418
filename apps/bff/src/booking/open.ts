import { and, asc, eq, gt, lt } from 'drizzle-orm';
import { openDays, placesOf } from '@lianzhen/shared/booking';
import type { Title } from '@lianzhen/shared/directory';
import { HOUR } from '@lianzhen/shared/kernel';
import { post, practitioner } from '../directory/table.ts';
import type { Reader, Tx } from '../platform/index.ts';
import type { Job } from '../platform/jobs.ts';
import { planner } from './rule.ts';
import { clinicSession, place, placeClaim, sessionTemplate } from './table.ts';

const AT_ONCE = 50;
const ROWS = 2_000;

type Template = typeof sessionTemplate.$inferSelect & { title: Title };

/** The next weekly sessions of doctors who still work there, in the order of their identity. */
async function templatesAfter(tx: Tx, last: string | null): Promise<Template[]> {
  const rows = await tx
    .select({ template: sessionTemplate, title: practitioner.title })
    .from(sessionTemplate)
    .innerJoin(post, eq(post.id, sessionTemplate.postId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(
      and(
        eq(post.active, true),
        eq(practitioner.active, true),
        last ? gt(sessionTemplate.id, last) : undefined,
      ),
    )
    .orderBy(asc(sessionTemplate.id))
    .limit(AT_ONCE);
  return rows.map(({ template, title }) => ({ ...template, title }));
}

/** Opens the days that are not open yet; sessions that another process opens at the same time are left to it. */
async function openTemplates(tx: Tx, templates: readonly Template[], now: Date): Promise<number> {
  const byId = new Map(templates.map(template => [template.id, template]));
  const days = templates.flatMap(template =>
    openDays(template, now).map(day => {
      const { id: templateId, institutionId, departmentId, postId, room } = template;
      return { templateId, institutionId, departmentId, postId, room, day };
    }),
  );
  if (days.length === 0) return 0;
  const opened = await tx
    .insert(clinicSession)
    .values(days)
    .onConflictDoNothing({ target: [clinicSession.templateId, clinicSession.day] })
    .returning({ id: clinicSession.id, templateId: clinicSession.templateId, day: clinicSession.day });
  const planned = await planner(
    { db: tx },
    templates.map(template => template.institutionId),
  );
  const places = opened.flatMap(session => {
    const template = byId.get(session.templateId);
    if (!template) return [];
    const { departmentId } = template;
    return placesOf(planned(template), session.day).map(made => ({
      ...made,
      sessionId: session.id,
      departmentId,
    }));
  });
  for (let from = 0; from < places.length; from += ROWS)
    await tx.insert(place).values(places.slice(from, from + ROWS));
  return places.length;
}

/**
 * Opens the sessions and places of the next 28 days from the weekly sessions, in portions of 50 sessions, each in a
 * transaction. Run again it adds only what is missing.
 * @returns how many places it added.
 */
export async function openSessions(db: Reader, now: Date): Promise<number> {
  let added = 0;
  let last: string | null = null;
  for (;;) {
    const portion: { next: string | null; places: number } = await db.transaction(async tx => {
      const templates = await templatesAfter(tx, last);
      const places = await openTemplates(tx, templates, now);
      return { next: templates.at(-1)?.id ?? null, places };
    });
    added += portion.places;
    if (portion.next === null) return added;
    last = portion.next;
  }
}

export const bookingJobs: Job[] = [
  {
    name: 'booking.open_sessions',
    cron: '1 * * * *',
    async run({ db, now, log }) {
      const places = await openSessions(db, now);
      if (places > 0) log.info({ places }, 'opened places');
    },
  },
  {
    name: 'booking.forget_holds',
    cron: '23 * * * *',
    async run({ db, now }) {
      await db
        .delete(placeClaim)
        .where(and(eq(placeClaim.state, 'held'), lt(placeClaim.until, new Date(now.getTime() - HOUR))));
    },
  },
];
