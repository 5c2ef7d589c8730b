/** The user's own gpg: without a shell, without questions on this terminal; its agent asks for passphrases. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CommandError } from './command-error.ts';

export interface GpgAnswer {
  readonly stdout: Buffer;
  /** Its machine-readable lines (doc/DETAILS of GnuPG). */
  readonly status: string;
  /** For people, in their language. */
  readonly words: string;
}

/** @throws CommandError where there is no gpg */
export async function gpg(args: readonly string[], input: string | Uint8Array): Promise<GpgAnswer> {
  const child = spawn('gpg', ['--batch', '--no-tty', '--status-fd', '3', ...args], { stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
  const [, , , statusPipe] = child.stdio;
  const collect = async (pipe: unknown): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of pipe as AsyncIterable<Buffer>) parts.push(part);
    return Buffer.concat(parts);
  };
  const failed = new Promise<never>((_, reject) => {
    child.once('error', () => reject(new CommandError('refused', 'There is no gpg here: install GnuPG 2.2.21 or later.')));
  });
  // gpg may end before it has read everything; what it says tells why.
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, words, status] = await Promise.race([Promise.all([child.stdout, child.stderr, statusPipe].map(collect)), failed]);
  return { stdout: stdout ?? Buffer.alloc(0), words: words?.toString() ?? '', status: status?.toString() ?? '' };
}

const because = ({ words }: GpgAnswer): string => words.trim().split('\n').at(-1)?.replace(/^gpg: /, '') ?? 'gpg says nothing';

/** @throws CommandError */
export async function hasSecretKey(fingerprint: string): Promise<boolean> {
  const { stdout } = await gpg(['--with-colons', '--list-secret-keys', fingerprint], '');
  return stdout.toString().split('\n').some((line) => line === `fpr:::::::::${fingerprint}:`);
}

/** @throws CommandError */
export async function exportPublic(fingerprint: string): Promise<string> {
  const answer = await gpg(['--armor', '--export-options', 'export-minimal', '--export', fingerprint], '');
  if (answer.stdout.length === 0) throw new CommandError('refused', `gpg has no key ${fingerprint}.`);
  return answer.stdout.toString();
}

/** RFC 9580, 7. @throws CommandError */
export async function clearsign(text: string, signer: string): Promise<string> {
  const answer = await gpg(['--local-user', `${signer}`, '--clearsign'], text);
  if (!answer.status.includes('SIG_CREATED')) throw new CommandError('refused', `gpg did not sign: ${because(answer)}`);
  return answer.stdout.toString();
}

export interface SealBy {
  readonly signer: string;
  /** Public key of the other reader, armored: it need not be in anybody's keyring. */
  readonly readerArmored: string;
  readonly armor: boolean;
}

/** Signed and sealed to oneself and the other. @throws CommandError */
export async function sealByGpg(octets: Uint8Array, { signer, readerArmored, armor }: SealBy): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-'));
  try {
    const reader = path.join(folder, 'team.asc');
    await writeFile(reader, readerArmored);
    const readers = ['--recipient-file', reader, '--recipient', signer];
    const answer = await gpg([...(armor ? ['--armor'] : []), '--trust-model', 'always', '--compress-algo', 'none', '--local-user', signer, ...readers, '--sign', '--encrypt'], octets);
    if (!answer.status.includes('END_ENCRYPTION')) throw new CommandError('refused', `gpg did not seal: ${because(answer)}`);
    return answer.stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What stands in the seal: the signed message, for us to judge. @returns null where no key here opens it */
export async function unwrapByGpg(sealed: string | Uint8Array): Promise<Buffer | null> {
  const answer = await gpg(['--unwrap', '--decrypt'], sealed);
  return answer.status.includes('DECRYPTION_OKAY') ? answer.stdout : null;
}
