import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';

export type Answer = {
  status: number;
  data: unknown;
  /** Why it was refused. */
  reason: string | null;
  facts: Record<string, unknown>;
  /** Names of the cookies that were set or removed. */
  cookies: string[];
  body: string;
  ms: number;
};

type Body = {
  result?: { data: unknown };
  error?: { data?: { domain?: { reason?: string; facts?: Record<string, unknown> } } };
};

/** A browser over HTTP that keeps its cookies, at an address that a proxy reports. */
export class Visitor {
  readonly #base: string;
  readonly jar = new Map<string, string>();
  address: string;

  constructor(base: string, address: string) {
    this.#base = base;
    this.address = address;
  }

  get session(): string {
    return this.jar.get('lianzhen_session') ?? '';
  }

  /** Asks without input when there is none. */
  async send(procedure: string, input?: Record<string, unknown>): Promise<Answer> {
    const started = performance.now();
    const answer = await fetch(`${this.#base}/trpc/${procedure}`, {
      method: input ? 'POST' : 'GET',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': this.address,
        'idempotency-key': randomUUID(),
        cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(input && { body: JSON.stringify(input) }),
    });
    const body = await answer.text();
    const ms = performance.now() - started;
    const set = answer.headers.getSetCookie().map(line => (line.split(';')[0] ?? '').split('='));
    for (const [name = '', value = ''] of set) {
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    const { result, error } = JSON.parse(body) as Body;
    const domain = error?.data?.domain;
    return {
      status: answer.status,
      data: result?.data,
      reason: domain?.reason ?? null,
      facts: domain?.facts ?? {},
      cookies: set.map(([name = '']) => name),
      body: body.replaceAll(/"requestId":"[^"]*"/g, ''),
      ms,
    };
  }

  async signIn(username: string, password = 'Lianzhen-2026'): Promise<Answer> {
    return this.send('identity.signIn', { username, password });
  }

  /** 200 for whoever acts under a post, 401 for everyone else. */
  async looks(): Promise<number> {
    return (await this.send('directory.institutions', {})).status;
  }

  /** Another browser that holds the same cookies. */
  copy(address = this.address): Visitor {
    const thief = new Visitor(this.#base, address);
    for (const [name, value] of this.jar) thief.jar.set(name, value);
    return thief;
  }
}
