import { describe, expect, it } from 'vitest';
import type { MailFacts } from './mail-kinds.ts';
import { writeLetter } from './write-letter.ts';

const fingerprint = 'ABCD1234'.repeat(5);
const former = '0123ABCD'.repeat(5);
const context = { publicUrl: 'https://security.example.org', organization: 'Example', portalKey: { deriveToken: () => '', isToken: () => false } };
const words = (mail: MailFacts): string => JSON.stringify(writeLetter(mail, context));
const expiresAt = '2027-01-05T12:00:00Z';

describe('letters about the team key', () => {
  it('say when it ends and who can put that off, more urgently once it has ended', () => {
    const ahead = words({ kind: 'TEAM_KEY_EXPIRES', facts: { fingerprint, expiresAt, days: 30 } });
    expect(ahead).toContain('less than 30 days');
    expect(ahead).toContain('Tue 5 Jan 2027, 12:00 UTC');
    expect(ahead).toContain('ABCD 1234 ABCD');
    expect(words({ kind: 'TEAM_KEY_EXPIRES', facts: { fingerprint, expiresAt, days: 0 } })).toContain('extend it now');
  });

  it('tell a replaced key from a compromised one', () => {
    const facts = { fingerprint, former, compromised: false };
    expect(words({ kind: 'TEAM_KEY_REPLACED', facts })).toContain('is taken and marked');
    expect(words({ kind: 'TEAM_KEY_REPLACED', facts: { ...facts, compromised: true } })).toContain('is refused');
  });

  it('say who made a lead, until when a second signature counts, and what to do where it surprises', () => {
    expect(words({ kind: 'LEAD_VOUCHED', facts: { fingerprint, endsAt: expiresAt } })).toContain('until Tue 5 Jan 2027');
    expect(words({ kind: 'LEAD_NAMED', facts: { fingerprint, way: 'KIT' } })).toContain('recovery kit');
    expect(words({ kind: 'LEAD_NAMED', facts: { fingerprint, way: 'HOLDERS' } })).toContain('call your colleagues now');
  });

  it('ask for a new key only where somebody left with one', () => {
    expect(words({ kind: 'LEFT_TEAM', facts: { teamKeys: 2 } })).toContain('Replace it');
    expect(words({ kind: 'LEFT_TEAM', facts: { teamKeys: 0 } })).not.toContain('Replace it');
  });

  it('lead to the team’s page and carry no token', () => {
    const all: readonly MailFacts[] = [
      { kind: 'TEAM_KEY_EXPIRES', facts: { fingerprint, expiresAt, days: 7 } }, { kind: 'TEAM_KEY_REPLACED', facts: { fingerprint, former, compromised: true } },
      { kind: 'LEAD_VOUCHED', facts: { fingerprint, endsAt: expiresAt } }, { kind: 'LEAD_NAMED', facts: { fingerprint, way: 'KIT' } }, { kind: 'LEFT_TEAM', facts: { teamKeys: 1 } },
    ];
    for (const mail of all) {
      expect(words(mail)).toContain('https://security.example.org/settings/team');
      expect(words(mail)).not.toContain('#');
    }
  });
});
