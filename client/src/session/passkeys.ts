/**
 * Passkeys that open a key: the browser's own dialog, and the PRF extension of WebAuthn Level 3 (10.1.4). They sign nobody in. Loaded
 * when somebody presses the button. The secret comes into being here and goes to the worker; nothing keeps it.
 */
import { toBase64 } from '../../../schema/recovery/base64.ts';
import { newPasskeySalt, readPasskeyBackup } from '../../../schema/recovery/passkey-backup.ts';
import { CryptoError } from '../crypto/crypto-error.ts';
import type { PasskeyAnswer } from '../crypto/key-api.ts';

const octetsOf = (base64Url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64Url.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
/** Nobody checks the signature: what counts is the secret. */
const challenge = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** Cancelled, timed out or not there all look alike: browsers tell no page which. */
function refusal(error: unknown): CryptoError {
  const isKnown = error instanceof DOMException && error.name === 'InvalidStateError';
  return isKnown ? new CryptoError('PASSKEY_KNOWN') : new CryptoError('PASSKEY_REFUSED');
}

interface Asked {
  readonly credentialId: string;
  /** Base64. */
  readonly salt: string;
}

function secretOf(results: AuthenticationExtensionsClientOutputs): ArrayBuffer | null {
  const first = results.prf?.results?.first;
  if (first === undefined) return null;
  return first instanceof ArrayBuffer ? first : new Uint8Array(first.buffer, first.byteOffset, first.byteLength).slice().buffer;
}

async function ask(passkeys: readonly Asked[]): Promise<PasskeyAnswer> {
  const credential = await navigator.credentials
    .get({
      publicKey: {
        challenge: challenge(),
        rpId: location.hostname,
        userVerification: 'required',
        allowCredentials: passkeys.map(({ credentialId }) => ({ type: 'public-key', id: octetsOf(credentialId) })),
        extensions: { prf: { evalByCredential: Object.fromEntries(passkeys.map(({ credentialId, salt }) => [credentialId, { first: fromBase64(salt) }])) } },
      },
    })
    .catch((error: unknown) => {
      throw refusal(error);
    });
  if (!(credential instanceof PublicKeyCredential)) throw new CryptoError('PASSKEY_REFUSED');
  const prfSecret = secretOf(credential.getClientExtensionResults());
  if (prfSecret === null) throw new CryptoError('PASSKEY_WITHOUT_PRF');
  return { credentialId: credential.id, prfSecret };
}

/** Asks for any of the passkeys that a backup names. @throws CryptoError PASSKEY_REFUSED, PASSKEY_WITHOUT_PRF */
export const askPasskey = (sealed: string): Promise<PasskeyAnswer> => ask(readPasskeyBackup(sealed).passkeys);

export interface MadePasskey extends PasskeyAnswer {
  readonly salt: string;
}

/**
 * A new passkey with its secret: some browsers give it at once, others only when it is asked for.
 * @param known the backup under passkeys as it is; those are not offered again
 * @throws CryptoError PASSKEY_REFUSED, PASSKEY_WITHOUT_PRF, PASSKEY_KNOWN
 */
export async function makePasskey(person: { readonly id: string; readonly name: string }, organization: string, known: string | null): Promise<MadePasskey> {
  const salt = newPasskeySalt();
  const others = known === null ? [] : readPasskeyBackup(known).passkeys;
  const credential = await navigator.credentials
    .create({
      publicKey: {
        challenge: challenge(),
        rp: { id: location.hostname, name: organization },
        user: { id: new TextEncoder().encode(person.id), name: person.name, displayName: person.name },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        excludeCredentials: others.map(({ credentialId }) => ({ type: 'public-key', id: octetsOf(credentialId) })),
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    .catch((error: unknown) => {
      throw refusal(error);
    });
  if (!(credential instanceof PublicKeyCredential)) throw new CryptoError('PASSKEY_REFUSED');
  const results = credential.getClientExtensionResults();
  if (results.prf?.enabled !== true) throw new CryptoError('PASSKEY_WITHOUT_PRF');
  const made = { credentialId: credential.id, salt: toBase64(salt) };
  const prfSecret = secretOf(results) ?? (await ask([made])).prfSecret;
  return { ...made, prfSecret };
}
