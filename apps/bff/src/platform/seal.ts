import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hash functions of the audit trail; a mark begins with the place of its own in this list. */
export const trailHashes = ['sha256', 'sm3'] as const;
export type TrailHash = (typeof trailHashes)[number];

/** Seals identity values at rest and makes keyed digests by which they are found exactly. */
export type Seal = {
  /** AES-256-GCM: 12 bytes nonce, 16 bytes tag, ciphertext. */
  close: (plain: string) => Buffer;
  /** @throws when the value was changed or sealed with another key. */
  open: (sealed: Buffer) => string;
  /** HMAC-SHA-256 of the value: equal values have equal digests under one key. */
  digest: (plain: string) => Buffer;
  /** The hash with which the audit trail is sealed now. */
  trailHash: TrailHash;
  /** A keyed mark of a line of the audit trail: one byte names the hash, 32 bytes are its HMAC. */
  mark: (text: string) => Buffer;
  /** Whether a mark was made of this text with this key, under whichever hash it names. */
  marks: (text: string, mark: Buffer) => boolean;
};

export function createSeal(keyHex: string, trailHash: TrailHash = 'sm3'): Seal {
  const root = Buffer.from(keyHex, 'hex');
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', root, '', use, 32));
  const sealing = derive('lianzhen seal');
  const digesting = derive('lianzhen digest');
  const marking = derive('lianzhen audit');
  const markWith = (hash: TrailHash, text: string) =>
    Buffer.concat([
      Buffer.from([trailHashes.indexOf(hash)]),
      createHmac(hash, marking).update(text).digest(),
    ]);
  return {
    close(plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
    },
    digest: plain => createHmac('sha256', digesting).update(plain).digest(),
    trailHash,
    mark: text => markWith(trailHash, text),
    marks(text, mark) {
      const hash = trailHashes[mark[0] ?? -1];
      return hash !== undefined && mark.length === 33 && timingSafeEqual(mark, markWith(hash, text));
    },
  };
}

/** The key given by configuration, or the one kept in the data folder, made on first use (mode 0600). */
export function sealKey(given: string | undefined, dataDir: string): string {
  if (given) return given;
  const path = join(dataDir, 'seal.key');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
    return readFileSync(path, 'utf8').trim();
  }
}
