/** The vault's commands about files. */
import { fileLabelBody } from '../../../schema/sealed-entity/file-label.ts';
import type { FileApi, OpenedFile, OpenFileRequest, SealedFile, SealFileRequest } from './file-api.ts';
import type { OnFileProgress } from '../../../packages/client/src/sealing/file-octets.ts';
import { asCryptoError, CryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import { sealedElsewhere } from './file-elsewhere.ts';
import { openStream } from '../../../packages/client/src/sealing/file-open.ts';
import { rewrapFilePackets } from './file-rewrap.ts';
import { type SealedOctets, sealStream, writeHashed } from '../../../packages/client/src/sealing/file-seal.ts';
import type { FileKind, FileStore } from './file-store.ts';
import type { FileSink } from '../../../packages/client/src/sealing/file-octets.ts';
import { slicesOf, type Source, type Watch, watched } from '../../../packages/client/src/sealing/file-stream.ts';
import { fingerprintOf, readPublicKey } from '../../../packages/client/src/sealing/keys.ts';
import type { PublicKey } from '../../../packages/client/src/sealing/openpgp.ts';
import { sealBytes } from '../../../packages/client/src/sealing/seal.ts';
import type { VaultState } from './vault-state.ts';
import { octetsToSeal } from '../../../packages/client/src/sealing/words-to-seal.ts';
import { boundBy, readersOf } from './vault-texts.ts';

type Octets = Pick<SealedOctets, 'sha256'> & { readonly sessionKeySha256: string | null };

const reasonOf = (source: Source | null, error: unknown): CryptoError => source?.failure() ?? asCryptoError(error);

async function sealOctets(state: VaultState, request: SealFileRequest, readers: readonly PublicKey[], sink: FileSink, watch: Watch): Promise<Octets> {
  const own = fingerprintOf(state.requireOwnKey());
  const others = readers.filter((key) => fingerprintOf(key) !== own).map((key) => key.getKeyIDs().map((keyId) => keyId.toHex().toUpperCase()));
  const elsewhere = await sealedElsewhere(request.file, others, watch);
  const source = elsewhere?.source ?? slicesOf(request.file, watch);
  try {
    if (elsewhere !== null) return { sha256: await writeHashed(elsewhere.octets, sink), sessionKeySha256: null };
    return await sealStream(source, { readers, signer: state.requireOwnKey(), clock: state.clock }, sink);
  } catch (error) {
    throw reasonOf(source, error);
  }
}

async function sealName(state: VaultState, request: SealFileRequest, readers: readonly PublicKey[], { sha256, sessionKeySha256 }: Octets): Promise<string> {
  const own = state.requireOwnKey();
  const label = {
    name: request.name,
    mediaType: request.mediaType,
    sizeBytes: sessionKeySha256 === null ? null : request.file.size,
    sessionKeySha256,
  };
  const octets = octetsToSeal(boundBy(state, { kind: 'NAME', about: request.about, attachments: [sha256] }), fileLabelBody(label));
  return (await sealBytes(octets, readers, own, state.clock)).armored;
}

async function download(url: string, watch: Watch): Promise<Source> {
  const response = await fetch(url, { signal: watch.signal }).catch(() => {
    throw new CryptoError(watch.signal.aborted ? 'STOPPED' : 'UNREACHABLE');
  });
  if (!response.ok || response.body === null) throw new CryptoError(response.status < 500 ? 'LINK_EXPIRED' : 'UNREACHABLE');
  const reader = response.body.getReader();
  const next = async (): Promise<Uint8Array<ArrayBuffer> | null> => (await reader.read()).value ?? null;
  const length = Number(response.headers.get('content-length'));
  return watched(next, Number.isFinite(length) ? length : 0, watch, () => new CryptoError(watch.signal.aborted ? 'STOPPED' : 'UNREACHABLE'));
}

async function openFile(state: VaultState, request: OpenFileRequest, sink: FileSink, watch: Watch): Promise<Omit<OpenedFile, 'file'>> {
  const opening = await state.opening(request.signers);
  const source = await download(request.url, watch);
  const { sessionKeySha256, ...verdict } = await openStream(source, opening, { ...request, isSignerHidden: request.signers.length === 0 }, sink);
  state.files.noteSessionKey(request.sha256, sessionKeySha256);
  return verdict;
}

/** One file at a time under an id; stopped, or discarded whole where anything fails. */
class FileWork {
  readonly #running = new Map<string, AbortController>();
  readonly #open: () => Promise<FileStore>;
  #store: Promise<FileStore> | undefined;

  constructor(open: () => Promise<FileStore>) {
    this.#open = open;
  }

  store(): Promise<FileStore> {
    this.#store ??= this.#open();
    return this.#store;
  }

  stop(id: string): void {
    this.#running.get(id)?.abort();
  }

  async run<Result>(kind: FileKind, id: string, onProgress: OnFileProgress | undefined, work: (sink: FileSink, watch: Watch) => Promise<Result>): Promise<Result & { readonly blob: Blob }> {
    const controller = new AbortController();
    this.#running.set(id, controller);
    const sink = await (await this.store()).create(kind, id);
    try {
      const result = await work(sink, { signal: controller.signal, onProgress });
      if (controller.signal.aborted) throw new CryptoError('STOPPED');
      return { ...result, blob: await sink.finish() };
    } catch (error) {
      await sink.discard();
      throw error;
    } finally {
      this.#running.delete(id);
    }
  }
}

export function fileCommands(state: VaultState, openStore: () => Promise<FileStore>): FileApi {
  const files = new FileWork(openStore);
  return {
    fileRoom: async () => (await files.store()).room(),
    async sealFile(request, onProgress): Promise<SealedFile> {
      const readers = await readersOf(state, request);
      const { blob, sha256, sessionKeySha256 } = await files.run('sealed', request.id, onProgress, (sink, watch) =>
        sealOctets(state, request, readers, sink, watch),
      );
      const nameArmored = await sealName(state, request, readers, { sha256, sessionKeySha256 });
      return { sealed: blob, sha256, nameArmored, isSealedElsewhere: sessionKeySha256 === null };
    },
    async openFile(request, onProgress) {
      const { blob, ...verdict } = await files.run('opened', request.id, onProgress, (sink, watch) => openFile(state, request, sink, watch));
      return { ...verdict, file: blob };
    },
    async stopFile(id) {
      files.stop(id);
    },
    async rewrapPackets(keyPackets, readerArmored, file) {
      const reader = await readPublicKey(readerArmored);
      const { decryptionKeys } = await state.opening([]);
      return rewrapFilePackets(keyPackets, reader, decryptionKeys, file, state.files, state.clock.sealingDate([reader]));
    },
  };
}
