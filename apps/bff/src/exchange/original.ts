import { and, eq } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { id as idRule, Refusal } from '@lianzhen/shared/kernel';
import { createVault } from '../platform/files.ts';
import { actWithin, leaveRefusal } from '../platform/index.ts';
import { fromOf } from './gate.ts';
import type { Parts } from './gate.ts';
import { deliveredItem, delivery } from './table.ts';
import { readers } from './views.ts';

async function bytesOf(dataDir: string, sha256: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of createVault(dataDir).read(sha256)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

/** The resource at one place of a bundle, as text for people. */
function resourceText(bundle: string, position: number): string {
  const { entry } = JSON.parse(bundle) as { entry?: unknown[] };
  return JSON.stringify(entry?.[position] ?? null, null, 2);
}

/** `GET /exchange/items/:id`: what came, as it came; for the desk and the head of the house that received it. */
export function serveOriginals(scope: FastifyInstance, parts: Parts): void {
  scope.get('/exchange/items/:id', async (request, reply) => {
    const actor = (await parts.whoSends(request))?.actor;
    if (!actor) return reply.code(401).send({ code: 'not_signed_in' });
    const from = fromOf(parts, request);
    const given = idRule.safeParse((request.params as { id?: string }).id);
    const mine = readers.some(duty => duty === actor.duty);
    const [item] =
      given.success && mine
        ? await parts.db
            .select({
              id: deliveredItem.id,
              position: deliveredItem.position,
              patientId: deliveredItem.patientId,
              sha256: delivery.sha256,
            })
            .from(deliveredItem)
            .innerJoin(delivery, eq(delivery.id, deliveredItem.deliveryId))
            .where(
              and(eq(deliveredItem.id, given.data), eq(deliveredItem.institutionId, actor.institutionId)),
            )
        : [];
    if (!item) {
      const refusal = new Refusal(mine ? 'not_found' : 'not_permitted', mine ? undefined : 'duty');
      await leaveRefusal({ ...from, db: parts.db }, actor, 'exchange.original', refusal, { id: given.data });
      return reply.code(404).send(new Refusal('not_found').data);
    }
    await parts.db.transaction(tx =>
      actWithin(tx, from, actor, 'exchange.original', async act =>
        act.trail({
          action: 'exchange.look',
          subject: 'delivered_item',
          subjectId: item.id,
          ...(item.patientId && { patientId: item.patientId }),
        }),
      ),
    );
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(resourceText(await bytesOf(parts.dataDir, item.sha256), item.position));
  });
}
