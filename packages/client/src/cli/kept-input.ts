/** What was sealed is kept before it is sent: a command that is run again sends the very same, which the portal takes once. */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { folderOf, writePrivately } from './profile.ts';

export interface Kept<Input> {
  readonly input: Input;
  /** What the portal called it; null until it said that it has it. */
  readonly number: string | null;
}
export interface KeptInput<Input> {
  readonly found: Kept<Input> | null;
  readonly keep: (sent: Kept<Input>) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** @param content everything that makes it another one, files by the hash of their octets */
export async function keptInput<Input>(env: Readonly<Record<string, string | undefined>>, content: object): Promise<KeptInput<Input>> {
  const name = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const file = path.join(folderOf(env), 'sent', `${name}.json`);
  const found = await readFile(file, 'utf8').then((text) => JSON.parse(text) as Kept<Input>).catch(() => null);
  return { found, keep: async (sent) => writePrivately(file, JSON.stringify(sent)), forget: async () => rm(file, { force: true }) };
}
