import { expect, it } from 'vitest';
import { keyToOpen } from './key-to-open.ts';

const key = (fingerprint: string, status: 'CURRENT' | 'EXPIRED' | 'RETIRED' | 'REVOKED') => ({ fingerprint, status });
const backups = ['old', 'new'].map((fingerprint) => ({ fingerprint }));

it.each([
  ['none', [], null],
  ['the one in use before one that came without its word', [key('new', 'RETIRED'), key('old', 'CURRENT')], 'old'],
  ['an expired one, which its owner extends', [key('new', 'RETIRED'), key('old', 'EXPIRED')], 'old'],
  ['the retired one, which opens what was sealed to it', [key('old', 'RETIRED')], 'old'],
  ['the retired one before a newer one without its word', [key('new', 'RETIRED'), key('old', 'RETIRED')], 'old'],
  ['no revoked one, but one that came after it', [key('new', 'RETIRED'), key('old', 'REVOKED')], 'new'],
  ['no retired one that nothing here opens', [key('gone', 'RETIRED')], null],
] as const)('opens %s', (_, keys, fingerprint) => {
  expect(keyToOpen<{ fingerprint: string; status: 'CURRENT' | 'EXPIRED' | 'RETIRED' | 'REVOKED' }>(keys, backups)?.fingerprint ?? null).toBe(fingerprint);
});
