/** The shapes of what a browser's authenticator answers, as WebAuthn Level 3 (5.1.8 and 5.1.9) writes them in JSON. Unknown fields are dropped, a PRF's secret above all. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import * as v from 'valibot';
import { UserRefusal } from '../errors.ts';
import { normalName } from './account-input.ts';

const base64Url = v.pipe(v.string(), v.regex(/^[\w-]{1,12000}$/));
const credential = { id: base64Url, rawId: base64Url, type: v.literal('public-key') } as const;
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;
type Transport = (typeof transports)[number];
const isTransport = (name: string): name is Transport => transports.some((one) => one === name);

const assertion = v.object({
  ...credential,
  response: v.object({ clientDataJSON: base64Url, authenticatorData: base64Url, signature: base64Url, userHandle: v.optional(base64Url) }),
});
const attestation = v.object({
  ...credential,
  response: v.object({
    clientDataJSON: base64Url, attestationObject: base64Url,
    transports: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(20)), []),
  }),
});

export const passkeyBodies = {
  assertion: v.object({ answer: assertion }),
  enrol: v.object({ answer: attestation, name: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(1_000)))) }),
  rename: v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,18}$/)), name: v.pipe(v.string(), v.maxLength(1_000)) }),
  one: v.object({ id: v.pipe(v.string(), v.regex(/^\d{1,18}$/)) }),
} as const;

export type Assertion = v.InferOutput<typeof assertion>;
export type Attestation = v.InferOutput<typeof attestation>;

export const asAssertion = (answer: Assertion): AuthenticationResponseJSON => {
  const { userHandle, ...response } = answer.response;
  return { ...answer, clientExtensionResults: {}, response: { ...response, ...(userHandle !== undefined && { userHandle }) } };
};
export const asAttestation = (answer: Attestation): RegistrationResponseJSON =>
  ({ ...answer, clientExtensionResults: {}, response: { ...answer.response, transports: answer.response.transports.filter(isTransport) } });

/** The challenge that was signed, in base64url; empty for what cannot be read. Nothing of it is believed before the signature is. */
export function challengeIn(clientDataJSON: string): string {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    const challenge: unknown = data !== null && typeof data === 'object' ? Reflect.get(data, 'challenge') : null;
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}

/** What its owner calls it. @param otherwise where nothing was typed @throws UserRefusal */
export function passkeyName(typed: string | null | undefined, otherwise: string | null): string {
  const name = normalName(typed) ?? otherwise ?? 'Passkey';
  if (Array.from(name).length > 60) throw new UserRefusal('INVALID', 'A passkey’s name has at most 60 characters.', ['name']);
  return name;
}
