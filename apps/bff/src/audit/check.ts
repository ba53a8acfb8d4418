import { desc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { one } from '../platform/index.ts';
import type { Act, Db, Tx } from '../platform/index.ts';
import type { LiveHub } from '../platform/live.ts';
import type { Seal } from '../platform/seal.ts';
import { auditCheck } from './table.ts';
import { verifyTrail } from './verify.ts';

type Parts = { db: Db; seal: Seal; dataDir: string; clock: () => Date; log: Logger };

const BEAT_MS = 1_000;
const DEAD = sql`interval '2 minutes'`;

/** Puts a check on the list; one that waits or runs already serves all. */
export async function askForCheck(tx: Db | Tx, at: Date, byPractitionerId: string | null): Promise<string> {
  const [open] = await tx
    .select({ id: auditCheck.id })
    .from(auditCheck)
    .where(inArray(auditCheck.state, ['asked', 'running']))
    .orderBy(desc(auditCheck.askedAt))
    .limit(1);
  if (open) return open.id;
  const made = await tx
    .insert(auditCheck)
    .values({ askedAt: at, byPractitionerId, state: 'asked' })
    .returning({ id: auditCheck.id });
  return one(made).id;
}

/** Has the whole trail checked in the background. */
export async function check(act: Act): Promise<{ id: string }> {
  const id = await askForCheck(act.db, act.now, act.actor.practitionerId);
  act.trail({ action: 'audit.check', subject: 'audit_check', subjectId: id });
  act.publish({ room: 'audit', name: 'check_asked', to: { institutionIds: [act.actor.institutionId] } });
  return { id };
}

/** Takes one check that waits, or whose process died. */
async function takeCheck(db: Db, now: Date): Promise<string | null> {
  const left = sql`${auditCheck.beatAt} < ${now.toISOString()}::timestamptz - ${DEAD}`;
  const next = db
    .select({ id: auditCheck.id })
    .from(auditCheck)
    .where(or(eq(auditCheck.state, 'asked'), sql`(${auditCheck.state} = 'running' and ${left})`))
    .orderBy(auditCheck.askedAt)
    .limit(1)
    .for('update', { skipLocked: true });
  const [taken] = await db
    .update(auditCheck)
    .set({ state: 'running', startedAt: now, beatAt: now, rows: 0, total: 0 })
    .where(inArray(auditCheck.id, next))
    .returning({ id: auditCheck.id });
  return taken?.id ?? null;
}

async function runCheck(parts: Parts, id: string): Promise<void> {
  const { db, clock, log } = parts;
  const put = (values: Partial<typeof auditCheck.$inferInsert>) =>
    db.update(auditCheck).set(values).where(eq(auditCheck.id, id));
  let told = 0;
  try {
    const verdict = await verifyTrail(parts, async ({ rows, total }) => {
      if (performance.now() - told < BEAT_MS) return;
      told = performance.now();
      await put({ rows, total, beatAt: clock() });
    });
    const { seals, rows, findingCount, findings } = verdict;
    const state = findingCount === 0 ? 'passed' : 'failed';
    await put({ state, seals, rows, total: rows, findingCount, findings, endedAt: clock() });
    if (findingCount > 0) log.error({ findingCount, findings: findings.slice(0, 5) }, 'audit: faults found');
  } catch (error) {
    log.error({ err: error }, 'audit: a check could not finish');
    await put({ state: 'broken', endedAt: clock() });
  }
}

/** Runs the checks that wait, one after the other. */
export async function runChecks(parts: Parts): Promise<void> {
  for (;;) {
    const id = await takeCheck(parts.db, parts.clock());
    if (id === null) return;
    await runCheck(parts, id);
  }
}

/**
 * Runs a check soon after it was asked for.
 * @returns the function that ends it and waits for the check under way.
 */
export function watchChecks(parts: Parts & { live: LiveHub }): () => Promise<void> {
  let running: Promise<void> | null = null;
  let ended = false;
  parts.live.watch('audit', () => {
    if (ended || running) return;
    running = runChecks(parts)
      .catch((error: unknown) => parts.log.warn({ err: error }, 'audit: checks could not be run'))
      .finally(() => (running = null));
  });
  return async () => {
    ended = true;
    await running;
  };
}
