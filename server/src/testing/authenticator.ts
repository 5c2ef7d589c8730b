/** An authenticator in software: makes passkeys and answers with them, rightly or as a test wants it (WebAuthn Level 3, 6.1 and 6.5). */
import { createHash, type KeyObject, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const octets = (base64Url: string): Uint8Array => Uint8Array.from(Buffer.from(base64Url, 'base64url'));
const flags = { present: 0x01, verified: 0x04, attested: 0x40 } as const;

export interface Manner {
  /** What the browser says the page's origin is. */
  readonly origin?: string;
  readonly rpId?: string;
  /** Whether a fingerprint or PIN was asked for. */
  readonly verified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
}

interface Options {
  readonly challenge: string;
}

export class TestPasskey {
  readonly id = randomBytes(32).toString('base64url');
  readonly #key: KeyObject;
  readonly #publicKey: KeyObject;
  readonly #home: Required<Pick<Manner, 'origin' | 'rpId'>>;
  #counter = 0;
  #userHandle = '';

  constructor(origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    this.#key = privateKey;
    this.#publicKey = publicKey;
    this.#home = { origin, rpId: new URL(origin).hostname };
  }

  /** The answer to registration options, as a page sends it. */
  make({ challenge, user }: Options & { readonly user: { readonly id: string } }, manner: Manner = {}): object {
    this.#userHandle = user.id;
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const authData = Buffer.concat([this.#authData({ counter: 0, ...manner }, flags.attested), Buffer.alloc(16), length, id, this.#coseKey()]);
    const attestationObject = Buffer.from(isoCBOR.encode(new Map<string, string | Map<string, string> | Uint8Array>([['fmt', 'none'], ['attStmt', new Map<string, string>()], ['authData', Uint8Array.from(authData)]])));
    return this.#answer({ clientDataJSON: this.#clientData('webauthn.create', challenge, manner), attestationObject: attestationObject.toString('base64url'), transports: ['internal'] });
  }

  /** The answer to authentication options; counts by one unless told otherwise. */
  show({ challenge }: Options, manner: Manner = {}): object {
    this.#counter = manner.counter ?? this.#counter + 1;
    const authData = this.#authData({ counter: this.#counter, ...manner });
    const clientDataJSON = this.#clientData('webauthn.get', challenge, manner);
    const signature = sign('sha256', Buffer.concat([authData, sha256(Buffer.from(clientDataJSON, 'base64url'))]), this.#key);
    return this.#answer({
      clientDataJSON, authenticatorData: authData.toString('base64url'), signature: signature.toString('base64url'), userHandle: manner.userHandle ?? this.#userHandle,
    });
  }

  #answer(response: object): object {
    return { id: this.id, rawId: this.id, type: 'public-key', response, clientExtensionResults: { prf: { results: { first: 'a secret that must go nowhere' } } } };
  }

  #clientData(type: string, challenge: string, { origin = this.#home.origin }: Manner): string {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })).toString('base64url');
  }

  #authData({ rpId = this.#home.rpId, verified = true, counter = 0 }: Manner, more = 0): Buffer {
    const rest = Buffer.alloc(5);
    rest.writeUInt8(flags.present | (verified ? flags.verified : 0) | more);
    rest.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId), rest]);
  }

  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#publicKey.export({ format: 'jwk' });
    return Buffer.from(isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, octets(x)], [-3, octets(y)]])));
  }
}
