type Kept = { value: string; strict: boolean; path: string };
type Page = { status: number; address: string; body: string; location: string | null };

/**
 * A browser that walks between sites by hand: it follows redirections and refreshing pages, and like a real one sends no
 * strict cookie along when it comes from elsewhere.
 */
export class Traveller {
  readonly #sites: ReadonlyMap<string, string>;
  readonly #jars = new Map<string, Map<string, Kept>>();
  /** Every address on the way, the last one first. */
  readonly way: string[] = [];

  /** @param sites where the origins that have only a name really answer. */
  constructor(sites: ReadonlyMap<string, string> = new Map()) {
    this.#sites = sites;
  }

  cookie(origin: string, name: string): string | undefined {
    return this.#jars.get(origin)?.get(name)?.value;
  }

  /** Takes every cookie of a site away, as for another person at the same browser. */
  forget(origin: string): void {
    this.#jars.delete(origin);
  }

  plant(origin: string, name: string, value: string, path = '/'): void {
    const jar = this.#jars.get(origin) ?? new Map<string, Kept>();
    this.#jars.set(origin, jar.set(name, { value, strict: false, path }));
  }

  #sent(url: URL, own: boolean): string {
    return [...(this.#jars.get(url.origin) ?? [])]
      .filter(([, { strict, path }]) => (own || !strict) && url.pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
  }

  #keep(origin: string, lines: readonly string[]): void {
    const jar = this.#jars.get(origin) ?? new Map<string, Kept>();
    this.#jars.set(origin, jar);
    for (const line of lines) {
      const [pair = '', ...rest] = line.split(/; */);
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const strict = rest.some(part => /^samesite=strict$/i.test(part));
      const path = rest.find(part => /^path=/i.test(part))?.slice(5) ?? '/';
      if (value === '') jar.delete(name);
      else jar.set(name, { value, strict, path });
    }
  }

  /** One request; `own` when a page of the same site leads there. */
  async ask(address: string, own = true, body?: unknown): Promise<Page> {
    const url = new URL(address);
    const real = (this.#sites.get(url.origin) ?? url.origin) + url.pathname + url.search;
    const answer = await fetch(real, {
      redirect: 'manual',
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'text/html',
        'content-type': 'application/json',
        'sec-fetch-site': own ? 'same-origin' : 'cross-site',
        cookie: this.#sent(url, own),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    this.#keep(url.origin, answer.headers.getSetCookie());
    this.way.unshift(url.href);
    const text = await answer.text();
    return { status: answer.status, address: url.href, body: text, location: answer.headers.get('location') };
  }

  /** Follows wherever it is led, until a page stands still or `until` is reached. @returns where that is. */
  async walk(address: string, until: (url: URL) => boolean = () => false): Promise<string> {
    let [at, own] = [new URL(address), true];
    for (let steps = 0; steps < 12; steps += 1) {
      if (until(at)) return at.href;
      const { body, location } = await this.ask(at.href, own);
      const refreshed = /http-equiv="refresh" content="0;url=([^"]*)"/.exec(body)?.[1];
      const to = location ?? refreshed?.replaceAll('&amp;', '&');
      if (to === undefined) return at.href;
      const next = new URL(to, at);
      // A whole chain of redirections counts as coming from where it began; a refreshing page begins anew.
      own = refreshed !== undefined ? next.origin === at.origin : own && next.origin === at.origin;
      at = next;
    }
    throw new Error(`led in circles: ${this.way.join(' ← ')}`);
  }
}
