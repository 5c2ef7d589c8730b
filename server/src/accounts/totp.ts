/** Time-based one-time codes as authenticator apps make them: six digits, SHA-1, a step of thirty seconds (RFC 6238). Pure. */
import { Secret, TOTP } from 'otpauth';

const form = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** 160 bits in base32, as RFC 4226 (section 4, R6) recommends. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code holds. @param issuer and label stand in the app's list */
export const totpUri = (secret: string, issuer: string, label: string): string => new TOTP({ ...form, secret, issuer, label }).toString();

/** @param steps from now */
export const codeAt = (secret: string, now: Date, steps = 0): string => new TOTP({ ...form, secret }).generate({ timestamp: now.getTime() + steps * form.period * 1_000 });

/**
 * The step that a code belongs to: this one, or the one before or after, for clocks that are a little off. A step is good for one code
 * (RFC 6238, 5.2: "The verifier MUST NOT accept the second attempt of the OTP"), and none before the last is.
 * @returns null where the code is wrong, or its step was used
 */
export function acceptedStep(secret: string, code: string, now: Date, lastStep: number): number | null {
  // The library throws on what is no digit of ASCII.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const totp = new TOTP({ ...form, secret });
  const delta = totp.validate({ token: code, timestamp: now.getTime(), window: 1 });
  if (delta === null) return null;
  const step = totp.counter({ timestamp: now.getTime() }) + delta;
  return step > lastStep ? step : null;
}
