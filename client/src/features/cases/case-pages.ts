/**
 * The rows of one query, page after page. Each page begins where the one before it ended, so none is skipped; a row that moved while
 * somebody scrolled, and would come twice, keeps its place with its newer facts. Pure but for what it is given to fetch with.
 */
import type { CaseRow, Count } from './case-queries.ts';

export interface CasePage {
  readonly rows: readonly CaseRow[];
  readonly count: Count;
  /** Where the next page begins; null on the last. */
  readonly after: string | null;
}

/** Throws where nothing answers. */
export interface CaseSource {
  readonly page: (after: string | null) => Promise<CasePage>;
  /** Those of the rows that are still to be seen, as they are now. */
  readonly rows: (numbers: readonly string[]) => Promise<readonly CaseRow[]>;
}

export interface CasePagesState {
  readonly rows: readonly CaseRow[];
  /** Undefined until the server has counted. */
  readonly count: Count | undefined;
  /** LOADING: nothing is there yet. GROWING: the next page is on its way. FAILED: it did not come, and is asked for again only by `retry`. */
  readonly phase: 'LOADING' | 'READY' | 'GROWING' | 'FAILED';
  readonly hasMore: boolean;
  /** Cases came or went that the rows do not show. */
  readonly hasChanged: boolean;
}

/** Rows asked for at once by their numbers. */
const atOnce = 50;

export class CasePages {
  readonly #source: CaseSource;
  readonly #listeners = new Set<() => void>();
  #state: CasePagesState = { rows: [], count: undefined, phase: 'LOADING', hasMore: true, hasChanged: false };
  #after: string | null = null;
  /** Answers of an earlier reading come too late. */
  #reading = 0;
  #isAsking = false;

  constructor(source: CaseSource) {
    this.#source = source;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly state = (): CasePagesState => this.#state;

  /** The next page, unless one is on its way, has failed, or was the last. */
  readonly more = (): void => {
    if (this.#state.hasMore && this.#state.phase !== 'FAILED') void this.#ask();
  };
  readonly retry = (): void => void this.#ask();

  /** From the start again; what stands there stays until the first page has come. */
  readonly reload = (): void => {
    this.#reading += 1;
    this.#isAsking = false;
    this.#after = null;
    void this.#ask(true);
  };

  /** Reads rows anew where they stand: somebody has worked on them. What cannot be had now stays as it is. */
  readonly refresh = async (numbers: readonly string[]): Promise<void> => {
    const reading = this.#reading;
    const known = new Set(this.#state.rows.map(({ number }) => number));
    const wanted = numbers.filter((number) => known.has(number));
    for (let start = 0; start < wanted.length; start += atOnce) {
      const fresh = await this.#source.rows(wanted.slice(start, start + atOnce)).catch(() => []);
      if (reading !== this.#reading) return;
      this.#become({ rows: replaced(this.#state.rows, fresh) });
    }
  };

  /** After some time away: a short list is read again, of a long one the rows in sight, and what came or went is told. What is just being read is new. */
  readonly recheck = (inSight: readonly string[]): Promise<void> | void =>
    this.#isAsking ? undefined : (!this.#state.hasMore && this.#state.rows.length <= atOnce ? this.reload() : this.follow(inSight));

  /** Cases changed while somebody looks: they are read anew where they stand, and what came or went is told. */
  readonly follow = async (changed: readonly string[]): Promise<void> => {
    if (this.#state.phase === 'LOADING') return;
    const reading = this.#reading;
    const [, first] = await Promise.all([this.refresh(changed), this.#source.page(null).catch(() => null)]);
    if (first === null || reading !== this.#reading) return;
    const known = new Set(this.#state.rows.map(({ number }) => number));
    const isOther = first.count.value !== this.#state.count?.value || first.rows.some(({ number }) => !known.has(number));
    if (isOther) this.noteChanged();
  };

  /** Something came or went that is not among the rows. Nothing moves until the reader asks for it. */
  readonly noteChanged = (): void => this.#become({ hasChanged: true });

  async #ask(isFresh = false): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const reading = this.#reading;
    const { rows: before } = this.#state;
    this.#become({ phase: before.length === 0 ? 'LOADING' : 'GROWING' });
    try {
      const { rows, count, after } = await this.#source.page(this.#after);
      if (reading !== this.#reading) return;
      this.#after = after;
      this.#become({ rows: isFresh ? rows : appended(this.#state.rows, rows), count, phase: 'READY', hasMore: after !== null, hasChanged: isFresh ? false : this.#state.hasChanged });
    } catch {
      if (reading === this.#reading) this.#become({ phase: 'FAILED' });
    } finally {
      if (reading === this.#reading) this.#isAsking = false;
    }
  }

  #become(part: Partial<CasePagesState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function replaced(rows: readonly CaseRow[], fresh: readonly CaseRow[]): readonly CaseRow[] {
  if (fresh.length === 0) return rows;
  const byNumber = new Map(fresh.map((row) => [row.number, row]));
  return rows.map((row) => byNumber.get(row.number) ?? row);
}

function appended(rows: readonly CaseRow[], page: readonly CaseRow[]): readonly CaseRow[] {
  const known = new Set(rows.map(({ number }) => number));
  const again = page.filter(({ number }) => known.has(number));
  return [...replaced(rows, again), ...page.filter(({ number }) => !known.has(number))];
}
