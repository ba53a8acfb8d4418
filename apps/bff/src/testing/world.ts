import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { inject } from 'vitest';
import { addMinutes } from '@lianzhen/shared/kernel';
import { department, institution, post, practitioner } from '../directory/table.ts';
import { credential } from '../identity/table.ts';
import type { Actor, Context } from '../platform/index.ts';
import { openDatabase } from '../platform/db.ts';
import { LiveHub } from '../platform/live.ts';
import { createSeal } from '../platform/seal.ts';
import { createCaller } from '../platform/trpc.ts';
import { appRouter } from '../router.ts';
import { FIXED_NOW, SEAL_KEY } from './fixed.ts';
import { createDatabase, dropDatabase, TEMPLATE, withDatabase } from './template.ts';

const callerOf = createCaller(appRouter);
export type Caller = ReturnType<typeof callerOf>;
export type World = Awaited<ReturnType<typeof createWorld>>;

/** A fresh copy of the seeded region, its clock, and its people as callers of the real router. */
export async function createWorld() {
  const server = inject('postgres');
  const name = `world_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(server, name, TEMPLATE);
  const url = withDatabase(server, name);
  const { db, pool } = openDatabase(url, 10);
  const log = pino({ level: 'silent' });
  const live = new LiveHub(db, url, log);
  const seal = createSeal(SEAL_KEY);
  let now = FIXED_NOW;

  const contextFor = (actor: Actor | null, key?: string): Context => ({
    db,
    live,
    seal,
    log,
    get now() {
      return now;
    },
    requestId: randomUUID(),
    address: '127.0.0.1',
    origin: 'http://localhost:8080',
    userAgent: 'test',
    get idempotencyKey() {
      return key ?? randomUUID();
    },
    setSession: () => undefined,
    signedIn: actor && {
      sessionId: randomUUID(),
      practitionerId: actor.practitionerId,
      passed: true,
      confirmedAt: now,
    },
    browserToken: null,
    setBrowser: () => undefined,
    mustBeConfirmed: async () => undefined,
    actor,
    limits: { sessionHours: 12, idleMinutes: 30 },
    provider: null,
    demo: true,
    demoAccounts: [],
  });

  /** The acting post of a member of the demo cast; `nth` chooses among several posts. */
  async function actorOf(username: string, nth = 0): Promise<Actor> {
    const rows = await db
      .select({
        practitionerId: practitioner.id,
        name: practitioner.name,
        postId: post.id,
        duty: post.duty,
        institutionId: post.institutionId,
        institutionName: institution.name,
        departmentId: department.id,
        tier: institution.tier,
        areaCode: institution.areaCode,
        practice: institution.practice,
      })
      .from(credential)
      .innerJoin(practitioner, eq(practitioner.id, credential.practitionerId))
      .innerJoin(post, eq(post.practitionerId, practitioner.id))
      .innerJoin(institution, eq(institution.id, post.institutionId))
      .leftJoin(department, eq(department.id, post.departmentId))
      .where(eq(credential.username, username))
      .orderBy(post.id);
    const actor = rows[nth];
    if (!actor) throw new Error(`nobody in the cast is called ${username}`);
    return actor;
  }

  return {
    url,
    db,
    pool,
    live,
    seal,
    log,
    actorOf,
    contextFor,
    now: () => now,
    /** Moves the clock. */
    pass(minutes: number) {
      now = addMinutes(now, minutes);
    },
    /** A signed-in member of the cast; `key` repeats one idempotency key. */
    async as(username: string, key?: string): Promise<Caller> {
      return callerOf(contextFor(await actorOf(username), key));
    },
    nobody: (): Caller => callerOf(contextFor(null)),
    async end() {
      await live.stop();
      await pool.end();
      await dropDatabase(server, name);
    },
  };
}
