import { i18n } from '@lingui/core';
import { type FormEvent, useState } from 'react';
import { asCryptoError, CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { cryptoWords, judgedWords } from './crypto-words.ts';
import { faultWords } from './fault-words.ts';
import { HttpRefusal } from './http.ts';

/** What went wrong, with keys or with the portal, in words for the person who pressed the button. */
export function deedWords(error: unknown): string {
  // Some codes are the portal's as well as the worker's; what the portal says stands in its own words.
  if (error instanceof HttpRefusal) return faultWords(error);
  const { code, words, message } = asCryptoError(error);
  if (code === 'INTERNAL' && !(error instanceof CryptoError)) return faultWords(error);
  return judgedWords({ code, message }) ?? [i18n._(cryptoWords(code)), words.join(', ')].join(' ').trim();
}

export interface Deed {
  readonly isPending: boolean;
  /** Empty where nothing went wrong. */
  readonly fault: string;
  /** For a form's onSubmit or a button: runs once at a time, turns what is thrown into words. */
  readonly run: (event?: FormEvent) => void;
}

/** One thing that a page does with keys or the portal, and what it says while and after. */
export function useDeed(deed: () => Promise<void>): Deed {
  const [isPending, setIsPending] = useState(false);
  const [fault, setFault] = useState('');
  const run = (event?: FormEvent): void => {
    event?.preventDefault();
    if (isPending) return;
    setIsPending(true);
    setFault('');
    deed()
      .catch((error: unknown) => setFault(deedWords(error)))
      .finally(() => setIsPending(false));
  };
  return { isPending, fault, run };
}
