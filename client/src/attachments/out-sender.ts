/** Sends the sealed files of one list, one after the other, and tells those who wait how it ended. */
import { OutboxFault } from './file-fault.ts';
import type { KeptFile } from './kept-files.ts';
import type { FileFault } from './out-file.ts';
import type { OutList } from './out-list.ts';
import { type Sending, sendFile } from './tus-upload.ts';

interface Waiter {
  readonly resolve: (files: readonly KeptFile[]) => void;
  readonly reject: (fault: OutboxFault) => void;
}

export class OutSender {
  readonly #list: OutList;
  readonly #sealed: ReadonlyMap<string, Blob>;
  #current: { readonly id: string; readonly sending: Sending } | null = null;
  #waiters: readonly Waiter[] = [];

  /** @param sealed the octets by id */
  constructor(list: OutList, sealed: ReadonlyMap<string, Blob>) {
    this.#list = list;
    this.#sealed = sealed;
  }

  /** Begins the next one; where none is left, whoever waits hears. */
  next(): void {
    if (this.#current !== null) return;
    const files = this.#list.all();
    const next = files.find(({ state, kept }) => state.kind === 'SEALED' && kept?.isWanted === true);
    if (next?.kept != null) return this.#begin(next.kept);
    const stuck = files.find(({ state }) => state.kind === 'FAULT')?.state;
    if (stuck?.kind === 'FAULT') this.#tell(({ reject }) => reject(new OutboxFault(stuck.fault)));
    else if (files.every(({ state }) => state.kind === 'SENT')) this.#tell(({ resolve }) => resolve(this.#list.kept()));
  }

  /** @throws OutboxFault */
  allSent(): Promise<readonly KeptFile[]> {
    return new Promise((resolve, reject) => {
      this.#waiters = [...this.#waiters, { resolve, reject }];
      this.next();
    });
  }

  /** What runs under this id is no longer followed. @returns null where nothing does */
  release(id: string): Sending | null {
    if (this.#current?.id !== id) return null;
    const { sending } = this.#current;
    this.#current = null;
    return sending;
  }

  #tell(tell: (waiter: Waiter) => void): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    waiters.forEach(tell);
  }

  #begin({ id, nameArmored, uploadUrl }: KeptFile): void {
    const sealed = this.#sealed.get(id);
    if (sealed === undefined) return this.#fail(id, { code: 'GONE' });
    const atMs = Date.now();
    /** What had arrived when this run began; known with its first octets. */
    let before: number | null = null;
    let doneBytes = 0;
    const show = (isWaiting: boolean): void => {
      if (this.#current !== null && this.#current.id !== id) return;
      const progress = { doneBytes, totalBytes: sealed.size };
      this.#list.show(id, { kind: 'SENDING', progress, since: { atMs, doneBytes: before ?? doneBytes }, isWaiting });
    };
    show(false);
    const sending = sendFile(sealed, nameArmored, uploadUrl, {
      onUrl: (url) => this.#list.keep(id, { uploadUrl: url }),
      onProgress: (sent) => {
        before ??= sent;
        doneBytes = sent;
        if (this.#current?.id === id) show(false);
      },
      onWait: () => (this.#current?.id === id ? show(true) : undefined),
      onSent: () => this.#arrived(id),
      onFault: (fault) => {
        if (this.release(id) === null) return;
        if (fault.code === 'REFUSED') this.#list.keep(id, { uploadUrl: null });
        this.#fail(id, fault);
      },
    });
    this.#current = { id, sending };
  }

  #arrived(id: string): void {
    this.release(id);
    this.#list.keep(id, { isSent: true });
    this.#list.show(id, { kind: 'SENT' });
    this.next();
  }

  #fail(id: string, fault: FileFault): void {
    this.#list.fail(id, fault);
    this.next();
  }
}
