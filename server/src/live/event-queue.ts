/** What waits for the reader of a stream. Who reads too slowly loses nothing: the queue ends, and the stream is taken up again from its last event. */
export class EventQueue<T> {
  readonly #most: number;
  readonly #waiting: T[] = [];
  #ended = false;
  #wake: (() => void) | undefined;

  constructor(most: number) {
    this.#most = most;
  }

  push(one: T): void {
    if (this.#waiting.length >= this.#most) this.end();
    if (this.#ended) return;
    this.#waiting.push(one);
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#waiting.length = 0;
    this.#wake?.();
  }

  /** The next one, waited for; null once it ended. */
  async next(): Promise<T | null> {
    for (;;) {
      if (this.#ended) return null;
      const one = this.#waiting.shift();
      if (one !== undefined) return one;
      await new Promise<void>((resolve) => { this.#wake = resolve; });
    }
  }
}
