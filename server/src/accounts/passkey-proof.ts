/**
 * Whether a passkey answered for this portal: @simplewebauthn/server reads and verifies (WebAuthn Level 3, 7.1 and 7.2), told to want our origin,
 * our host and that the authenticator verified its user. Only the passkey files of this folder may import that library.
 */
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { Config } from '../config.ts';
import { asAssertion, asAttestation, type Assertion, type Attestation } from './passkey-input.ts';

export interface RelyingParty {
  /** The host: passkeys belong to it and work nowhere else. */
  readonly id: string;
  readonly origin: string;
}

export const relyingParty = ({ publicUrl }: Pick<Config, 'publicUrl'>): RelyingParty => ({ id: new URL(publicUrl).hostname, origin: publicUrl });

/** ES256, EdDSA, RS256 (COSE). */
export const algorithms = [-7, -8, -257];

const expectationOf = ({ id, origin }: RelyingParty, challenge: string) =>
  ({ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id, requireUserVerification: true });

export interface NewCredential {
  readonly credentialId: Buffer;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly backedUp: boolean;
}

/** Null for whatever is not a passkey made here and now: the library tells what is wrong by throwing, and nobody is told more. */
export async function provenAttestation(party: RelyingParty, challenge: string, answer: Attestation): Promise<NewCredential | null> {
  const response = asAttestation(answer);
  const { verified, registrationInfo } = await verifyRegistrationResponse({ ...expectationOf(party, challenge), response, supportedAlgorithmIDs: algorithms })
    .catch(() => ({ verified: false as const, registrationInfo: undefined }));
  if (!verified) return null;
  const { credential, credentialBackedUp } = registrationInfo;
  return {
    credentialId: Buffer.from(credential.id, 'base64url'), publicKey: Buffer.from(credential.publicKey), counter: credential.counter,
    transports: response.response.transports ?? [], backedUp: credentialBackedUp,
  };
}

export interface ShownCredential {
  /** What it has counted to; whether that went back is judged apart. */
  readonly counter: number;
  readonly backedUp: boolean;
}

/** Null where the answer is not this passkey's, for this challenge, at this portal. */
export async function provenAssertion(
  party: RelyingParty, challenge: string, answer: Assertion, publicKey: Uint8Array,
): Promise<ShownCredential | null> {
  const credential = { id: answer.id, publicKey: Uint8Array.from(publicKey), counter: 0 };
  const shown = await verifyAuthenticationResponse({ ...expectationOf(party, challenge), response: asAssertion(answer), credential }).catch(() => null);
  if (!shown?.verified) return null;
  return { counter: shown.authenticationInfo.newCounter, backedUp: shown.authenticationInfo.credentialBackedUp };
}
