import { useSyncExternalStore } from 'react';
import { asCryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { FileProgress } from '../../../packages/client/src/sealing/file-octets.ts';
import type { OpenedFile, OpenFileRequest } from '../crypto/file-api.ts';
import { randomHex } from '../../../packages/client/src/sealing/bytes.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { graphql } from '../generated/index.ts';
import { request } from '../session/graphql.ts';
import type { FileFault } from './out-file.ts';

const linkQuery = graphql(`
  query AttachmentLink($id: ID!) {
    node(id: $id) { id ... on Attachment { downloadUrl } }
  }
`);

export type FileState =
  | { readonly kind: 'SEALED' }
  | { readonly kind: 'OPENING'; readonly workId: string; readonly progress: FileProgress | null }
  | { readonly kind: 'OPENED'; readonly opened: OpenedFile }
  | { readonly kind: 'FAULT'; readonly fault: FileFault };

const sealed: FileState = { kind: 'SEALED' };
/** As long as the tab lives: what was opened once is not downloaded again. */
const states = new Map<string, FileState>();
const listeners = new Set<() => void>();

function show(id: string, state: FileState): void {
  states.set(id, state);
  for (const listener of listeners) listener();
}

/** Lives ten minutes, so it is asked for when somebody wants the file. Its path counts alone: it never leaves this origin. */
export async function linkOf(id: string): Promise<string> {
  const { node } = await request(linkQuery, { id });
  const url = node !== null && node !== undefined && 'downloadUrl' in node ? (node.downloadUrl ?? null) : null;
  if (url === null) throw Object.assign(new Error('no link'), { code: 'LINK_EXPIRED' });
  const { origin } = globalThis.location;
  const { pathname, search } = new URL(url, origin);
  return origin + pathname + search;
}

async function open(id: string, how: Pick<OpenFileRequest, 'sha256' | 'signers' | 'isSealedElsewhere'>): Promise<OpenedFile | null> {
  const known = states.get(id);
  if (known?.kind === 'OPENED') return known.opened;
  if (known?.kind === 'OPENING') return null;
  const workId = randomHex(16);
  show(id, { kind: 'OPENING', workId, progress: null });
  try {
    const url = await linkOf(id);
    const opened = await cryptoWorker.openFile({ id: workId, url, ...how }, (progress) => show(id, { kind: 'OPENING', workId, progress }));
    show(id, { kind: 'OPENED', opened });
    return opened;
  } catch (error) {
    const { code } = asCryptoError(error);
    show(id, code === 'STOPPED' ? sealed : { kind: 'FAULT', fault: { code: code === 'INTERNAL' ? 'UNREACHABLE' : code } });
    return null;
  }
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

interface OpenableFile {
  readonly state: FileState;
  /** Null where it does not open: the state says why. */
  readonly open: () => Promise<OpenedFile | null>;
  readonly stop: () => void;
}

/** One sealed file, downloaded and opened when asked for. */
export function useOpenedFile(id: string, how: Pick<OpenFileRequest, 'sha256' | 'signers' | 'isSealedElsewhere'>): OpenableFile {
  const state = useSyncExternalStore(subscribe, () => states.get(id) ?? sealed);
  return {
    state,
    open: () => open(id, how),
    stop: () => void (state.kind === 'OPENING' && cryptoWorker.stopFile(state.workId)),
  };
}
