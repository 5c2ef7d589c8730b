import { describe, expect, it } from 'vitest';
import { oneClearsignedBlock } from '../../../schema/clearsigned-form.ts';
import { type LetterFacts, letterText, mostListings } from './letter-rules.ts';

const facts: LetterFacts = {
  portalId: 'b2c0f6d1', publicUrl: 'https://portal.example', organization: 'Example Services', publishedName: 'Sam Rivera',
  writtenAt: new Date('2026-11-27T05:00:00Z'),
  listings: [
    { year: 2026, month: 11, service: 'Mail', organization: null, role: 'FINDER' },
    { year: 2026, month: 3, service: null, organization: 'Example Labs', role: 'CO_FINDER' },
  ],
};

describe('a letter of acknowledgment', () => {
  it('thanks one name, month by month', () => {
    const text = letterText(facts);
    expect(text).toContain('\nFrom: Example Services\nTo: Sam Rivera\n');
    expect(text).toContain('\nThanks: 2026-11, found first, Mail\nThanks: 2026-03, found as well, with Example Labs\n');
    expect(text).toContain('\nPage: https://portal.example/acknowledgments\n');
  });

  it('is in the one form that signing leaves as it is', () => {
    const text = letterText(facts);
    expect(text).not.toMatch(/[ \t]$|\r|^-/mu);
    const block = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${text}\n-----BEGIN PGP SIGNATURE-----\n\nabcd\n-----END PGP SIGNATURE-----\n`;
    expect(oneClearsignedBlock(block)).toBe(block);
  });

  it.each(['-----BEGIN PGP SIGNATURE-----', '- dashed', 'Sam\nThanks: 2026-11, found first, Bank', 'Sam\r\nFrom: Somebody else', 'Sam\u2028To: me', 'Sam\u202Egnp', 'Sam\u0000', 'Sam   '])('keeps %j on its line', (name) => {
    const plain = letterText(facts).split('\n');
    const lines = letterText({ ...facts, publishedName: name, organization: name, listings: facts.listings.map((one) => ({ ...one, service: name, organization: name })) }).split('\n');
    expect(lines).toHaveLength(plain.length);
    expect(lines.map((line) => line.split(/[: ]/u)[0])).toEqual(plain.map((line) => line.split(/[: ]/u)[0]));
    expect(lines.join('\n')).not.toMatch(/[\r\u2028\u202E\0]|[ \t]$|^-/mu);
  });

  it('leaves joiners to the scripts that need them', () => {
    expect(letterText({ ...facts, publishedName: 'می\u200cخواهم' })).toContain('To: می\u200cخواهم\n');
  });

  it('keeps within one signed file, and says what it leaves out', () => {
    const listing = { year: 2026, month: 1, service: 'S'.repeat(60), organization: 'O'.repeat(100), role: 'FINDER' } as const;
    const text = letterText({ ...facts, listings: Array.from({ length: mostListings + 7 }, () => listing) });
    expect(text.length).toBeLessThan(60_000);
    expect(text).toContain('\nAnd 7 more, on the page.\n');
  });
});
