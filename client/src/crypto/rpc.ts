/** The messages between page and worker. */
import type { CryptoApi } from './api.ts';
import type { CryptoErrorCode } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { FileProgress } from '../../../packages/client/src/sealing/file-octets.ts';

export type Method = keyof CryptoApi;
/** The worker's whole surface: a message can name nothing else. */
export const methods = [
  'setPortal', 'setTrust', 'status', 'createKey', 'importKey', 'createNextKey', 'importNextKey', 'adoptNextKey', 'readBroughtKey',
  'exportKey', 'extendKey', 'refreshKey', 'revokedForm', 'newRecoveryWords', 'signInSecret', 'sealBackup', 'sealBackups', 'sealNextBackups', 'wordsStored',
  'openBackup', 'openPasskeyBackup', 'checkPasskeyBackup', 'addPasskey', 'proofOfNextKey', 'stayUnlocked', 'resume', 'seal', 'sealMail', 'open', 'openMany', 'newKeepKey', 'openKeepKey', 'sealToKeep', 'openKept', 'sealDraft', 'openDraft', 'judgeSigned', 'inspect', 'rewrap', 'rewrapToSelf', 'signObjection', 'rewrapTo', 'rewrapPackets', 'fileRoom', 'sealFile', 'openFile', 'stopFile', 'proofOfPossession', 'certify', 'certifiersOf',
  'createTeamKey', 'sealTeamKeyFor', 'openTeamKeyGrants', 'recoveryKit', 'restoreRecoveryKit', 'extendTeamKey', 'revokedTeamKey', 'vouchForLead', 'takeLeadByKit', 'verifyReceipt', 'fingerprintOf', 'keyIdsOf',
] as const satisfies readonly Method[];

/** Those that tell how far they are, by a function behind their one argument. */
export const tellingMethods: readonly Method[] = ['sealFile', 'openFile'];

export interface Call {
  readonly id: number;
  readonly method: Method;
  /** What can be cloned; a function that is told of progress stays in the page. */
  readonly args: readonly unknown[];
}
/** Of a call that takes a while; its reply is still to come. */
export interface Progress {
  readonly id: number;
  readonly progress: FileProgress;
}
export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly code: CryptoErrorCode; readonly message: string; readonly words: readonly string[] };
