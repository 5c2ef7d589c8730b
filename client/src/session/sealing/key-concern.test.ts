import { describe, expect, it } from 'vitest';
import type { OpenedText } from '../../../../packages/client/src/sealing/opened-text.ts';
import type { Opened } from '../opened-text.ts';
import { keyConcern, needsComparing } from './key-concern.ts';

const key = { fingerprint: 'A'.repeat(40) };
const report = (signature: OpenedText['signature'], signerFingerprint: string | null): Opened => ({
  state: 'OPENED',
  text: {
    text: '',
    body: { text: '', sections: [] },
    refused: null,
    signature,
    warnings: [],
    signerFingerprint,
    writtenAt: null,
    sha256: '',
    attachments: [],
    isOfSubmission: true, mail: null,
  },
});

describe('the key that an answer is sealed to', () => {
  it('is fine where it signed the report', () => {
    expect(keyConcern(report('VALID', key.fingerprint), key)).toBeNull();
  });

  it('is compared by hand where another key signed: one of theirs, one of nobody, or none that holds', () => {
    expect(keyConcern(report('VALID', 'B'.repeat(40)), key)).toBe('REPLACED');
    expect(keyConcern(report('UNKNOWN_SIGNER', null), key)).toBe('OTHER');
    expect(keyConcern(report('INVALID', key.fingerprint), key)).toBe('OTHER');
    expect((['REPLACED', 'OTHER'] as const).map(needsComparing)).toEqual([true, true]);
  });

  it('is shown, and no more, where nothing was signed or there is none', () => {
    expect(keyConcern(report('UNSIGNED', null), key)).toBe('UNPROVEN');
    expect(keyConcern(null, null)).toBe('NO_KEY');
    expect((['UNPROVEN', 'NO_KEY', null] as const).map(needsComparing)).toEqual([false, false, false]);
  });
});
