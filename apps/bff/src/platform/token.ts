import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that a browser keeps in its cookie, and the digest that the database keeps. */
export function newToken(): { token: string; digest: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, digest: digestOf(token) };
}

export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
