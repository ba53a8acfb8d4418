import { asc, desc, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { trailInput } from '@lianzhen/shared/audit';
import { pageOf } from '@lianzhen/shared/kernel';
import { institution } from '../directory/table.ts';
import type { Act, Look } from '../platform/index.ts';
import { auditEntry } from '../platform/table.ts';
import { sealedMonths } from './chain.ts';
import { askedFor, findRows, placeText, readPlace } from './find.ts';
import { auditArchive, auditCheck, auditSeal } from './table.ts';

/** A page of the trail. Whoever reads it stands in it. */
export async function entries(act: Act, input: z.output<typeof trailInput>) {
  const after = readPlace(input.cursor);
  const rows = await findRows(act.db, input, after, input.limit + 1);
  act.trail({
    action: 'audit.search',
    subject: 'audit_entry',
    detail: { ...askedFor(input), ...(after && { after: placeText(after) }) },
  });
  return pageOf(rows, input.limit, placeText);
}

/** The institutions by which the trail can be narrowed, practice included. */
export function institutions(look: Look) {
  return look.db
    .select({ id: institution.id, zh: institution.name, en: institution.nameEn })
    .from(institution)
    .orderBy(asc(institution.tier), asc(institution.code));
}

const WAITING = 10_000;

async function waitingRows(look: Look, until: { transaction: number; key: string } | null) {
  const { rows } = await look.db.execute<{ count: number }>(
    until
      ? sql`select count(*)::int as count from (select 1 from ${auditEntry} where
          ((${auditEntry.transaction}::bigint), ${auditEntry.key}) > (${until.transaction}::bigint, ${until.key}::uuid)
          limit ${WAITING}) waiting`
      : sql`select count(*)::int as count from (select 1 from ${auditEntry} limit ${WAITING}) waiting`,
  );
  return rows[0]?.count ?? 0;
}

/** How the chain stands: the newest seal, what waits for the next, the checks, and the months. */
export async function chain(look: Look) {
  const [head] = await look.db
    .select({
      number: auditSeal.number,
      at: auditSeal.at,
      algorithm: auditSeal.algorithm,
      hash: sql<string>`encode(${auditSeal.hash}, 'hex')`,
      untilTransaction: auditSeal.untilTransaction,
      untilKey: auditSeal.untilKey,
    })
    .from(auditSeal)
    .orderBy(desc(auditSeal.number))
    .limit(1);
  const months = await sealedMonths(look.db);
  const archives = new Map((await look.db.select().from(auditArchive)).map(one => [one.month, one]));
  const checks = await look.db
    .select({
      id: auditCheck.id,
      state: auditCheck.state,
      askedAt: auditCheck.askedAt,
      endedAt: auditCheck.endedAt,
      seals: auditCheck.seals,
      rows: auditCheck.rows,
      total: auditCheck.total,
      findingCount: auditCheck.findingCount,
      findings: sql<
        (typeof auditCheck.$inferSelect)['findings']
      >`jsonb_path_query_array(${auditCheck.findings}, '$[0 to 49]')`,
    })
    .from(auditCheck)
    .orderBy(desc(auditCheck.askedAt))
    .limit(5);
  const until = head && { transaction: head.untilTransaction, key: head.untilKey };
  return {
    head: head ? { number: head.number, at: head.at, algorithm: head.algorithm, hash: head.hash } : null,
    sealed: months.reduce((sum, { rows }) => sum + rows, 0),
    waiting: await waitingRows(look, until ?? null),
    checks,
    months: months
      .map(({ month, rows, seals }) => {
        const archive = archives.get(month);
        return { month, rows, seals, archivedAt: archive?.at ?? null, file: archive?.file ?? null };
      })
      .toReversed(),
  };
}
