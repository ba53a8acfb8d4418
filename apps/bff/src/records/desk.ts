import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Refusal, RefusalData } from '@lianzhen/shared/kernel';
import type { Vault } from '../platform/files.ts';
import type { Act, Actor, Context } from '../platform/index.ts';
import type { Env } from '../platform/env.ts';

/** What the composition gives; `whoSends` reads the session of a request. */
export type Parts = Pick<Context, 'db' | 'seal'> & {
  log: Logger;
  env: Pick<Env, 'DATA_DIR' | 'UPLOAD_MAX_MB'>;
  clock: () => Date;
  whoSends: (request: FastifyRequest) => Promise<{ actor: Actor | null } | null>;
};

/** The person behind a request, and the trail that says so. */
export type Sender = {
  actor: Actor;
  act: <Output>(name: string, run: (act: Act) => Promise<Output>) => Promise<Output>;
};

export type Desk = Omit<Parts, 'whoSends'> & {
  vault: Vault;
  /** @throws Error when the guard did not let this request in. */
  senderOf: (request: IncomingMessage) => Sender;
};

const statuses: Record<RefusalData['code'], number> = {
  not_found: 404,
  not_permitted: 403,
  illegal_transition: 409,
  conflict: 409,
  rule_violated: 415,
};

/** The answer to a refused request: the same code and reason as a refused procedure. */
export function refusalAnswer(refusal: Refusal): { status: number; body: RefusalData } {
  return { status: statuses[refusal.code], body: refusal.data };
}
