import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { caseAddress, readCaseAddress } from './case-address.ts';

const keyOf = (secret: string) => ({
  deriveToken: (purpose: string, ...parts: readonly string[]) => createHmac('sha256', secret).update(JSON.stringify([purpose, ...parts])).digest('base64url'),
});
const portalKey = keyOf('ours');
const base = 'Security@Example.org';
const about = { number: 'LRL-2026-000042', correspondent: 'ana@example.net' };
const address = caseAddress(portalKey, base, about);

describe('a case’s address', () => {
  it('names the case and survives a mail server that folds case', () => {
    expect(address).toMatch(/^Security\+lrl-2026-000042\.[a-z2-7]{16}@Example\.org$/);
    const read = readCaseAddress(portalKey, base, address.toUpperCase());
    expect(read?.number).toBe(about.number);
    expect(read?.isFor('Ana@Example.NET')).toBe(true);
  });

  it('proves nothing for another person, another case, another portal', () => {
    const read = readCaseAddress(portalKey, base, address);
    expect(read?.isFor('bo@example.net')).toBe(false);
    expect(readCaseAddress(portalKey, base, address.replace('000042', '000043'))?.isFor(about.correspondent)).toBe(false);
    expect(readCaseAddress(keyOf('theirs'), base, address)?.isFor(about.correspondent)).toBe(false);
    expect(readCaseAddress(portalKey, base, address.replace(/.{16}@/, 'aaaaaaaaaaaaaaaa@'))?.isFor(about.correspondent)).toBe(false);
  });

  it.each(['security@example.org', 'security+lrl-2026-000042@example.org', 'security+lrl-2026-000042.short@example.org', 'other+lrl-2026-000042.aaaaaaaaaaaaaaaa@example.org',
    'security+lrl-2026-000042.aaaaaaaaaaaaaaaa@example.com', '', '@', 'security+'])('is not read out of %j', (other) => {
    expect(readCaseAddress(portalKey, base, other)).toBeNull();
  });

  it('is left plain where the local part is full', () => {
    const long = `${'a'.repeat(40)}@example.org`;
    expect(caseAddress(portalKey, long, about)).toBe(long);
  });
});
