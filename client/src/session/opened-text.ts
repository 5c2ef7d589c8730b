/**
 * Sealed texts that this tab has opened, so that nothing is decrypted twice. In memory only: locking loads the page anew, and
 * nothing here is ever written anywhere. For pages that show words; lists keep their own.
 */
import { useEffect, useReducer } from 'react';
import type { OpenedText, TextKind } from '../../../packages/client/src/sealing/opened-text.ts';
import { asCryptoError, type CryptoErrorCode } from '../../../packages/client/src/sealing/crypto-error.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { useKeyRing } from './key-ring.ts';
import type { OpenedMail } from './opened-mail.ts';

export interface SealedWords {
  readonly id: string;
  readonly armored: string;
  readonly sha256: string;
}

export interface OpenAs {
  readonly kind: TextKind;
  readonly caseNumber: string;
  /** Public keys whose signature counts, armored. */
  readonly signers: readonly string[];
  /** From the receipt, for a report and its title. */
  readonly submissionId?: string;
  /** It counts as part of no case. */
  readonly isWithin?: boolean;
}

/** `mail` where the text is a whole mail: its words stand in `text`. */
export type Opened = { readonly state: 'OPENED'; readonly text: OpenedText; readonly mail?: OpenedMail } | { readonly state: 'FAULT'; readonly code: CryptoErrorCode };

const known = new Map<string, Opened>();
const running = new Map<string, Promise<Opened>>();

/** A re-wrap leaves the hash as it is and changes the packets before the body; another signer may change the verdict. */
const keyOf = ({ id, sha256, armored }: SealedWords, { kind, caseNumber, signers }: OpenAs): string =>
  [id, sha256, armored.length, kind, caseNumber, ...signers.map((key) => key.length + key.slice(60, 100))].join(' ');

async function openWords(armored: string, as: OpenAs): Promise<Opened> {
  const text = await cryptoWorker.open(armored, as);
  if (text.mail === null) return { state: 'OPENED', text };
  const { openedMail } = await import('./opened-mail.ts');
  return { state: 'OPENED', ...(await openedMail(text, text.mail, as)) };
}

async function open(key: string, sealed: SealedWords, as: OpenAs): Promise<Opened> {
  const opened = await openWords(sealed.armored, as).catch((error: unknown): Opened => ({ state: 'FAULT', code: asCryptoError(error).code }));
  if (opened.state === 'OPENED' || opened.code !== 'LOCKED') known.set(key, opened);
  running.delete(key);
  return opened;
}

/** Opens it, once for all who ask. */
export async function openSealed(sealed: SealedWords, as: OpenAs): Promise<Opened> {
  const key = keyOf(sealed, as);
  const found = known.get(key);
  if (found !== undefined) return found;
  const run = running.get(key) ?? open(key, sealed, as);
  running.set(key, run);
  return run;
}

/** What stands in a sealed text. Null while the key is locked, until it was tried, and where there is nothing. */
export function useOpenedText(sealed: SealedWords | null | undefined, as: OpenAs): Opened | null {
  const { state } = useKeyRing();
  const [, show] = useReducer((count: number) => count + 1, 0);
  const key = sealed ? keyOf(sealed, as) : null;
  const isOpen = state === 'OPEN';
  useEffect(() => {
    if (!sealed || !isOpen || key === null || known.has(key)) return;
    let isCurrent = true;
    void openSealed(sealed, as).then(() => isCurrent && show());
    return () => {
      isCurrent = false;
    };
  }, [key, isOpen]);
  return key === null || !isOpen ? null : (known.get(key) ?? null);
}
