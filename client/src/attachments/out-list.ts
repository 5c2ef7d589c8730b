/** The files of one slot as a page watches them, written down as they change. */
import { type KeptFile, writeKept } from './kept-files.ts';
import type { FileFault, OutFile, OutState } from './out-file.ts';

export class OutList {
  readonly #slot: string;
  readonly #listeners = new Set<() => void>();
  #files: readonly OutFile[] = [];
  #writing: Promise<void> = Promise.resolve();

  constructor(slot: string) {
    this.#slot = slot;
  }

  readonly all = (): readonly OutFile[] => this.#files;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  find(id: string): OutFile | undefined {
    return this.#files.find((file) => file.id === id);
  }

  kept(): readonly KeptFile[] {
    return this.#files.flatMap(({ kept }) => kept ?? []);
  }

  set(files: readonly OutFile[]): void {
    this.#show(files);
    // One after the other: the last word is the newest.
    this.#writing = this.#writing.then(() => writeKept(this.#slot, this.kept()));
  }

  show(id: string, state: OutState): void {
    this.#show(this.#files.map((file) => (file.id === id ? { ...file, state } : file)));
  }

  fail(id: string, fault: FileFault): void {
    this.show(id, { kind: 'FAULT', fault });
  }

  /** What is remembered of a file that was sealed. */
  keep(id: string, part: Partial<KeptFile>): void {
    this.set(this.#files.map((file) => (file.id === id && file.kept !== null ? { ...file, kept: { ...file.kept, ...part } } : file)));
  }

  #show(files: readonly OutFile[]): void {
    this.#files = files;
    for (const listener of this.#listeners) listener();
  }
}
