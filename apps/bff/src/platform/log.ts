import type { IncomingMessage } from 'node:http';
import { pino } from 'pino';
import type { DestinationStream, Logger } from 'pino';

type Asked = Pick<IncomingMessage, 'method' | 'url'> & { ip?: string };

/**
 * The log of one process, JSON lines on standard output unless told otherwise. Of a request it keeps method, path and address: what is
 * asked for may name a person, so neither query, body, nor headers are ever written.
 */
export function createLog(level: string, to?: DestinationStream): Logger {
  const serializers = {
    req: ({ method, url, ip }: Asked) => ({ method, path: url?.split('?')[0], ip }),
  };
  return to ? pino({ level, serializers }, to) : pino({ level, serializers });
}
