import { Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { acceptedStep, codeAt, newTotpSecret, totpUri } from './totp.ts';

/** RFC 6238, appendix B: the secret of SHA-1, and the last six of the eight digits. */
const secret = Secret.fromLatin1('12345678901234567890').base32;
const at = (seconds: number): Date => new Date(seconds * 1_000);

describe('codes', () => {
  it.each([[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130']])(
    'of second %i are %s', (second, code) => {
      expect(codeAt(secret, at(second))).toBe(code);
      expect(acceptedStep(secret, code, at(second), 0)).toBe(Math.floor(second / 30));
    });

  it.each([[-2, null], [-1, 3], [0, 4], [1, 5], [2, null]])('%i steps away are taken as step %s', (steps, step) => {
    expect(acceptedStep(secret, codeAt(secret, at(130), steps), at(130), 0)).toBe(step);
  });

  it('are good once, and none before the last', () => {
    const [before, here] = [codeAt(secret, at(130), -1), codeAt(secret, at(130))];
    expect([acceptedStep(secret, before, at(130), 3), acceptedStep(secret, here, at(130), 4), acceptedStep(secret, here, at(130), 3)]).toEqual([null, null, 4]);
  });

  it.each(['', '28708', '2870822', 'abcdef', '٢٨٧٠٨٢'])('that are none are refused: %j', (code) => {
    expect(acceptedStep(secret, code, at(59), 0)).toBeNull();
  });
});

it('secrets are 160 random bits, and their address says whose', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
  expect(totpUri(secret, 'Acme & Co', 'ana@example.org')).toBe(
    `otpauth://totp/Acme%20%26%20Co:ana%40example.org?issuer=Acme%20%26%20Co&secret=${secret}&algorithm=SHA1&digits=6&period=30`);
});
