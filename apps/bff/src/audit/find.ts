import { and, desc, eq, gte, ilike, inArray, lt, or, sql } from 'drizzle-orm';
import type { TrailFilter } from '@lianzhen/shared/audit';
import { addDays, localInstant } from '@lianzhen/shared/kernel';
import { institution, post, practitioner } from '../directory/table.ts';
import { credential } from '../identity/table.ts';
import type { Reader } from '../platform/index.ts';
import { auditEntry } from '../platform/table.ts';

const NAMESAKES = 50;
const uuidText = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

/** The people whom a few letters may mean: a name, its pinyin, or a username. */
async function peopleCalled(db: Reader, who: string): Promise<string[]> {
  const begins = `${escaped(who)}%`;
  const rows = await db
    .select({ id: practitioner.id })
    .from(practitioner)
    .leftJoin(credential, eq(credential.practitionerId, practitioner.id))
    .where(
      or(
        ilike(practitioner.name, begins),
        ilike(practitioner.pinyin, begins),
        eq(credential.username, who.toLowerCase()),
      ),
    )
    .limit(NAMESAKES);
  return rows.map(({ id }) => id);
}

/** Rows of these people, and failed sign-ins under that very name, which belong to nobody. */
async function byPerson(db: Reader, who: string) {
  const ids = await peopleCalled(db, who);
  return or(
    ids.length > 0 ? inArray(auditEntry.practitionerId, ids) : sql`false`,
    and(
      eq(auditEntry.action, 'identity.sign_in_failed'),
      sql`${auditEntry.detail} ->> 'username' = ${who.toLowerCase()}`,
    ),
  );
}

function byReference(ref: string) {
  const request = eq(auditEntry.requestId, ref);
  if (!uuidText.test(ref)) return request;
  return or(request, eq(auditEntry.subjectId, ref), eq(auditEntry.patientId, ref));
}

export type Place = { at: Date; key: string };

export const placeText = ({ at, key }: Place): string => `${at.toISOString()}|${key}`;

export function readPlace(text: string | null | undefined): Place | null {
  const [at = '', key = ''] = text?.split('|') ?? [];
  return Number.isNaN(Date.parse(at)) || !uuidText.test(key) ? null : { at: new Date(at), key };
}

/** Newest first, behind `after`; goes by the index of whatever narrows it, or by time. */
export async function findRows(db: Reader, filter: TrailFilter, after: Place | null, limit: number) {
  return db
    .select({
      key: auditEntry.key,
      at: auditEntry.at,
      action: auditEntry.action,
      outcome: auditEntry.outcome,
      subject: auditEntry.subject,
      subjectId: auditEntry.subjectId,
      patientId: auditEntry.patientId,
      detail: auditEntry.detail,
      requestId: auditEntry.requestId,
      address: auditEntry.address,
      name: practitioner.name,
      username: credential.username,
      duty: post.duty,
      institution: institution.name,
      institutionEn: institution.nameEn,
    })
    .from(auditEntry)
    .leftJoin(practitioner, eq(practitioner.id, auditEntry.practitionerId))
    .leftJoin(credential, eq(credential.practitionerId, auditEntry.practitionerId))
    .leftJoin(post, eq(post.id, auditEntry.postId))
    .leftJoin(institution, eq(institution.id, auditEntry.institutionId))
    .where(
      and(
        filter.from ? gte(auditEntry.at, localInstant(filter.from, '00:00')) : undefined,
        filter.to ? lt(auditEntry.at, localInstant(addDays(filter.to, 1), '00:00')) : undefined,
        filter.institutionId ? eq(auditEntry.institutionId, filter.institutionId) : undefined,
        filter.action ? eq(auditEntry.action, filter.action) : undefined,
        filter.outcome ? eq(auditEntry.outcome, filter.outcome) : undefined,
        filter.who ? await byPerson(db, filter.who) : undefined,
        filter.ref ? byReference(filter.ref) : undefined,
        after
          ? sql`(${auditEntry.at}, ${auditEntry.key}) < (${after.at.toISOString()}::timestamptz, ${after.key}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.key))
    .limit(limit);
}

export type FoundRow = Awaited<ReturnType<typeof findRows>>[number];

/** What was asked for, as it stands in the trail: only what narrows. */
export function askedFor(filter: TrailFilter): Record<string, string> {
  const { from, to, who, institutionId, action, outcome, ref } = filter;
  const given = Object.entries({ from, to, who, institutionId, action, outcome, ref });
  return Object.fromEntries(given.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
