import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desc, sql } from 'drizzle-orm';
import { Client } from 'pg';
import { leaveMarks } from '../platform/index.ts';
import type { Context, Db } from '../platform/index.ts';
import type { Seal } from '../platform/seal.ts';
import { auditEntry } from '../platform/table.ts';
import { createWorld } from '../testing/world.ts';
import { dropAnchor } from './anchors.ts';
import { hashOfSeal, sealText } from './sealForm.ts';
import { headOf, sealTrail } from './sealing.ts';
import type { Sealed } from './sealing.ts';
import { auditSeal } from './table.ts';
import { verifyTrail } from './verify.ts';

const NO_KEY = '00000000-0000-0000-0000-000000000000';

async function rowsWaiting(db: Db): Promise<number> {
  const head = await headOf(db);
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from ${auditEntry}
    where ((${auditEntry.transaction}::bigint), ${auditEntry.key}) >
      (${head?.untilTransaction ?? -1}::bigint, ${head?.untilKey ?? NO_KEY}::uuid)`);
  return rows[0]?.n ?? 0;
}

/**
 * Seals until nothing waits: a transaction that is open in another database of the same server, as other test files
 * have them, rightly keeps rows waiting.
 */
export async function sealAll(db: Db, seal: Seal, now: Date): Promise<Sealed> {
  const all: Sealed = { rows: 0, head: null };
  do {
    const { rows, head } = await sealTrail(db, seal, now);
    all.rows += rows;
    all.head = head ?? all.head;
  } while ((await rowsWaiting(db)) > 0);
  return all;
}

/** A region with a data folder, and someone who owns the database. */
export async function createGround() {
  const world = await createWorld();
  const dataDir = await mkdtemp(join(tmpdir(), 'lianzhen-audit-'));
  const owner = new Client({ connectionString: world.url });
  await owner.connect();
  const parts = { db: world.db, seal: world.seal, dataDir };
  return {
    ...world,
    dataDir,
    parts,
    /** Rows of nobody, each in its own transaction; `at` is an instant. */
    async leave(actions: readonly string[], at: Date = world.now()) {
      const from: Pick<Context, 'now' | 'requestId' | 'address' | 'seal'> = {
        now: at,
        requestId: 'trial',
        address: 'local',
        seal: world.seal,
      };
      for (const action of actions)
        await world.db.transaction(tx =>
          leaveMarks(tx, from, null, {
            trails: [{ action, subject: 'trial', detail: { text: action, list: [1, { b: 1, a: 'ä' }] } }],
            events: [],
          }),
        );
    },
    async sealNow() {
      const sealed = await sealAll(world.db, world.seal, world.now());
      if (sealed.head) await dropAnchor(dataDir, sealed.head, world.now());
      return sealed;
    },
    verify: () => verifyTrail(parts),
    /** Edits the database underneath the product: as its owner, with the guards switched off. */
    async tamper(statement: string, values: unknown[] = []) {
      await owner.query('set session_replication_role = replica');
      const { rowCount, rows } = await owner.query<Record<string, string>>(statement, values);
      await owner.query('set session_replication_role = origin');
      return { rowCount, rows };
    },
    /** A statement of the owner of the database with the guards on. */
    asOwner: (statement: string) => owner.query(statement),
    /** Makes the newest seal one of another server, whose transactions were counted elsewhere. */
    async pretendElsewhere() {
      const [head] = await world.db.select().from(auditSeal).orderBy(desc(auditSeal.number)).limit(1);
      if (!head) throw new Error('nothing is sealed');
      const moved = {
        ...head,
        system: 'another server',
        untilTransaction: head.untilTransaction + 1_000_000,
      };
      const [hash, mark] = [hashOfSeal(moved), world.seal.mark(sealText(moved))];
      await owner.query('set session_replication_role = replica');
      await owner.query(
        'update audit_seal set system = $1, until_transaction = $2, hash = $3, mark = $4 where number = $5',
        [moved.system, moved.untilTransaction, hash, mark, head.number],
      );
      await owner.query('set session_replication_role = origin');
      await rm(join(dataDir, 'audit', 'anchors'), { recursive: true, force: true });
    },
    async end() {
      await owner.end();
      await world.end();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type Ground = Awaited<ReturnType<typeof createGround>>;
