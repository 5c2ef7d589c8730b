import { describe, expect, it } from 'vitest';
import { passkeyName } from './passkey-input.ts';

describe('a passkey’s name', () => {
  it('is what was typed, else the browser’s, else a word', () => {
    expect(passkeyName('  Blue   key ', 'Firefox, Linux')).toBe('Blue key');
    expect(passkeyName(' ', 'Firefox, Linux')).toBe('Firefox, Linux');
    expect(passkeyName(undefined, null)).toBe('Passkey');
  });

  it('is short, and turns no text around', () => {
    expect(() => passkeyName('x'.repeat(61), null)).toThrow(/60 characters/);
    expect(() => passkeyName('a\u202Eb', null)).toThrow(/cannot be shown/);
  });
});
