import { randomUUID } from 'node:crypto';

/** A cookie that an answer sets, as a browser sends it back; empty when it sets none. */
export function cookieOf(answer: { headers: Headers }, name: string): string {
  const line = answer.headers.getSetCookie().find(cookie => cookie.startsWith(`${name}=`));
  return line?.split(';')[0] ?? '';
}

/** A browser without a page: signs in and sends single commands over HTTP. */
export class Client {
  readonly #base: string;
  #cookie = '';

  constructor(base: string) {
    this.#base = base;
  }

  get cookie(): string {
    return this.#cookie;
  }

  async signIn(username: string, password: string): Promise<void> {
    const answer = await fetch(`${this.#base}/trpc/identity.signIn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    this.#cookie = cookieOf(answer, 'lianzhen_session');
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** @throws TypeError when the line breaks; answers a refusal with its status. */
  async command(
    name: string,
    input: unknown,
    key: string = randomUUID(),
  ): Promise<{ status: number; data: unknown }> {
    const answer = await fetch(`${this.#base}/trpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie, 'idempotency-key': key },
      body: JSON.stringify(input),
    });
    const body = (await answer.json()) as { result?: { data: unknown }; error?: unknown };
    return { status: answer.status, data: body.result?.data ?? body.error };
  }
}
