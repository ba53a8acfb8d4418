import { randomBytes } from 'node:crypto';
import { and, asc, count, eq, max, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { registerSystem, renewSecret, standSystem } from '@lianzhen/shared/exchange';
import { Refusal } from '@lianzhen/shared/kernel';
import { addPractitioner, appoint } from '../directory/index.ts';
import { institution } from '../directory/table.ts';
import { digestOf, one, some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { deliveredItem, delivery, externalSystem, systemToken } from './table.ts';

/**
 * Registers a system of an institution, with a post of its own under which its records stand.
 * @throws Refusal `not_found`, `conflict/institution_closed`, `conflict/system_name_taken`.
 */
export async function register(
  act: Act,
  { institutionId, name, secret }: z.output<typeof registerSystem>,
): Promise<{ id: string; clientId: string }> {
  const house = some(
    await act.db
      .select({ active: institution.active })
      .from(institution)
      .where(and(eq(institution.id, institutionId), eq(institution.practice, act.actor.practice))),
  );
  if (!house.active) throw new Refusal('conflict', 'institution_closed');
  const named = and(eq(externalSystem.institutionId, institutionId), eq(externalSystem.name, name));
  const taken = await act.db.select({ id: externalSystem.id }).from(externalSystem).where(named);
  if (taken.length > 0) throw new Refusal('conflict', 'system_name_taken');
  const person = { name: `系统接口·${name}`, title: 'officer', expertise: '', expertiseEn: '' } as const;
  const practitioner = await addPractitioner(act, person);
  const post = await appoint(act, {
    practitionerId: practitioner.id,
    institutionId,
    departmentId: null,
    duty: 'desk',
  });
  const clientId = `sys-${randomBytes(9).toString('base64url')}`;
  const made = one(
    await act.db
      .insert(externalSystem)
      .values({
        institutionId,
        name,
        clientId,
        postId: post.id,
        secretDigest: digestOf(secret),
        secretAt: act.now,
        createdAt: act.now,
      })
      .returning({ id: externalSystem.id }),
  );
  act.trail({
    action: 'exchange.register_system',
    subject: 'external_system',
    subjectId: made.id,
    detail: { institutionId, name, clientId },
  });
  return { id: made.id, clientId };
}

const endTokens = (act: Act, systemId: string) =>
  act.db.delete(systemToken).where(eq(systemToken.systemId, systemId));

/** Gives a system another secret; the old one and its tokens end at once. @throws Refusal `not_found`. */
export async function renew(act: Act, { id, secret }: z.output<typeof renewSecret>): Promise<void> {
  some(
    await act.db
      .update(externalSystem)
      .set({ secretDigest: digestOf(secret), secretAt: act.now })
      .where(eq(externalSystem.id, id))
      .returning({ id: externalSystem.id }),
  );
  await endTokens(act, id);
  act.trail({ action: 'exchange.renew_secret', subject: 'external_system', subjectId: id });
}

/** Stops a system, with all its tokens, or lets it work again. @throws Refusal `not_found`. */
export async function stand(act: Act, { id, active }: z.output<typeof standSystem>): Promise<void> {
  some(
    await act.db
      .update(externalSystem)
      .set({ active })
      .where(eq(externalSystem.id, id))
      .returning({ id: externalSystem.id }),
  );
  if (!active) await endTokens(act, id);
  const action = active ? 'exchange.start_system' : 'exchange.stop_system';
  act.trail({ action, subject: 'external_system', subjectId: id });
}

/** All systems with what they have sent, in figures only. */
export async function systems(look: Look) {
  const sent = look.db
    .select({
      systemId: delivery.systemId,
      deliveries: count().as('deliveries'),
      entered: sql<number>`sum(${delivery.entered} + ${delivery.changed})::int`.as('entered'),
      lastAt: max(delivery.at).as('last_at'),
    })
    .from(delivery)
    .groupBy(delivery.systemId)
    .as('sent');
  const waiting = look.db
    .select({ systemId: deliveredItem.systemId, waiting: count().as('waiting') })
    .from(deliveredItem)
    .where(eq(deliveredItem.state, 'waiting'))
    .groupBy(deliveredItem.systemId)
    .as('waiting');
  const rows = await look.db
    .select({
      id: externalSystem.id,
      name: externalSystem.name,
      clientId: externalSystem.clientId,
      active: externalSystem.active,
      secretAt: externalSystem.secretAt,
      institution: institution.name,
      institutionEn: institution.nameEn,
      deliveries: sent.deliveries,
      entered: sent.entered,
      lastAt: sent.lastAt,
      waiting: waiting.waiting,
    })
    .from(externalSystem)
    .innerJoin(institution, eq(institution.id, externalSystem.institutionId))
    .leftJoin(sent, eq(sent.systemId, externalSystem.id))
    .leftJoin(waiting, eq(waiting.systemId, externalSystem.id))
    .where(eq(institution.practice, look.actor.practice))
    .orderBy(asc(institution.name), asc(externalSystem.name));
  return rows.map(({ institution: zh, institutionEn, ...row }) => ({
    ...row,
    institution: { zh, en: institutionEn },
    deliveries: row.deliveries ?? 0,
    entered: row.entered ?? 0,
    waiting: row.waiting ?? 0,
  }));
}
