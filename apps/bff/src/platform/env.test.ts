import { expect, test } from 'vitest';
import { EnvError, readEnv, settings } from './env.ts';

test('without any setting the product runs on port 8080 with its data in .data', () => {
  const env = readEnv({});
  expect(env.PORT).toBe(8080);
  expect(env.DATA_DIR).toMatch(/\/\.data$/);
  expect(env.DATABASE_URL).toBeUndefined();
});

test.each([
  ['PORT', '80800'],
  ['PORT', 'eighty'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['LOG_LEVEL', 'loud'],
  ['SEAL_KEY', 'abc'],
  ['DEMO', 'yes'],
  ['SESSION_HOURS', '0'],
  ['OIDC_ISSUER', 'http://sso.example'],
  ['OIDC_ISSUER', 'ldap://localhost'],
])('a wrong %s is refused by name: %s', (name, value) => {
  expect(() => readEnv({ [name]: value })).toThrow(EnvError);
  expect(() => readEnv({ [name]: value })).toThrow(new RegExp(`^${name}=`));
});

test('every wrong setting is named at once, and an empty one counts as unset', () => {
  expect(() => readEnv({ PORT: 'x', POOL_SIZE: 'y' })).toThrow(/PORT=[\s\S]*POOL_SIZE=/);
  expect(readEnv({ PORT: '' }).PORT).toBe(8080);
});

test('a provider needs the name that it gave this product', () => {
  const OIDC_ISSUER = 'https://sso.example';
  expect(() => readEnv({ OIDC_ISSUER })).toThrow(/^OIDC_CLIENT_ID/);
  expect(readEnv({ OIDC_ISSUER, OIDC_CLIENT_ID: 'lianzhen' }).OIDC_TRUST_USERNAME).toBe(false);
  expect(readEnv({ OIDC_ISSUER: 'http://localhost:9000', OIDC_CLIENT_ID: 'x' }).OIDC_NAME).not.toBe('');
});

test('every setting says what it means', () => {
  expect(Object.values(settings).filter(({ means }) => means.length < 10)).toEqual([]);
});
