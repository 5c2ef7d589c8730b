import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CryptoError } from '../../../../packages/client/src/sealing/crypto-error.ts';
import { cryptoWords } from '../../session/crypto-words.ts';
import { HttpRefusal } from '../../session/http.ts';
import { useCase } from './case-context.ts';
import { type CaseChange, changesBetween } from './case-changes.ts';
import { refusalText } from '../../session/refusal-text.ts';

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** What stands in the way. Empty fields and general: nothing. */
export interface Trouble {
  /** By the field of the input. */
  readonly fields: Readonly<Record<string, string>>;
  readonly general: string | null;
  /** Somebody else was faster: what is different now. */
  readonly changes: readonly CaseChange[] | null;
}
const none: Trouble = { fields: {}, general: null, changes: null };

export interface Command {
  readonly isPending: boolean;
  readonly trouble: Trouble;
  /** The version that the person who decides has seen: of when the form opened, or of what it said since. The page behind it moves on by itself. */
  readonly seenVersion: number;
  /** Runs it and reads the case again. @returns whether it was done */
  readonly run: (deed: () => Promise<readonly UserError[]>) => Promise<boolean>;
  readonly refuse: (field: string, message: string) => void;
  readonly clear: () => void;
}

/**
 * One deed at a time, with what the server says to it.
 * @param fields those that the form can show a fault at; the others' stand above it
 */
export function useCommand(fields: readonly string[] = []): Command {
  const { facts, audience, reload } = useCase();
  const { i18n } = useLingui();
  const [isPending, setIsPending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(none);
  const [seen, setSeen] = useState(facts);

  const read = async (errors: readonly UserError[]): Promise<Trouble> => {
    if (errors.some(({ code }) => code === 'CONFLICT')) {
      const after = await reload();
      setSeen(after ?? facts);
      return { ...none, changes: after === null ? [] : changesBetween(seen, after, audience) };
    }
    const placed = errors.filter(({ path }) => fields.includes(path[1] ?? ''));
    const others = errors.filter((error) => !placed.includes(error));
    return {
      ...none,
      fields: Object.fromEntries(placed.map(({ path, message }) => [path[1] ?? '', message])),
      general: others.length === 0 ? null : others.map(({ message }) => message).join(' '),
    };
  };

  const run: Command['run'] = async (deed) => {
    setIsPending(true);
    setTrouble(none);
    try {
      const errors = await deed();
      if (errors.length > 0) setTrouble(await read(errors));
      else setSeen((await reload()) ?? facts);
      return errors.length === 0;
    } catch (error) {
      setTrouble({ ...none, general: messageOf(error) });
      return false;
    } finally {
      setIsPending(false);
    }
  };
  const messageOf = (error: unknown): string => {
    if (error instanceof CryptoError) return i18n._(cryptoWords(error.code));
    return i18n._(refusalText(error instanceof HttpRefusal ? error.code : null));
  };
  return {
    isPending,
    trouble,
    seenVersion: seen.version,
    run,
    refuse: (field, message) => setTrouble({ ...none, fields: { [field]: message } }),
    clear: () => setTrouble(none),
  };
}
