import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isClinical, Refusal } from '@lianzhen/shared/kernel';
import { createVault } from '../platform/files.ts';
import { actWithin } from '../platform/index.ts';
import { refusalAnswer } from './desk.ts';
import type { Desk, Parts, Sender } from './desk.ts';
import { serveFile } from './serveFile.ts';
import { serveUploads } from './uploads.ts';

/** Uploads (`/uploads`, the tus protocol) and files (`/files/:id`); clinical posts only. */
export async function serveRecords(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register(async scope => {
    const senders = new WeakMap<IncomingMessage, Sender>();
    scope.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = (await parts.whoSends(request))?.actor;
      if (!actor) return reply.code(401).send({ code: 'not_signed_in' });
      if (!isClinical(actor.duty)) return reply.code(404).send(new Refusal('not_found').data);
      const from = { now: parts.clock(), requestId: request.id, address: request.ip, seal: parts.seal };
      senders.set(request.raw, {
        actor,
        act: (name, run) => parts.db.transaction(tx => actWithin(tx, from, actor, name, run)),
      });
      return undefined;
    });
    scope.setErrorHandler((error: Error, request, reply) => {
      if (!(error instanceof Refusal)) throw error;
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
