/**
 * The streams that one node holds open, and whose they are. Each is asked anew at every notice that rights changed and every four seconds in
 * any case; one whose session, token, role or account is gone, or who may something else now, ends at once.
 */
import { RateLimited } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import type { LiveFeed } from './live-feed.ts';
import { oneAtATime } from '../jobs/one-at-a-time.ts';

/** Of one account or token, and of one place. A tab has one; a reader that lost its connection may leave one behind for a while. */
export const mostStreams = { byWhom: 30, byPlace: 300 } as const;
const askMilliseconds = 4_000;
const atOnce = 8;

export interface OpenStream {
  readonly feed: LiveFeed;
  readonly isEnded: boolean;
  readonly whenEnded: (run: () => void) => void;
}

interface Stream {
  readonly by: string;
  readonly place: string;
  readonly viewer: Viewer;
  /** Who asks now; throws where the token no longer holds. */
  readonly ask: () => Promise<Viewer>;
}

export class OpenStreams {
  readonly #feed: LiveFeed;
  readonly #open = new Map<AbortController, Stream>();
  readonly #timer = setInterval(() => void this.askAnew(), askMilliseconds);
  readonly askAnew: () => Promise<void>;
  #isStopping = false;

  constructor(feed: LiveFeed) {
    this.#feed = feed;
    this.#timer.unref();
    this.askAnew = oneAtATime(async () => this.#askAll());
  }

  get size(): number {
    return this.#open.size;
  }

  get isStopping(): boolean {
    return this.#isStopping;
  }

  /** @returns the stream, and what ends it @throws RateLimited */
  open(stream: Stream): { readonly live: OpenStream; readonly signal: AbortSignal; readonly end: () => void } {
    const count = (is: (one: Stream) => boolean): number => [...this.#open.values()].filter(is).length;
    if (count(({ by }) => by === stream.by) >= mostStreams.byWhom || count(({ place }) => place === stream.place) >= mostStreams.byPlace) throw new RateLimited(30);
    const controller = new AbortController();
    const { signal } = controller;
    this.#open.set(controller, stream);
    const live: OpenStream = {
      feed: this.#feed,
      get isEnded() { return signal.aborted; },
      whenEnded: (run) => (signal.aborted ? run() : signal.addEventListener('abort', run, { once: true })),
    };
    return { live, signal, end: () => this.#end(controller) };
  }

  /** Every reader goes to another node, or comes back to this one when it is there again. */
  stop(): void {
    this.#isStopping = true;
    clearInterval(this.#timer);
    for (const controller of [...this.#open.keys()]) this.#end(controller);
  }

  #end(controller: AbortController): void {
    this.#open.delete(controller);
    controller.abort();
  }

  async #askAll(): Promise<void> {
    const waiting = [...this.#open];
    const worker = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [controller, { viewer, ask }] = next;
        // Who cannot be asked about is ended too: they come back when they can.
        if (!(await ask().then((now) => isSame(now, viewer), () => false))) this.#end(controller);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
}

const facts = (viewer: Viewer): string => JSON.stringify(Object.entries(viewer).sort(([a], [b]) => a.localeCompare(b)));
const isSame = (one: Viewer, other: Viewer): boolean => facts(one) === facts(other);
