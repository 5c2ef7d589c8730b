/** A file that somebody attaches, from the choice to its arrival. Pure. */
import type { CryptoErrorCode } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { FileProgress } from '../../../packages/client/src/sealing/file-octets.ts';
import type { LimitFault } from './file-limits.ts';
import type { KeptFile } from './kept-files.ts';
import type { UploadFault } from './tus-upload.ts';

/** GONE: this browser no longer has what was sealed. */
export type FileFault = { readonly code: LimitFault | CryptoErrorCode | 'NO_FILE' | 'GONE' } | UploadFault;

export type OutState =
  | { readonly kind: 'QUEUED' }
  | { readonly kind: 'SEALING'; readonly progress: FileProgress }
  | { readonly kind: 'SEALED' }
  /** since: when this run began, and with how much. isWaiting: the connection broke, and it tries again. */
  | { readonly kind: 'SENDING'; readonly progress: FileProgress; readonly since: { readonly atMs: number; readonly doneBytes: number }; readonly isWaiting: boolean }
  | { readonly kind: 'PAUSED'; readonly progress: FileProgress | null }
  | { readonly kind: 'SENT' }
  | { readonly kind: 'FAULT'; readonly fault: FileFault };

export interface OutFile {
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly state: OutState;
  /** What was sealed; null before. */
  readonly kept: KeptFile | null;
}

/** What goes on when told, without choosing the file again. */
export function canGoOn({ state, kept }: OutFile): boolean {
  if (state.kind === 'PAUSED') return true;
  if (state.kind !== 'FAULT') return false;
  const { code } = state.fault;
  if (kept === null) return code === 'LOCKED' || code === 'NO_TEAM_KEY' || code === 'UNREACHABLE';
  return code === 'UNREACHABLE' || code === 'SIGNED_OUT' || code === 'STORAGE_FULL' || code === 'RATE_LIMITED' || code === 'SERVER';
}

/** The last part of the upload's address: what a report or message names. */
export const attachmentIdOf = ({ uploadUrl }: KeptFile): string => uploadUrl?.split(/[?#]/)[0]?.split('/').at(-1) ?? '';

/** Seconds, as far as this run tells; null where it is too early. @param nowMs as Date.now() */
export function secondsLeft(state: OutState, nowMs: number): number | null {
  if (state.kind !== 'SENDING' || state.isWaiting) return null;
  const { progress, since } = state;
  const [ms, bytes] = [nowMs - since.atMs, progress.doneBytes - since.doneBytes];
  return ms < 1500 || bytes <= 0 ? null : Math.ceil(((progress.totalBytes - progress.doneBytes) * ms) / bytes / 1000);
}
