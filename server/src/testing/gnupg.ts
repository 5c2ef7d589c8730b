/**
 * GnuPG in a home of its own, for tests that must see what a real program reads and writes. Where gpg is missing the test fails and
 * says how to get it.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface GpgResult {
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Lines of --status-fd without their prefix: 'DECRYPTION_OKAY', 'GOODSIG …'. */
  readonly status: readonly string[];
  readonly exitCode: number;
}

export interface Gnupg {
  /** Its GNUPGHOME, for programs that ask gpg themselves. */
  readonly home: string;
  /** Runs gpg with `--batch` and these options. The exit code is 2 for as little as a missing signer key: look at `status`. */
  run(args: readonly string[], input?: string | Uint8Array): GpgResult;
  /** An unprotected key, Ed25519 and Curve25519 by default. @returns fingerprint */
  makeKey(userId: string, algorithm?: string): string;
  exportPublic(fingerprint: string): string;
  exportPrivate(fingerprint: string): string;
  importKey(armored: string): void;
  remove(): void;
}

export function makeGnupg(): Gnupg {
  // Sockets of gpg-agent have short names: no deeper than the system's temporary folder.
  const home = mkdtempSync(join(tmpdir(), 'gpg-'));
  const env = { ...process.env, GNUPGHOME: home, LC_ALL: 'C.UTF-8' };
  const run: Gnupg['run'] = (args, input = '') => {
    const fixed = [
      '--batch',
      '--yes',
      '--no-tty',
      '--pinentry-mode',
      'loopback',
      '--passphrase',
      '',
      '--trust-model',
      'always',
      '--status-fd',
      '2',
    ];
    const result = spawnSync('gpg', [...fixed, ...args], { env, input, maxBuffer: 64 * 1024 * 1024 });
    if (result.error) throw new Error('gpg does not run. On Debian: apt-get install gnupg', { cause: result.error });
    const stderr = result.stderr.toString();
    const status = stderr
      .split('\n')
      .filter((line) => line.startsWith('[GNUPG:] '))
      .map((line) => line.slice('[GNUPG:] '.length));
    return { stdout: result.stdout, stderr, status, exitCode: result.status ?? -1 };
  };
  const mustRun = (args: readonly string[], input?: string): GpgResult => {
    const result = run(args, input);
    if (result.exitCode !== 0) throw new Error(`gpg ${args.join(' ')}: ${result.stderr}`);
    return result;
  };
  return {
    home,
    run,
    makeKey(userId, algorithm = 'future-default') {
      const { status } = mustRun(['--quick-generate-key', userId, algorithm, algorithm === 'future-default' ? 'default' : '', '1y']);
      const created = status.find((line) => line.startsWith('KEY_CREATED '));
      const fingerprint = created?.split(' ')[2];
      if (fingerprint === undefined) throw new Error('gpg made no key');
      return fingerprint;
    },
    exportPublic: (fingerprint) => mustRun(['--armor', '--export', fingerprint]).stdout.toString(),
    exportPrivate: (fingerprint) => mustRun(['--armor', '--export-secret-keys', fingerprint]).stdout.toString(),
    importKey: (armored) => void mustRun(['--import'], armored),
    remove() {
      spawnSync('gpgconf', ['--kill', 'all'], { env });
      rmSync(home, { recursive: true, force: true });
    },
  };
}
