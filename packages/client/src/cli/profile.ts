/** What a terminal knows of its portal: in one file that nobody else may read. */
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { CommandError } from './command-error.ts';

export interface Profile {
  readonly url: string;
  readonly portalId: string;
  /** Fingerprint of the team key that somebody compared. */
  readonly teamKey: string;
  /** Fingerprint of one's own key in gpg; null: only what needs none. */
  readonly ownKey: string | null;
  /** `/portal-key.asc` as it was then: receipts are held against it. */
  readonly portalKey: string;
  readonly secret: { readonly kind: 'COOKIE' | 'TOKEN'; readonly value: string };
}
type Env = Readonly<Record<string, string | undefined>>;

export const folderOf = (env: Env): string => path.join(env['XDG_CONFIG_HOME'] || path.join(env['HOME'] || homedir(), '.config'), 'laurel');
const fileOf = (env: Env): string => path.join(folderOf(env), 'profile.json');

/** Whole or not at all, and for its owner alone from the first octet on. */
export async function writePrivately(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await chmod(path.dirname(file), 0o700);
  const unfinished = `${file}.${process.pid}`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, file);
}

/** @throws CommandError signedOut where there is none; refused where others may read it, or it is none */
export async function readProfile(env: Env): Promise<Profile> {
  const file = fileOf(env);
  const facts = await stat(file).catch(() => null);
  if (facts === null) throw new CommandError('signedOut', 'Nobody is signed in here: laurel login URL --team FINGERPRINT');
  if (process.platform !== 'win32' && (facts.mode & 0o077) !== 0) throw new CommandError('refused', `Others may read ${file}, and what it holds signs in: sign out elsewhere, and chmod 600 it.`);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Profile;
  } catch {
    throw new CommandError('refused', `${file} is damaged: laurel login again.`);
  }
}

export const writeProfile = async (env: Env, profile: Profile): Promise<void> => writePrivately(fileOf(env), `${JSON.stringify(profile, null, 2)}\n`);
export const forgetProfile = async (env: Env): Promise<void> => rm(fileOf(env), { force: true });
