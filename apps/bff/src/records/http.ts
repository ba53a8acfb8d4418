import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isClinical, Refusal } from '@lianzhen/shared/kernel';
import { createVault } from '../platform/files.ts';
import { actWithin, leaveRefusal } from '../platform/index.ts';
import type { Actor } from '../platform/index.ts';
import { refusalAnswer } from './desk.ts';
import type { Desk, Parts, Sender } from './desk.ts';
import { serveFile } from './serveFile.ts';
import { serveUploads } from './uploads.ts';

/** Whoever reaches for a file that is not for him stands in the trail with it. */
async function noteRefusal(parts: Parts, request: FastifyRequest, actor: Actor, refusal: Refusal) {
  if (refusal.code !== 'not_permitted' && refusal.code !== 'not_found') return;
  const { db, seal } = parts;
  const from = { db, seal, now: parts.clock(), requestId: request.id, address: request.ip };
  const { id } = request.params as { id?: string };
  const reference = z.uuid().safeParse(id);
  await leaveRefusal(from, actor, 'records.file', refusal, { id: reference.data });
}

/** Uploads (`/uploads`, the tus protocol) and files (`/files/:id`); clinical posts only. */
export async function serveRecords(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register(async scope => {
    const senders = new WeakMap<IncomingMessage, Sender>();
    scope.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = (await parts.whoSends(request))?.actor;
      if (!actor) return reply.code(401).send({ code: 'not_signed_in' });
      if (!isClinical(actor.duty)) {
        await noteRefusal(parts, request, actor, new Refusal('not_permitted', 'duty'));
        return reply.code(404).send(new Refusal('not_found').data);
      }
      const from = { now: parts.clock(), requestId: request.id, address: request.ip, seal: parts.seal };
      senders.set(request.raw, {
        actor,
        act: (name, run) => parts.db.transaction(tx => actWithin(tx, from, actor, name, run)),
      });
      return undefined;
    });
    scope.setErrorHandler(async (error: Error, request, reply) => {
      if (!(error instanceof Refusal)) throw error;
      const actor = senders.get(request.raw)?.actor;
      if (actor) await noteRefusal(parts, request, actor, error);
      const { status, body } = refusalAnswer(error);
      request.log.debug({ refusal: body }, 'refused');
      return reply.code(status).send(body);
    });
    const desk: Desk = {
      ...parts,
      vault: createVault(parts.env.DATA_DIR),
      senderOf(request) {
        const sender = senders.get(request);
        if (!sender) throw new Error('a request without a sender');
        return sender;
      },
    };
    await serveUploads(scope, desk);
    serveFile(scope, desk);
  });
}
