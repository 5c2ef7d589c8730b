import { readFile } from 'node:fs/promises';
import { CommandError } from './command-error.ts';
import type { Terminal } from './terminal.ts';

/** The words of a file, or what is piped in. @throws CommandError where there are none, or they are no text */
export async function readText(file: string | undefined, terminal: Terminal): Promise<string> {
  const octets = file === undefined ? null : await readFile(file);
  const text = octets === null ? await terminal.piped() : decoded(octets);
  if (text === null) throw new CommandError('usage', 'Name a file, or pipe the text in: laurel … < report.md');
  if (text.trim() === '') throw new CommandError('usage', 'The text is empty.');
  if (text.includes('-----BEGIN PGP ')) throw new CommandError('usage', 'The text is sealed or signed already: give the words as they are, they are sealed here.');
  return text;
}

function decoded(octets: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    throw new CommandError('usage', 'The file is no text in UTF-8. Attach it: --attach FILE');
  }
}
