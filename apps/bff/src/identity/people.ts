import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, like, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { pageInput, pageOf, text } from '@lianzhen/shared/kernel';
import { ATTEMPT_WINDOW, OWN_TRIES } from '@lianzhen/shared/identity';
import { institution, post, practitioner } from '../directory/table.ts';
import type { Look } from '../platform/index.ts';
import { credential, passkey, session, signInFailure, totpSecret } from './table.ts';
import { beginning, containing } from '../platform/index.ts';

export const peopleInput = pageInput.extend({
  text: text(50).optional(),
  /** Only those who: have no sign-in yet; hold an office; must wait after wrong tries. */
  show: z.enum(['all', 'without', 'offices', 'waiting']).default('all'),
});

function wanted(look: Look, input: z.output<typeof peopleInput>) {
  const typed = input.text?.toLowerCase();
  const since = new Date(look.now.getTime() - ATTEMPT_WINDOW);
  const tries = sql`(select count(*) from ${signInFailure} where ${signInFailure.username} = ${credential.username}
    and ${signInFailure.tested} and ${signInFailure.at} > ${since})`;
  const office = sql`exists (select 1 from ${post} p where p.practitioner_id = ${practitioner.id}
    and p.active and p.duty in ('administrator', 'security_officer', 'auditor'))`;
  return and(
    typed
      ? or(
          like(practitioner.name, containing(typed)),
          like(practitioner.pinyin, beginning(typed)),
          like(credential.username, beginning(typed)),
        )
      : undefined,
    input.show === 'without' ? and(isNull(credential.username), eq(practitioner.active, true)) : undefined,
    input.show === 'offices' ? office : undefined,
    input.show === 'waiting' ? sql`${tries} >= ${OWN_TRIES}` : undefined,
  );
}

async function postsOfAll(look: Look, ids: readonly string[]) {
  const rows = await look.db
    .select({
      practitionerId: post.practitionerId,
      id: post.id,
      duty: post.duty,
      institution: { zh: institution.name, en: institution.nameEn },
    })
    .from(post)
    .innerJoin(institution, eq(institution.id, post.institutionId))
    .where(
      and(inArray(post.practitionerId, [...ids]), eq(post.active, true), eq(institution.practice, false)),
    )
    .orderBy(asc(post.id));
  const groups = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) groups.set(row.practitionerId, [...(groups.get(row.practitionerId) ?? []), row]);
  return groups;
}

async function sessionsOfAll(look: Look, ids: readonly string[]) {
  const rows = await look.db
    .select({
      practitionerId: session.practitionerId,
      living: sql<number>`(count(*) filter (where ${session.endedAt} is null and ${session.endsAt} > ${look.now}))::int`,
      last: sql<Date | null>`max(${session.createdAt})`.mapWith(session.createdAt),
    })
    .from(session)
    .where(inArray(session.practitionerId, [...ids]))
    .groupBy(session.practitionerId);
  return new Map(rows.map(row => [row.practitionerId, row]));
}

async function factorsOfAll(look: Look, ids: readonly string[]) {
  const totp = await look.db
    .select({ id: totpSecret.practitionerId })
    .from(totpSecret)
    .where(and(inArray(totpSecret.practitionerId, [...ids]), isNotNull(totpSecret.confirmedAt)));
  const keys = await look.db
    .select({ id: passkey.practitionerId, n: count() })
    .from(passkey)
    .where(inArray(passkey.practitionerId, [...ids]))
    .groupBy(passkey.practitionerId);
  return { totp: new Set(totp.map(row => row.id)), keys: new Map(keys.map(row => [row.id, row.n])) };
}

async function triesOf(look: Look, names: readonly string[]) {
  if (names.length === 0) return new Map<string, number>();
  const rows = await look.db
    .select({ username: signInFailure.username, n: count() })
    .from(signInFailure)
    .where(
      and(
        inArray(signInFailure.username, [...names]),
        eq(signInFailure.tested, true),
        gt(signInFailure.at, new Date(look.now.getTime() - ATTEMPT_WINDOW)),
      ),
    )
    .groupBy(signInFailure.username);
  return new Map(rows.map(row => [row.username, row.n]));
}

/** The region's people as the security office sees them: their sign-in, factors, sessions and posts. Newest first. */
export async function people(look: Look, input: z.output<typeof peopleInput>) {
  const after = z.uuid().safeParse(input.cursor);
  const found = await look.db
    .select({
      id: practitioner.id,
      name: practitioner.name,
      pinyin: practitioner.pinyin,
      title: practitioner.title,
      active: practitioner.active,
      username: credential.username,
      initial: credential.initial,
      changedAt: credential.changedAt,
    })
    .from(practitioner)
    .leftJoin(credential, eq(credential.practitionerId, practitioner.id))
    .where(
      and(wanted(look, input), after.success ? sql`${practitioner.id} < ${after.data}::uuid` : undefined),
    )
    .orderBy(desc(practitioner.id))
    .limit(input.limit + 1);
  const page = pageOf(found, input.limit, row => row.id);
  const ids = page.rows.map(row => row.id);
  if (ids.length === 0) return { rows: [], next: null };
  const posts = await postsOfAll(look, ids);
  const sessions = await sessionsOfAll(look, ids);
  const factors = await factorsOfAll(look, ids);
  const tries = await triesOf(
    look,
    page.rows.flatMap(row => row.username ?? []),
  );
  return {
    next: page.next,
    rows: page.rows.map(row => ({
      ...row,
      posts: posts.get(row.id) ?? [],
      sessions: sessions.get(row.id)?.living ?? 0,
      lastSignIn: sessions.get(row.id)?.last ?? null,
      totp: factors.totp.has(row.id),
      passkeys: factors.keys.get(row.id) ?? 0,
      wrongTries: (row.username && tries.get(row.username)) || 0,
    })),
  };
}
