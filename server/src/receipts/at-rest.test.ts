import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openAtRest, sealAtRest } from './at-rest.ts';

const portalKey = (secret: string) => ({
  deriveToken: (...parts: readonly string[]): string => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url'),
});
const ours = portalKey('ours');

describe('what rests under the portal key', () => {
  it('opens in its own place, and never looks the same twice', () => {
    const [one, other] = [sealAtRest(ours, ['HOOK', '7'], 'whsec_ä'), sealAtRest(ours, ['HOOK', '7'], 'whsec_ä')];
    expect([one, other].map((sealed) => openAtRest(ours, ['HOOK', '7'], sealed))).toEqual(['whsec_ä', 'whsec_ä']);
    expect(one.equals(other)).toBe(false);
    expect(one.includes('whsec_')).toBe(false);
  });

  it('opens nowhere else, by no other key, and not where an octet of it was changed or is missing', () => {
    const sealed = sealAtRest(ours, ['HOOK', '7'], 'secret');
    expect(openAtRest(ours, ['HOOK', '8'], sealed)).toBeNull();
    expect(openAtRest(ours, ['PAGER', '7'], sealed)).toBeNull();
    expect(openAtRest(portalKey('theirs'), ['HOOK', '7'], sealed)).toBeNull();
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openAtRest(ours, ['HOOK', '7'], changed)).toBeNull();
      expect(openAtRest(ours, ['HOOK', '7'], sealed.subarray(0, at))).toBeNull();
    }
  });
});
