/** One after the other, in the order in which they came. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  async run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  /** Until whatever was asked for is done. */
  async idle(): Promise<void> {
    await this.#last;
  }
}
