import { describe, expect, it } from 'vitest';
import { caseInvitedTo, isForOwnReports, readInvitation } from './invitation-link.ts';

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

  it('names the case that it is about, or none', () => {
    expect(caseInvitedTo('?case=LRL-2026-000042')).toBe('LRL-2026-000042');
    expect(['', '?case=', '?case=other', '?case=LRL-2026-<b>'].map(caseInvitedTo)).toEqual([null, null, null, null]);
  });

  it('tells an account for reports from a place in the team', () => {
    expect(['?for=reports', '', '?for=team', '?case=LRL-2026-000042'].map(isForOwnReports)).toEqual([true, false, false, false]);
  });
});
