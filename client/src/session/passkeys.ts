/**
 * Passkeys: the browser's own dialog. One that signs in is found without an address, and gives in the same gesture the secret that opens the
 * key, where it can (the PRF extension of WebAuthn Level 3, 10.1.4). Loaded when it is needed. A secret comes into being here and goes to
 * the worker; nothing keeps it, and no server is sent it.
 */
import {
  type AuthenticationResponseJSON, browserSupportsWebAuthnAutofill, type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication, startRegistration, WebAuthnAbortService, WebAuthnError,
} from '@simplewebauthn/browser';
import { toBase64 } from '../../../schema/recovery/base64.ts';
import { readPasskeyBackup, signInSalt } from '../../../schema/recovery/passkey-backup.ts';
import { CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { PasskeyAnswer } from '../crypto/key-api.ts';
import { postJson } from './http.ts';

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

/** Cancelled, timed out or not there all look alike: browsers tell no page which. */
function refusal(error: unknown): CryptoError {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return new CryptoError('PASSKEY_KNOWN');
  return new CryptoError(isAborted(error) ? 'STOPPED' : 'PASSKEY_REFUSED');
}
const isAborted = (error: unknown): boolean => error instanceof Error && (error.name === 'AbortError' || ('code' in error && error.code === 'ERROR_CEREMONY_ABORTED'));

function secretOf(results: AuthenticationResponseJSON['clientExtensionResults']): ArrayBuffer | null {
  const first = results.prf?.results?.first;
  if (first === undefined) return null;
  return first instanceof ArrayBuffer ? first : Uint8Array.from(new Uint8Array(first.buffer, first.byteOffset, first.byteLength)).buffer;
}

type RequestOptions = PublicKeyCredentialRequestOptionsJSON;

/** What a passkey signed, for the server; and what it gave for the salt, for the worker. @throws CryptoError PASSKEY_REFUSED, STOPPED */
async function answerTo(options: RequestOptions, prf: AuthenticationExtensionsPRFInputs | null, useBrowserAutofill = false) {
  const optionsJSON = { ...options, ...(prf && { extensions: { prf } }) };
  const { clientExtensionResults, ...answer } = await startAuthentication({ optionsJSON, useBrowserAutofill }).catch((error: unknown) => {
    throw refusal(error);
  });
  return { answer, prfSecret: secretOf(clientExtensionResults) };
}

/** Nobody checks the signature where only the secret counts. */
const unchecked = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
const toBase64Url = (octets: Uint8Array): string => toBase64(octets).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

interface Asked {
  readonly credentialId: string;
  /** Base64. */
  readonly salt: string;
}

/** Asks passkeys for their secret alone. @throws CryptoError PASSKEY_REFUSED, PASSKEY_WITHOUT_PRF */
export async function askForSecret(passkeys: readonly Asked[]): Promise<PasskeyAnswer> {
  const options: RequestOptions = {
    challenge: unchecked(), rpId: location.hostname, userVerification: 'required',
    allowCredentials: passkeys.map(({ credentialId }) => ({ type: 'public-key', id: credentialId })),
  };
  const evalByCredential = Object.fromEntries(passkeys.map(({ credentialId, salt }) => [credentialId, { first: fromBase64(salt) }]));
  const { answer, prfSecret } = await answerTo(options, { evalByCredential });
  if (prfSecret === null) throw new CryptoError('PASSKEY_WITHOUT_PRF');
  return { credentialId: answer.id, prfSecret };
}

/** Asks for any of the passkeys that a backup names. @throws CryptoError PASSKEY_REFUSED, PASSKEY_WITHOUT_PRF */
export const askPasskey = (sealed: string): Promise<PasskeyAnswer> => askForSecret(readPasskeyBackup(sealed).passkeys);

/** What the sign-in page is told before anybody answers. */
export interface SignInOptions {
  readonly options: RequestOptions;
  /** A host that passkeys of this portal were made for, which is not this one. */
  readonly formerHost: string | null;
}
export async function signInOptions(): Promise<SignInOptions> {
  const told = await postJson<SignInOptions>('/auth/passkeys/sign-in-options');
  if (told === null) throw new CryptoError('INTERNAL');
  return told;
}

/**
 * Signs in by whichever passkey its owner picks.
 * @param useBrowserAutofill waits, without a dialog, until one is picked from the list under the field for the address
 * @returns what opens the key with, where the passkey has a secret @throws CryptoError PASSKEY_REFUSED, STOPPED; HttpRefusal
 */
export async function signInByPasskey(options: RequestOptions, portalId: string, useBrowserAutofill = false): Promise<PasskeyAnswer | null> {
  const { answer, prfSecret } = await answerTo(options, { eval: { first: await signInSalt(portalId) } }, useBrowserAutofill);
  await postJson('/auth/passkeys/sign-in', { answer });
  return prfSecret === null ? null : { credentialId: answer.id, prfSecret };
}

/** Base64. */
export const saltToSignIn = async (portalId: string): Promise<string> => toBase64(await signInSalt(portalId));

export const canWaitForPasskey = (): Promise<boolean> => browserSupportsWebAuthnAutofill();
/** Ends what waits under the field. */
export const stopWaiting = (): void => WebAuthnAbortService.cancelCeremony();

/** A passkey is shown again, before how one gets in is changed. @returns what POST /auth/confirm takes as `passkey` */
export async function passkeyToConfirm(): Promise<object> {
  const asked = await postJson<{ readonly options: RequestOptions }>('/auth/passkeys/confirm-options');
  if (asked === null) throw new CryptoError('INTERNAL');
  return (await answerTo(asked.options, null)).answer;
}

export interface MadePasskey {
  readonly credentialId: string;
  /** Base64. */
  readonly salt: string;
  /** Whether it keeps a secret that can open the key. */
  readonly hasPrf: boolean;
  /** Some browsers give it at once, others only when it is asked for. */
  readonly prfSecret: ArrayBuffer | null;
}

/**
 * Makes a passkey that signs in, and tells the server. The session goes on under a new cookie.
 * @param others backed up but not known for signing in: not to be written over @throws CryptoError PASSKEY_REFUSED, PASSKEY_KNOWN; HttpRefusal CONFIRM_FIRST
 */
export async function makePasskey(portalId: string, name: string | null, others: readonly string[]): Promise<MadePasskey> {
  const asked = await postJson<{ readonly options: PublicKeyCredentialCreationOptionsJSON }>('/auth/passkeys/enrol-options');
  if (asked === null) throw new CryptoError('INTERNAL');
  const salt = await signInSalt(portalId);
  const excludeCredentials = [...(asked.options.excludeCredentials ?? []), ...others.map((id) => ({ type: 'public-key' as const, id }))];
  const optionsJSON = { ...asked.options, excludeCredentials, extensions: { ...asked.options.extensions, prf: { eval: { first: salt } } } };
  const { clientExtensionResults: results, ...answer } = await startRegistration({ optionsJSON }).catch((error: unknown) => {
    throw refusal(error);
  });
  await postJson('/auth/passkeys/enrol', { answer, name });
  return { credentialId: answer.id, salt: toBase64(salt), hasPrf: results.prf?.enabled === true, prfSecret: secretOf(results) };
}
