import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { Refusal } from '@lianzhen/shared/kernel';
import type { Actor } from './actor.ts';
import type { Act, Context, Trail } from './context.ts';
import type { Tx } from './db.ts';
import type { LiveEvent } from './live.ts';
import { auditEntry, idempotencyKey, outbox } from './table.ts';
import type { Outcome } from './table.ts';
import { trailText } from './trail.ts';
import type { TrailRow } from './trail.ts';

type Marks = { trails: Trail[]; events: LiveEvent[] };

/** Who is written into the trail: the acting post, or before sign-in nobody. */
type Author = Pick<Actor, 'practitionerId' | 'postId' | 'institutionId'> | null;
type From = Pick<Context, 'now' | 'requestId' | 'address' | 'seal'>;

function markedRow(from: From, author: Author, entry: Trail, outcome: Outcome) {
  const row: TrailRow = {
    key: v7(),
    at: from.now,
    practitionerId: author?.practitionerId ?? null,
    postId: author?.postId ?? null,
    institutionId: author?.institutionId ?? null,
    action: entry.action,
    outcome,
    subject: entry.subject,
    subjectId: entry.subjectId ?? null,
    patientId: entry.patientId ?? null,
    detail: entry.detail ?? null,
    requestId: from.requestId,
    address: from.address,
  };
  return { ...row, mark: from.seal.mark(trailText(row)) };
}

/** More rows than this are not put into one statement. */
const AT_ONCE = 1_000;

function* portions<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE);
}

/** Writes the audit rows and the outbox rows of one transaction. An action that is named `…_failed` has failed. */
export async function leaveMarks(tx: Tx, from: From, author: Author, marks: Marks): Promise<void> {
  const trails = marks.trails.map(entry =>
    markedRow(from, author, entry, entry.action.endsWith('_failed') ? 'failed' : 'done'),
  );
  for (const rows of portions(trails)) await tx.insert(auditEntry).values(rows);
  const events = marks.events.map(event => ({
    room: event.room,
    name: event.name,
    ref: event.ref ?? null,
    institutionIds: [...(event.to.institutionIds ?? [])],
    practitionerIds: [...(event.to.practitionerIds ?? [])],
    byPostId: author?.postId ?? null,
    words: event.words ?? null,
  }));
  for (const rows of portions(events)) await tx.insert(outbox).values(rows);
}

/** Writes down that someone was refused; by itself, for the transaction that was refused is gone. */
export async function leaveRefusal(
  ctx: From & Pick<Context, 'db'>,
  actor: Actor,
  procedure: string,
  refusal: Refusal,
  about: { id?: string | undefined; patientId?: string | undefined },
): Promise<void> {
  const entry: Trail = {
    action: 'refused',
    subject: procedure.split('.')[0] ?? procedure,
    ...(about.id && { subjectId: about.id }),
    ...(about.patientId && { patientId: about.patientId }),
    detail: { procedure, code: refusal.code, reason: refusal.reason ?? null },
  };
  await ctx.db.insert(auditEntry).values(markedRow(ctx, actor, entry, 'refused'));
}

/**
 * Runs a verb for one actor inside an open transaction and writes the marks it left.
 * @throws Error when it left no trail: the transaction must not be committed.
 */
export async function actWithin<Output>(
  tx: Tx,
  from: From,
  actor: Actor,
  name: string,
  run: (act: Act) => Promise<Output>,
): Promise<Output> {
  const marks: Marks = { trails: [], events: [] };
  const output = await run({
    db: tx,
    now: from.now,
    seal: from.seal,
    actor,
    trail: entry => marks.trails.push(entry),
    publish: event => marks.events.push(event),
  });
  if (marks.trails.length === 0) throw new Error(`${name} left no trail`);
  await leaveMarks(tx, from, actor, marks);
  return output;
}

/** A transaction that leaves a trail, or that did not happen. */
export async function inTransaction<Output>(
  ctx: Context,
  actor: Actor,
  name: string,
  run: (act: Act) => Promise<Output>,
  finish?: (tx: Tx, output: Output) => Promise<void>,
): Promise<Output> {
  const output = await ctx.db.transaction(async tx => {
    const result = await actWithin(tx, ctx, actor, name, run);
    await finish?.(tx, result);
    return result;
  });
  ctx.live.wake();
  return output;
}

type Key = { practitionerId: string; key: string; procedure: string; inputDigest: string };
type Answer = { response: unknown };

async function answered(ctx: Context, key: Key): Promise<Answer | null> {
  const [row] = await ctx.db
    .select({
      response: idempotencyKey.response,
      procedure: idempotencyKey.procedure,
      inputDigest: idempotencyKey.inputDigest,
    })
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.practitionerId, key.practitionerId), eq(idempotencyKey.key, key.key)));
  if (!row) return null;
  if (row.procedure !== key.procedure || row.inputDigest !== key.inputDigest)
    throw new Refusal('conflict', 'key_reused');
  return { response: row.response };
}

/**
 * Runs a command once. The answer is kept in the same transaction, so an acknowledged command is done and a retry
 * with the same key gets the same answer; of two that run at once, one acts and the other gets its answer.
 * @throws Refusal `rule_violated` without a key, `conflict` when the key came with another input.
 */
export async function perform<Input, Output>(
  ctx: Context,
  actor: Actor,
  procedure: string,
  input: Input,
  run: (act: Act, input: Input) => Promise<Output>,
): Promise<Output> {
  if (!ctx.idempotencyKey) throw new Refusal('rule_violated', 'key_missing');
  const inputDigest = createHash('sha256')
    .update(JSON.stringify(input) ?? '')
    .digest('hex');
  const key = { practitionerId: actor.practitionerId, key: ctx.idempotencyKey, procedure, inputDigest };
  const before = await answered(ctx, key);
  if (before) return before.response as Output;
  try {
    return await inTransaction(
      ctx,
      actor,
      procedure,
      act => run(act, input),
      async (tx, output) => {
        await tx.insert(idempotencyKey).values({ ...key, response: output ?? null, at: ctx.now });
      },
    );
  } catch (error) {
    const meanwhile = await answered(ctx, key);
    if (meanwhile) return meanwhile.response as Output;
    throw error;
  }
}
