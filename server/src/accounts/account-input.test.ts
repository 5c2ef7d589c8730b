import { describe, expect, it } from 'vitest';
import { normalHandle, normalName } from './account-input.ts';

describe('a name', () => {
  it.each(['Ana\u202egnp', 'An\u200ba', '•••', 'www.evil.example', 'See https://evil.example', 'x'.repeat(81)])('is refused where it hides, leads away or says nothing: %j', (name) => {
    expect(() => normalName(name)).toThrow();
  });
  it('is regular: composed, with single blanks', () => {
    expect(normalName('  Zoe\u0308   Mu\u0308ller ')).toBe('Zoë Müller');
    expect(normalName('Ana\r\nBcc: b@example.org')).toBe('Ana Bcc: b@example.org');
    expect(normalName(' ')).toBeNull();
  });
});

describe('a handle', () => {
  it.each(['admin', 'adm1n', 'adrnin', 'secur1ty', '0fficial', 'team', 'supp0rt', 'tr1age', 'l-aurel'])('is kept for the portal where it is its own, or looks like it: %s', (handle) => {
    expect(() => normalHandle(handle)).toThrow('kept for the portal');
  });
  it.each(['ana', 'ines-haddad', 'h4ck3r', 'leader', 'adminton'])('is anybody’s else: %s', (handle) => {
    expect(normalHandle(handle)).toBe(handle);
  });
});
