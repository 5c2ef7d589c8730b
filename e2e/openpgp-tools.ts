/**
 * The OpenPGP programs that Debian has, each behind the same two verbs: seal and sign a file for some readers, and open one with a
 * private key while checking who signed it. Every call has a folder of its own, so no keyring knows more than it was given.
 */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface SealWith {
  /** Private key, armored, without a passphrase. */
  readonly signer: string;
  /** Public keys, armored. */
  readonly readers: readonly string[];
}
export interface OpenWith {
  /** Private key, armored, without a passphrase. */
  readonly reader: string;
  /** Public key, armored, whose signature has to be there. */
  readonly signer: string;
}
export interface OpenPgpTool {
  readonly name: string;
  /** @returns the message, armored */
  seal(plain: Uint8Array, keys: SealWith): Promise<string>;
  /** @returns the plain octets. Throws where it does not decrypt or the signature is not the signer's */
  open(message: string | Uint8Array, keys: OpenWith): Promise<Buffer>;
}

interface Desk {
  readonly folder: string;
  file(name: string, content: string | Uint8Array): string;
  run(program: string, args: readonly string[], input?: Uint8Array): Promise<{ readonly stdout: Buffer; readonly stderr: string }>;
}

async function atDesk<Result>(work: (desk: Desk) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'laurel-tool-'));
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const env = { ...process.env, HOME: folder, GNUPGHOME: folder, SEQUOIA_HOME: path.join(folder, 'sequoia') };
  const run: Desk['run'] = async (program, args, input = new Uint8Array()) =>
    new Promise((resolve, reject) => {
      const child = execFile(program, args, { cwd: folder, env, encoding: 'buffer', maxBuffer: 512 * 1024 * 1024 }, (error, stdout, stderr) => {
        if (error === null) resolve({ stdout, stderr: stderr.toString() });
        else reject(new Error(`${program} ${args[0]}: ${stderr.toString().slice(0, 2_000)}`, { cause: error }));
      });
      // Who reads a file instead may be gone before it was written.
      child.stdin?.on('error', () => undefined).end(input);
    });
  try {
    return await work({ folder, file, run });
  } finally {
    if (existsSync(path.join(folder, 'private-keys-v1.d'))) spawnSync('gpgconf', ['--homedir', folder, '--kill', 'all']);
    rmSync(folder, { recursive: true, force: true });
  }
}

const certificates = (desk: Desk, keys: readonly string[]): string[] => keys.map((key, at) => desk.file(`reader-${at}.asc`, key));

/** Stateless OpenPGP: one command line for all that speak it (draft-dkg-openpgp-stateless-cli). */
const sop = (program: string): OpenPgpTool => ({
  name: program,
  seal: (plain, { signer, readers }) =>
    atDesk(async (desk) => {
      const { stdout } = await desk.run(program, ['encrypt', `--sign-with=${desk.file('signer.asc', signer)}`, ...certificates(desk, readers)], plain);
      return stdout.toString();
    }),
  open: (message, { reader, signer }) =>
    atDesk(async (desk) => {
      const verdict = path.join(desk.folder, 'verdict');
      const args = [`--verify-with=${desk.file('signer.asc', signer)}`, `--verifications-out=${verdict}`, desk.file('reader.asc', reader)];
      const { stdout } = await desk.run(program, ['decrypt', ...args], Buffer.from(message));
      if (readFileSync(verdict, 'utf8').trim() === '') throw new Error(`${program} finds no good signature`);
      return stdout;
    }),
});

const gpgArgs = ['--batch', '--yes', '--no-tty', '--trust-model', 'always', '--status-fd', '2'];
const gnupg: OpenPgpTool = {
  name: 'gpg',
  seal: (plain, { signer, readers }) =>
    atDesk(async (desk) => {
      await desk.run('gpg', [...gpgArgs, '--import'], Buffer.from(signer));
      const recipients = certificates(desk, readers).flatMap((file) => ['--recipient-file', file]);
      return (await desk.run('gpg', [...gpgArgs, '--armor', '--sign', ...recipients, '--encrypt'], plain)).stdout.toString();
    }),
  open: (message, { reader, signer }) =>
    atDesk(async (desk) => {
      for (const key of [reader, signer]) await desk.run('gpg', [...gpgArgs, '--import'], Buffer.from(key));
      const { stdout, stderr } = await desk.run('gpg', [...gpgArgs, '--decrypt'], Buffer.from(message));
      for (const word of ['DECRYPTION_OKAY', 'GOODMDC', 'GOODSIG']) if (!stderr.includes(word)) throw new Error(`gpg does not say ${word}`);
      return stdout;
    }),
};

const sequoia: OpenPgpTool = {
  name: 'sq',
  seal: (plain, { signer, readers }) =>
    atDesk(async (desk) => {
      const recipients = certificates(desk, readers).flatMap((file) => ['--for-file', file]);
      const { stdout } = await desk.run('sq', ['encrypt', ...recipients, '--signer-file', desk.file('signer.asc', signer), '--output', '-', '-'], plain);
      return stdout.toString();
    }),
  open: (message, { reader, signer }) =>
    atDesk(async (desk) => {
      const keys = ['--recipient-file', desk.file('reader.asc', reader), '--signer-file', desk.file('signer.asc', signer), '--signatures', '1'];
      return (await desk.run('sq', ['decrypt', ...keys, '--output', '-', desk.file('message', message)])).stdout;
    }),
};

const rnp: OpenPgpTool = {
  name: 'rnp',
  seal: (plain, { signer, readers }) =>
    atDesk(async (desk) => {
      const home = ['--homedir', desk.folder];
      const signerId = await importIntoRnp(desk, desk.file('signer.asc', signer));
      const recipients: string[] = [];
      for (const file of certificates(desk, readers)) recipients.push('--recipient', await importIntoRnp(desk, file));
      const output = path.join(desk.folder, 'sealed.asc');
      await desk.run('rnp', [...home, '--armor', '--sign', '--userid', signerId, ...recipients, '--encrypt', '--output', output, desk.file('plain', plain)]);
      return readFileSync(output, 'utf8');
    }),
  open: (message, { reader, signer }) =>
    atDesk(async (desk) => {
      for (const [name, key] of Object.entries({ reader, signer })) await importIntoRnp(desk, desk.file(`${name}.asc`, key));
      const output = path.join(desk.folder, 'plain');
      const { stderr } = await desk.run('rnp', ['--homedir', desk.folder, '--decrypt', '--output', output, desk.file('message', message)]);
      if (!/Good signature/i.test(stderr)) throw new Error(`rnp finds no good signature: ${stderr.slice(0, 500)}`);
      return readFileSync(output);
    }),
};

/** @returns its fingerprint, which rnp prints of a key that is new to a folder, and of no other */
async function importIntoRnp(desk: Desk, file: string): Promise<string> {
  const fresh = mkdtempSync(path.join(desk.folder, 'fresh-'));
  const { stdout } = await desk.run('rnpkeys', ['--homedir', fresh, '--import', file]);
  await desk.run('rnpkeys', ['--homedir', desk.folder, '--import', file]);
  const fingerprint = /\b[0-9a-f]{40}\b/i.exec(stdout.toString())?.[0];
  if (fingerprint === undefined) throw new Error('rnp takes no such key');
  return fingerprint;
}

export const openPgpTools: readonly OpenPgpTool[] = [gnupg, sequoia, rnp, sop('sqop'), sop('gosop'), sop('rsop'), sop('pgpainless-cli')];
