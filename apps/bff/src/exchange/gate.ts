import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Actor, Context } from '../platform/index.ts';
import type { From } from './token.ts';

export type Parts = Pick<Context, 'db' | 'seal'> & {
  log: Logger;
  dataDir: string;
  /** Under which the server is reached from outside. */
  origin: string;
  clock: () => Date;
  whoSends: (request: FastifyRequest) => Promise<{ actor: Actor | null } | null>;
};

export const fromOf = (parts: Parts, request: FastifyRequest): From => ({
  now: parts.clock(),
  requestId: request.id,
  address: request.ip,
  seal: parts.seal,
});
