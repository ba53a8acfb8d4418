import { randomInt } from 'node:crypto';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { cityCode } from '@lianzhen/shared/directory';
import type { foundInput } from '@lianzhen/shared/identity';
import { DAY, offices, Refusal } from '@lianzhen/shared/kernel';
import { foundRegion } from '../directory/index.ts';
import { institution, post, practitioner } from '../directory/table.ts';
import { leaveMarks } from '../platform/index.ts';
import type { Context, Reader, Tx } from '../platform/index.ts';
import { initialPassword } from './credential.ts';
import { hashPassword } from './password.ts';
import { credential, foundingCode, session } from './table.ts';
import { digestOf } from '../platform/token.ts';

/** The same turn that the seed of the demo takes: a region is begun once. */
const BEGINNING = 7233002;
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

type Found = z.output<typeof foundInput>;
type Founded = { duty: (typeof offices)[number]; name: string; username: string; password: string };

/** Whoever types it may leave out what only makes it readable. */
const bare = (code: string) => digestOf(code.toUpperCase().replaceAll(/[^A-Z2-9]/g, ''));

async function isEmpty(db: Reader): Promise<boolean> {
  const rows = await db.select({ id: institution.id }).from(institution).limit(1);
  return rows.length === 0;
}

async function hasBeenEntered(db: Reader): Promise<boolean> {
  const rows = await db.select({ id: session.id }).from(session).limit(1);
  return rows.length > 0;
}

/**
 * A one-time code (100 bits, good for a day) that opens an empty region; `null` when the region has been begun.
 * @param held the code that was told before: while it is good it stays, so that two processes tell the same one.
 */
export async function newFoundingCode(
  tx: Tx,
  now: Date,
  held: string | null,
): Promise<{ code: string; endsAt: Date } | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(${BEGINNING})`);
  if (!(await isEmpty(tx))) return null;
  const [row] = await tx.select().from(foundingCode);
  if (held && row && row.endsAt > now && row.digest.equals(bare(held)))
    return { code: held, endsAt: row.endsAt };
  const four = () => Array.from({ length: 5 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  const code = Array.from({ length: 4 }, four).join('-');
  const fresh = { digest: bare(code), endsAt: new Date(now.getTime() + DAY) };
  await tx
    .insert(foundingCode)
    .values({ id: 1, ...fresh })
    .onConflictDoUpdate({ target: foundingCode.id, set: fresh });
  return { code, endsAt: fresh.endsAt };
}

/** Whether this region still waits for its first people. */
export async function foundable(ctx: Context): Promise<boolean> {
  if (ctx.demo || (await hasBeenEntered(ctx.db))) return false;
  const good = await ctx.db
    .select({ id: foundingCode.id })
    .from(foundingCode)
    .where(gt(foundingCode.endsAt, ctx.now));
  return good.length > 0;
}

async function begin(tx: Tx, ctx: Context, { keeper, officers }: Found): Promise<Founded[]> {
  const facts = {
    ...keeper,
    orgCode: keeper.uscc.slice(8, 17),
    alias: '',
    tier: null,
    areaCode: cityCode,
    address: '',
    phone: '',
  };
  const [administrator, security, auditor] = offices.map(duty => ({ duty, name: officers[duty].name }));
  if (!administrator || !security || !auditor) throw new Error('a region is begun by three');
  const actors = await foundRegion(tx, ctx, facts, [administrator, security, auditor]);
  const founded: Founded[] = [];
  for (const [nth, duty] of offices.entries()) {
    const actor = actors[nth];
    if (!actor) throw new Error('an office without a person');
    const password = initialPassword();
    const { name, username } = officers[duty];
    await tx.insert(credential).values({
      practitionerId: actor.practitionerId,
      username,
      passwordHash: await hashPassword(password),
      changedAt: ctx.now,
      initial: true,
    });
    founded.push({ duty, name, username, password });
    const trails = [
      { action: 'identity.give_credential', subject: 'practitioner', subjectId: actor.practitionerId },
    ];
    await leaveMarks(tx, ctx, actors[0], { trails, events: [] });
  }
  return founded;
}

/** The answer got lost and nobody has signed in yet: the same three get new initial passwords. */
async function tellAgain(tx: Tx, ctx: Context): Promise<Founded[]> {
  const rows = await tx
    .select({
      practitionerId: credential.practitionerId,
      postId: post.id,
      institutionId: post.institutionId,
      duty: post.duty,
      name: practitioner.name,
      username: credential.username,
    })
    .from(credential)
    .innerJoin(practitioner, eq(practitioner.id, credential.practitionerId))
    .innerJoin(
      post,
      and(eq(post.practitionerId, credential.practitionerId), inArray(post.duty, [...offices])),
    );
  const founded: Founded[] = [];
  for (const duty of offices) {
    const row = rows.find(one => one.duty === duty);
    if (!row) throw new Refusal('not_permitted', 'founding_over');
    const password = initialPassword();
    await tx
      .update(credential)
      .set({ passwordHash: await hashPassword(password), changedAt: ctx.now, initial: true })
      .where(eq(credential.practitionerId, row.practitionerId));
    const trails = [
      { action: 'identity.reset_password', subject: 'practitioner', subjectId: row.practitionerId },
    ];
    await leaveMarks(tx, ctx, row, { trails, events: [] });
    founded.push({ duty, name: row.name, username: row.username, password });
  }
  return founded;
}

/**
 * Begins an empty region with the code that its start has told: one institution that keeps it and three people with
 * initial passwords, told this once. Until one of them has signed in, the same code tells new passwords.
 * @throws Refusal `rule_violated/founding_code` for a wrong or old code, `not_permitted/founding_over` later.
 */
export async function found(ctx: Context, input: Found): Promise<Founded[]> {
  return ctx.db.transaction(async tx => {
    await tx.execute(sql`select pg_advisory_xact_lock(${BEGINNING})`);
    if (ctx.demo || (await hasBeenEntered(tx))) throw new Refusal('not_permitted', 'founding_over');
    const good = await tx
      .select({ id: foundingCode.id })
      .from(foundingCode)
      .where(and(eq(foundingCode.digest, bare(input.code)), gt(foundingCode.endsAt, ctx.now)));
    if (good.length === 0) throw new Refusal('rule_violated', 'founding_code');
    return (await isEmpty(tx)) ? begin(tx, ctx, input) : tellAgain(tx, ctx);
  });
}
