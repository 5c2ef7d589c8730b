/**
 * The files of one report, or of one box of a case: sealed one after the other when they are chosen, sent when it is time. Sealed
 * octets and upload addresses outlast the tab, so a broken upload goes on where it stopped, without the key.
 */
import { randomHex } from '../../../packages/client/src/sealing/bytes.ts';
import { asCryptoError } from '../../../packages/client/src/sealing/crypto-error.ts';
import type { FileProgress } from '../../../packages/client/src/sealing/file-octets.ts';
import type { SealFileRequest } from '../crypto/file-api.ts';
import { dropSealed, keptSealed } from '../crypto/private-files.ts';
import { cryptoWorker } from '../crypto/worker-client.ts';
import { isReadable, type LimitFault, limitFaultOf } from './file-limits.ts';
import { type KeptFile, readKept } from './kept-files.ts';
import { canGoOn, type OutFile, type OutState } from './out-file.ts';
import { OutList } from './out-list.ts';
import { OutSender } from './out-sender.ts';
import { forgetUpload } from './tus-upload.ts';

/** To whom, and what it belongs to. */
export interface SealHow extends Pick<SealFileRequest, 'about' | 'readers' | 'toSelf'> {
  /** Sees to an open key before a file is sealed. */
  readonly prepare?: () => Promise<void>;
  /** Sent as soon as it is sealed; else when `send` is called. */
  readonly sendsAtOnce: boolean;
}

function stateOf(kept: KeptFile, isHere: boolean): OutState {
  if (kept.isSent) return { kind: 'SENT' };
  if (!isHere) return { kind: 'FAULT', fault: { code: 'GONE' } };
  return kept.isPaused ? { kind: 'PAUSED', progress: null } : { kind: 'SEALED' };
}

export class Outbox {
  readonly list: OutList;
  /** What was kept is read once. */
  readonly ready: Promise<void>;
  readonly #sealed = new Map<string, Blob>();
  readonly #chosen = new Map<string, { readonly file: File; readonly how: SealHow }>();
  readonly #sender: OutSender;
  #sealing: Promise<void> = Promise.resolve();

