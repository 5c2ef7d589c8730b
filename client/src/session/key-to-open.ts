/** Which of a person's keys their words and passkeys open here. Pure. */
import type { KeyStatus } from '../generated/graphql.ts';

interface Owned {
  readonly fingerprint: string;
  readonly status: KeyStatus;
}

/**
 * The one in use, expired or not. Where none is, because its owner retired it, that one: it opens what was sealed to it. A replaced key
 * has no backup of its own any more, so it is the oldest that has one; a newer one came without its word.
 * @param keys newest first
 */
export function keyToOpen<Key extends Owned>(keys: readonly Key[], backups: readonly { readonly fingerprint: string }[]): Key | null {
  const inUse = keys.find(({ status }) => status === 'CURRENT') ?? keys.find(({ status }) => status === 'EXPIRED');
  const hasBackup = ({ fingerprint }: Owned): boolean => backups.some((backup) => backup.fingerprint === fingerprint);
  return inUse ?? keys.findLast((key) => key.status === 'RETIRED' && hasBackup(key)) ?? null;
}
