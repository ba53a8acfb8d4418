import { resolve } from 'node:path';
import { z } from 'zod';

const number = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

const flag = z
  .enum(['0', '1', 'true', 'false'])
  .default('0')
  .transform(value => value === '1' || value === 'true');

const here = new Set(['localhost', '127.0.0.1', '[::1]']);

/** What is sent to an address of this kind is not read on the way. */
function secret(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || here.has(hostname);
}

/** Every setting of the product, its default and what it means. Nothing else reads the process environment. */
export const settings = {
  PORT: { rule: number(8080, 1, 65535), means: 'port of the product' },
  HOST: { rule: z.string().min(1).default('127.0.0.1'), means: 'address to listen on; 0.0.0.0 for all' },
  DATA_DIR: { rule: z.string().min(1).default('.data'), means: 'folder of database, files and keys' },
  DATABASE_URL: {
    rule: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    means: 'another PostgreSQL (15 or later) instead of the embedded one',
  },
  NODE_ENV: {
    rule: z.enum(['production', 'development', 'test']).default('production'),
    means: 'production hides the insides of errors',
  },
  LOG_LEVEL: {
    rule: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    means: 'least severity that is logged',
  },
  DEMO: { rule: flag, means: '1 seeds the demo region and shows its accounts' },
  SECURE_COOKIE: { rule: flag, means: '1 when served over HTTPS: the session cookie is sent on HTTPS only' },
  TRUST_PROXY: { rule: flag, means: '1 behind a reverse proxy that sets X-Forwarded-For' },
  SEAL_KEY: {
    rule: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
      .optional(),
    means: 'key that seals identity numbers; by default made once and kept in DATA_DIR',
  },
  AUDIT_HASH: {
    rule: z.enum(['sm3', 'sha256']).default('sm3'),
    means: 'hash that marks and seals the audit trail from now on; what is sealed already keeps its own',
  },
  AUDIT_MONTHS: {
    rule: number(12, 6, 120),
    means: 'whole months of the audit trail kept in the database; older ones are archived in DATA_DIR',
  },
  POOL_SIZE: { rule: number(10, 2, 100), means: 'database connections of one process' },
  PUBLIC_ORIGIN: {
    rule: z.url({ protocol: /^https?$/ }).optional(),
    means: 'address at which people open the product; passkeys belong to it (default http://localhost:PORT)',
  },
  OIDC_ISSUER: {
    rule: z
      .url({ protocol: /^https?$/ })
      .refine(secret, 'must be https, or http on this very machine')
      .optional(),
    means: 'OpenID Connect provider with which people may sign in besides the password',
  },
  OIDC_CLIENT_ID: { rule: z.string().min(1).optional(), means: 'what that provider calls this product' },
  OIDC_CLIENT_SECRET: {
    rule: z.string().min(1).optional(),
    means: 'secret shared with that provider; without one the product is a public client',
  },
  OIDC_NAME: {
    rule: z.string().min(1).max(40).default('统一身份认证'),
    means: 'name of that provider on the sign-in page',
  },
  OIDC_TRUST_USERNAME: {
    rule: flag,
    means:
      '1 takes the preferred_username of that provider for the user name here; 0 lets each person link once',
  },
  SESSION_IDLE_MINUTES: { rule: number(30, 1, 1440), means: 'sign-out after so much idleness' },
  SESSION_HOURS: { rule: number(12, 1, 72), means: 'sign-out at the latest after so long' },
  REQUESTS_PER_MINUTE: { rule: number(6000, 10, 1_000_000), means: 'requests of one address in a minute' },
  UPLOAD_MAX_MB: { rule: number(512, 1, 10_240), means: 'largest file taken' },
} as const;

const rules = z.object(
  Object.fromEntries(Object.entries(settings).map(([name, { rule }]) => [name, rule])) as {
    [Name in keyof typeof settings]: (typeof settings)[Name]['rule'];
  },
);

export type Env = z.output<typeof rules>;

/** A setting has a value that cannot be meant; `message` names each such setting and its rule. */
export class EnvError extends Error {}

/**
 * Reads the settings from an environment. An empty string counts as unset.
 * @throws EnvError naming every wrong setting, one a line.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const read = rules.safeParse(given);
  if (!read.success) {
    const lines = read.error.issues.map(issue => {
      const name = String(issue.path[0]) as keyof typeof settings;
      return `${name}=${JSON.stringify(given[name])} – ${issue.message} (${settings[name].means})`;
    });
    throw new EnvError(lines.join('\n'));
  }
  const { OIDC_ISSUER, OIDC_CLIENT_ID } = read.data;
  if (OIDC_ISSUER !== undefined && OIDC_CLIENT_ID === undefined)
    throw new EnvError(`OIDC_CLIENT_ID is not set (${settings.OIDC_CLIENT_ID.means})`);
  return { ...read.data, DATA_DIR: resolve(read.data.DATA_DIR) };
}
