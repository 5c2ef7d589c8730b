/** Which cases a structured query finds: the server's own list, page after page, so that hits of words narrow exactly as the list does. */
import { mostCases } from './word-index.ts';

export interface RowOfCase {
  readonly number: string;
}
interface RowsPage<Row> {
  readonly rows: readonly Row[];
  readonly after: string | null;
}
export type FetchRows<Row> = (after: string | null) => Promise<RowsPage<Row>>;

export class FilterRun<Row extends RowOfCase> {
  rows: ReadonlyMap<string, Row> = new Map();
  state: 'RUNNING' | 'DONE' | 'STOPPED' | 'FAILED' = 'RUNNING';
  readonly #fetch: FetchRows<Row>;
  readonly #onChange: () => void;

  constructor(fetch: FetchRows<Row>, onChange: () => void) {
    this.#fetch = fetch;
    this.#onChange = onChange;
  }

  stop(): void {
    this.state = 'STOPPED';
  }

  #isRunning(): boolean {
    return this.state === 'RUNNING';
  }

  async run(): Promise<void> {
    try {
      let after: string | null = null;
      do {
        const page: RowsPage<Row> = await this.#fetch(after);
        if (!this.#isRunning()) return;
        this.rows = new Map([...this.rows, ...page.rows.map((row) => [row.number, row] as const)]);
        after = page.after;
        if (after === null || this.rows.size >= mostCases) this.state = 'DONE';
        this.#onChange();
      } while (this.#isRunning());
    } catch {
      if (!this.#isRunning()) return;
      this.state = 'FAILED';
      this.#onChange();
    }
  }
}