  constructor(slot: string) {
    this.list = new OutList(slot);
    this.#sender = new OutSender(this.list, this.#sealed);
    this.ready = this.#read(slot);
    globalThis.addEventListener('online', () => this.#goOnline());
  }

  /** Takes files in: each is judged and sealed. */
  add(chosen: readonly File[], how: SealHow): void {
    const added = chosen.map((file) => ({ file, id: randomHex(16) }));
    const shown = added.map(({ file, id }): OutFile => ({ id, name: file.name, sizeBytes: file.size, state: { kind: 'QUEUED' }, kept: null }));
    this.list.set([...this.list.all(), ...shown]);
    for (const { file, id } of added) {
      this.#chosen.set(id, { file, how });
      this.#sealSoon(id);
    }
  }

  /** Once what was chosen is sealed, or cannot be. */
  async idle(): Promise<void> {
    await this.ready;
    await this.#sealing;
  }

  /** Sends what was not sent yet; comes back when all of it arrived, however long somebody pauses. @throws OutboxFault */
  async send(): Promise<readonly KeptFile[]> {
    await this.idle();
    for (const file of this.list.all()) {
      if (file.kept !== null && file.state.kind === 'FAULT' && canGoOn(file)) this.list.show(file.id, { kind: 'SEALED' });
      this.list.keep(file.id, { isWanted: true });
    }
    return this.#sender.allSent();
  }

  pause(id: string): void {
    const state = this.list.find(id)?.state;
    if (state?.kind !== 'SENDING') return;
    this.#sender.release(id)?.pause();
    this.list.keep(id, { isPaused: true });
    this.list.show(id, { kind: 'PAUSED', progress: state.progress });
    this.#sender.next();
  }

  goOn(id: string): void {
    const file = this.list.find(id);
    if (file === undefined || !canGoOn(file)) return;
    if (file.kept === null) return this.#sealSoon(id);
    this.list.keep(id, { isPaused: false, isWanted: true });
    this.list.show(id, { kind: 'SEALED' });
    this.#sender.next();
  }

  /** Takes a file away: here, and on the server what arrived of it. */
  async remove(id: string): Promise<void> {
    const file = this.list.find(id);
    if (file === undefined) return;
    this.list.set(this.list.all().filter((each) => each !== file));
    this.#chosen.delete(id);
    const running = this.#sender.release(id);
    this.#sender.next();
    if (file.state.kind === 'SEALING') await cryptoWorker.stopFile(id);
    if (running !== null) await running.cancel().catch(() => undefined);
    else if (file.kept !== null && file.kept.uploadUrl !== null) await forgetUpload(file.kept.uploadUrl);
    await this.#drop(id);
  }

  /** The server no longer has what was sent: the next time it is sent anew. */
  forgetSent(): void {
    for (const { id, state } of this.list.all()) {
      this.list.keep(id, { uploadUrl: null, isSent: false });
      if (state.kind === 'SENT') this.list.show(id, { kind: 'SEALED' });
    }
  }

  /** They belong to a report or message now: nothing of them has to stay here. */
  async clear(): Promise<void> {
    const ids = this.list.all().map(({ id }) => id);
    this.list.set([]);
    await Promise.all(ids.map((id) => this.#drop(id)));
  }

  /** They are not wanted any more, here or there. */
  async discard(): Promise<void> {
    await this.ready;
    for (const { id } of this.list.all()) await this.remove(id);
  }

  async #read(slot: string): Promise<void> {
    const kept = await readKept(slot);
    for (const { id } of kept) {
      const sealed = await keptSealed(id);
      if (sealed !== null) this.#sealed.set(id, sealed);
    }
    const found = kept.map((file): OutFile => ({ id: file.id, name: file.name, sizeBytes: file.sizeBytes, state: stateOf(file, this.#sealed.has(file.id)), kept: file }));
    if (found.length > 0) this.list.set([...found, ...this.list.all()]);
    this.#sender.next();
  }

  #sealSoon(id: string): void {
    this.list.show(id, { kind: 'QUEUED' });
    this.#sealing = this.#sealing.then(() => this.#seal(id)).catch((error: unknown) => this.list.fail(id, { code: asCryptoError(error).code }));
  }

  async #seal(id: string): Promise<void> {
    const chosen = this.#chosen.get(id);
    if (chosen === undefined) return;
    const { file, how } = chosen;
    const code = await this.#faultOf(file);
    if (code !== null) return this.list.fail(id, { code });
    const show = (progress: FileProgress): void => this.list.show(id, { kind: 'SEALING', progress });
    show({ doneBytes: 0, totalBytes: file.size });
    await how.prepare?.();
    const { about, readers, toSelf, sendsAtOnce } = how;
    const { sealed, ...made } = await cryptoWorker.sealFile({ id, file, name: file.name, mediaType: file.type, about, readers, toSelf }, show);
    if (this.list.find(id) === undefined) return dropSealed(id);
    this.#sealed.set(id, sealed);
    this.#chosen.delete(id);
    const kept: KeptFile = {
      id, name: file.name, mediaType: file.type, sizeBytes: file.size, sealedBytes: sealed.size, ...made,
      uploadUrl: null, isSent: false, isPaused: false, isWanted: sendsAtOnce,
    };
    this.list.set(this.list.all().map((each) => (each.id === id ? { ...each, state: { kind: 'SEALED' }, kept } : each)));
    this.#sender.next();
  }

  async #faultOf(file: File): Promise<LimitFault | 'NO_FILE' | null> {
    const already = this.list.all().filter(({ kept }) => kept !== null).length;
    if (!(await isReadable(file))) return 'NO_FILE';
    return limitFaultOf(file.size, already, await cryptoWorker.fileRoom());
  }

  #goOnline(): void {
    for (const { id, state, kept } of this.list.all()) {
      if (state.kind === 'FAULT' && state.fault.code === 'UNREACHABLE' && kept?.isWanted === true) this.goOn(id);
    }
  }

  async #drop(id: string): Promise<void> {
    this.#sealed.delete(id);
    await dropSealed(id).catch(() => undefined);
  }
}

const outboxes = new Map<string, Outbox>();

/** One for each slot, as long as the tab lives. */
export function outboxOf(slot: string): Outbox {
  const found = outboxes.get(slot) ?? new Outbox(slot);
  outboxes.set(slot, found);
  return found;
}
