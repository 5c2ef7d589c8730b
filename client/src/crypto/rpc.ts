/** The messages between page and worker. */
import type { CryptoApi } from './api.ts';
import type { CryptoErrorCode } from './crypto-error.ts';

export type Method = keyof CryptoApi;
/** The worker's whole surface: a message can name nothing else. */
export const methods = [
  'setPortal', 'setTrust', 'status', 'createKey', 'importKey', 'exportKey', 'newRecoveryWords', 'signInSecret', 'sealBackup',
  'resealBackup', 'openBackup', 'stayUnlocked', 'resume', 'seal', 'open', 'inspect', 'rewrap', 'proofOfPossession', 'certify', 'certifiersOf',
  'createTeamKey', 'sealTeamKeyFor', 'openTeamKeyGrants', 'recoveryKit', 'restoreRecoveryKit', 'verifyReceipt', 'fingerprintOf', 'keyIdsOf',
] as const satisfies readonly Method[];

export interface Call {
  readonly id: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}
export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: CryptoErrorCode; readonly message: string; readonly words: readonly string[] };
