/** Whether the key that the server names as the reporter's is the one that signed the report. Pure. */
import type { Opened } from '../opened-text.ts';

/**
 * NO_KEY: nothing can be sealed to the reporter yet. UNPROVEN: the report is not signed, so nothing ties the key to it.
 * REPLACED: an earlier key of theirs signed it. OTHER: a key signed it that is not among theirs.
 */
export type KeyConcern = 'NO_KEY' | 'UNPROVEN' | 'REPLACED' | 'OTHER';

/** Null where the key is the one that signed, and until the report is opened. @param report opened against the reporter's keys alone */
export function keyConcern(report: Opened | null, key: { readonly fingerprint: string } | null): KeyConcern | null {
  if (key === null) return 'NO_KEY';
  if (report?.state !== 'OPENED') return null;
  const { signature, signerFingerprint } = report.text;
  if (signature === 'VALID') return signerFingerprint === key.fingerprint ? null : 'REPLACED';
  return signature === 'UNSIGNED' ? 'UNPROVEN' : 'OTHER';
}

/** Whether somebody has to say that they compared the fingerprint before anything is sealed to it. */
export const needsComparing = (concern: KeyConcern | null): boolean => concern === 'REPLACED' || concern === 'OTHER';
