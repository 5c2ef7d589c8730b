/**
 * The streams that one node holds open, and whose they are. Each is asked anew at every notice that rights changed and every four seconds in
 * any case; one whose session, token, role or account is gone, or who may something else now, ends at once.
 */
import { RateLimited, Unavailable } from '../errors.ts';
import type { Viewer } from '../read/viewer.ts';
import type { LiveFeed } from './live-feed.ts';
import type { StreamReads } from './stream-reads.ts';
import { oneAtATime } from '../jobs/one-at-a-time.ts';

/** Of one account or token, of one place, and of one node. A tab has one; a reader that lost its connection may leave one behind for a while. */
export const mostStreams = { byWhom: 30, byPlace: 300, inAll: 5_000 } as const;
const askMilliseconds = 4_000;
const atOnce = 8;

export interface OpenStream {
  readonly feed: LiveFeed;
  readonly reads: StreamReads;
  /** Counts what is read for it. @throws RateLimited */
  readonly spend: (cost: number) => void;
  readonly isEnded: boolean;
  readonly whenEnded: (run: () => void) => void;
}

interface Stream {
  readonly by: string;
  /** Null where a router passes on what many ask. */
  readonly place: string | null;
  readonly viewer: Viewer;
  /** Who asks now; throws where the token no longer holds. */
  readonly ask: () => Promise<Viewer>;
  readonly spend: OpenStream['spend'];
}

export class OpenStreams {
  readonly #feed: LiveFeed;
  readonly reads: StreamReads;
  readonly #open = new Map<AbortController, Stream>();
  /** How many, by whose they are and from where. */
  readonly #counts = new Map<string, number>();
  readonly #timer = setInterval(() => void this.askAnew(), askMilliseconds);
  readonly askAnew: () => Promise<void>;
  #isStopping = false;

  constructor(feed: LiveFeed, reads: StreamReads) {
    this.#feed = feed;
    this.reads = reads;
    this.#timer.unref();
    this.askAnew = oneAtATime(async () => this.#askAll());
  }

  get size(): number {
    return this.#open.size;
  }

  /** @returns the stream, and what ends it @throws RateLimited, Unavailable */
  open(stream: Stream): { readonly live: OpenStream; readonly signal: AbortSignal; readonly end: () => void } {
    if (this.#isStopping) throw new Unavailable('This node is stopping. Connect again.');
    const keys = countedBy(stream);
    const [ofThem = 0, ofPlace = 0] = keys.map((key) => this.#counts.get(key));
    const isFull = this.size >= mostStreams.inAll || ofThem >= mostStreams.byWhom || ofPlace >= mostStreams.byPlace;
    if (isFull) throw new RateLimited(30);
    const controller = new AbortController();
    const { signal } = controller;
    this.#open.set(controller, stream);
    for (const key of keys) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    const live: OpenStream = {
      feed: this.#feed, reads: this.reads, spend: stream.spend,
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
    const stream = this.#open.get(controller);
    this.#open.delete(controller);
    for (const key of stream ? countedBy(stream) : []) {
      const left = (this.#counts.get(key) ?? 1) - 1;
      if (left > 0) this.#counts.set(key, left);
      else this.#counts.delete(key);
    }
    controller.abort();
  }

  /** Once for each session or token, however many streams it has. */
  async #askAll(): Promise<void> {
    const waiting = [...Map.groupBy(this.#open, ([, { viewer }]) => facts(viewer))];
    const worker = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        const [known, streams] = next;
        // Who cannot be asked about is ended too: they come back when they can.
        const isSame = await streams[0]?.[1].ask().then((viewer) => facts(viewer) === known, () => false);
        if (!isSame) for (const [controller] of streams) this.#end(controller);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
  }
}

const countedBy = ({ by, place }: Stream): readonly string[] => [`by ${by}`, ...(place === null ? [] : [`from ${place}`])];
/** Of a session or token: both stand among them. */
const facts = (viewer: Viewer): string => JSON.stringify(Object.entries(viewer).sort(([a], [b]) => a.localeCompare(b)));
