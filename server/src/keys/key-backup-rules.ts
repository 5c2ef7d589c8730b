/**
 * "Its backup on the server is sealed under the recovery words or a passkey's PRF secret, never under a password."
 *
 * Whether a text looks as a browser seals a backup; whatever looks otherwise may be a key in clear. Pure.
 */
import { BackupError } from '../../../schema/recovery/key-backup.ts';
import { MOST_PASSKEYS, readPasskeyBackup } from '../../../schema/recovery/passkey-backup.ts';
import { UserRefusal } from '../errors.ts';

export const backupMethods = ['RECOVERY_WORDS', 'PASSKEY'] as const;
export type BackupMethod = (typeof backupMethods)[number];

export interface KeyBackup {
  readonly method: BackupMethod;
  /** RECOVERY_WORDS: `laurel1.NONCE.BODY`, both base64. PASSKEY: `laurel1p.` and base64 of credentials and body. */
  readonly sealed: string;
}

const MAX_LENGTH = 128 * 1024;

/** @throws UserRefusal PRIVATE_KEY, TOO_LARGE, MALFORMED */
export function checkBackup({ method, sealed }: KeyBackup, at: number): void {
  const path = ['input', 'backups', String(at), 'sealed'];
  if (sealed.includes('PRIVATE KEY')) {
    throw new UserRefusal(
      'PRIVATE_KEY',
      'This is a private key, not a sealed backup. It was not kept; treat the key as compromised and make a new one.',
      path,
    );
  }
  if (sealed.length > MAX_LENGTH) throw new UserRefusal('TOO_LARGE', `A sealed backup has at most 128 KiB and ${MOST_PASSKEYS} passkeys.`, path);
  if (method === 'PASSKEY' ? isPasskeyBackup(sealed) : /^laurel1\.[A-Za-z0-9+/]+=*\.[A-Za-z0-9+/]+=*$/u.test(sealed)) return;
  throw new UserRefusal('MALFORMED', 'This is not a backup as the page seals it. Load the page again and save the backup once more.', path);
}

function isPasskeyBackup(sealed: string): boolean {
  try {
    return readPasskeyBackup(sealed).passkeys.length > 0;
  } catch (error) {
    if (error instanceof BackupError) return false;
    throw error;
  }
}
