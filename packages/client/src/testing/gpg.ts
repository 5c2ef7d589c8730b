/** A GnuPG of its own home for each test. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface GpgResult {
  readonly stdout: Buffer;
  /** Machine-readable lines: the exit code is 2 also where only a signer's key is missing. */
  readonly status: string;
  readonly code: number | null;
}

export class Gpg {
  readonly home = mkdtempSync(join(tmpdir(), 'laurel-gpg-'));

  run(args: readonly string[], input: string | Uint8Array = ''): GpgResult {
    const common = ['--homedir', this.home, '--batch', '--yes', '--no-tty', '--trust-model', 'always', '--status-fd', '2'];
    const done = spawnSync('gpg', [...common, ...args], { input, maxBuffer: 64 * 1024 * 1024 });
    if (done.error !== undefined) throw new Error('GnuPG is missing: apt-get install gnupg', { cause: done.error });
    return { stdout: done.stdout, status: done.stderr.toString(), code: done.status };
  }

  /** A key without a passphrase. @returns its fingerprint */
  makeKey(userId: string): string {
    const made = this.run(['--passphrase', '', '--quick-gen-key', userId, 'ed25519', 'sign,cert', 'never']);
    const fingerprint = /KEY_CREATED P ([0-9A-F]{40})/.exec(made.status)?.[1];
    if (fingerprint === undefined) throw new Error(made.status);
    this.run(['--passphrase', '', '--quick-add-key', fingerprint, 'cv25519', 'encr', 'never']);
    return fingerprint;
  }

  exportPublic(fingerprint: string): string {
    return this.run(['--armor', '--export', fingerprint]).stdout.toString();
  }

  [Symbol.dispose](): void {
    try {
      execFileSync('gpgconf', ['--homedir', this.home, '--kill', 'all']);
    } finally {
      rmSync(this.home, { recursive: true, force: true });
    }
  }
}
