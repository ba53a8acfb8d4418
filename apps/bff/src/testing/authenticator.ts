import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

const sha256 = (of: string | Buffer) => createHash('sha256').update(of).digest();
const base64url = (of: Buffer) => of.toString('base64url');

type Cbor = number | string | Buffer | Map<number | string, Cbor>;

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  return value < 256
    ? Buffer.from([(major << 5) | 24, value])
    : Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
}

/** The few kinds of CBOR (RFC 8949) of which a passkey is made. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(pair => pair.map(cbor))]);
}

function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const bytes = (text: string) => Buffer.from(text, 'base64url');
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]),
  );
}

type Question = { challenge: string };

/** A security key in software (ES256): it does what it is told, also what an honest one would not. */
export class Authenticator {
  readonly id = base64url(randomBytes(32));
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  /** The site to which it belongs, and the page on which it is asked. */
  rpID = 'localhost';
  origin = 'http://localhost:8080';
  counter = 0;
  /** Whether it has checked a finger or a PIN. */
  verifies = true;

  #about(type: string, { challenge }: Question): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }));
  }

  #state(more = 0): Buffer {
    const state = Buffer.alloc(5);
    state.writeUInt8(PRESENT | (this.verifies ? VERIFIED : 0) | more);
    state.writeUInt32BE(this.counter, 1);
    return Buffer.concat([sha256(this.rpID), state]);
  }

  register(question: Question) {
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.from([0, id.length]);
    const authData = Buffer.concat([
      this.#state(ATTESTED),
      Buffer.alloc(16),
      length,
      id,
      coseOf(this.#keys.publicKey),
    ]);
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(this.#about('webauthn.create', question)),
        attestationObject: base64url(cbor(attestation)),
        transports: ['usb'],
      },
    };
  }

  answer(question: Question) {
    const about = this.#about('webauthn.get', question);
    const state = this.#state();
    const signed = Buffer.concat([state, sha256(about)]);
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(about),
        authenticatorData: base64url(state),
        signature: base64url(sign('sha256', signed, this.#keys.privateKey)),
      },
    };
  }
}
