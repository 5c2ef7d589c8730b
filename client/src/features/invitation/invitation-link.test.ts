import { describe, expect, it } from 'vitest';
import { readInvitation } from './invitation-link.ts';

const token = 'x'.repeat(43);
const pin = '0123456789ABCDEF0123456789ABCDEF01234567';

describe('the link of an invitation', () => {
  it('carries the token and the leads’ fingerprints', () => {
    expect(readInvitation(`${token}.${pin}.${pin}`)).toEqual({ token, pins: [pin, pin] });
    expect(readInvitation(token)).toEqual({ token, pins: [] });
  });

  it.each(['', token.slice(0, 10), `${token}.${pin.slice(1)}`, `${token}.`, `${token}.${pin.toLowerCase()}`, `${token} ${pin}`])(
    'is not whole as %j', (fragment) => {
      expect(readInvitation(fragment)).toBeNull();
    },
  );
});
