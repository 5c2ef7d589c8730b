/**
 * The reading side's way to PostgreSQL: straight to the driver, because a named statement is planned once and TypeORM names none.
 * Rows come in PostgreSQL's text format; `read-writer.ts` turns them into JSON.
 */
import type pg from 'pg';
import type { Value } from './sql.ts';

/** A row in PostgreSQL's text format. */
export type Row = readonly (string | null)[];

/**
 * For the pool's `options`: the writer expects UTC, and the planner's defaults are for slow disks and long queries. Nobody waits half a
 * minute for an answer; what takes longer is ended, so that it keeps no connection from others.
 */
export const readingSettings = '-c timezone=UTC -c random_page_cost=1.1 -c jit=off -c statement_timeout=30s';

/** Counted over the whole process: whoever shares a connection must not give one name to two statements. */
let given = 0;

/**
 * Names for statements that recur. What is seen once runs unnamed; a name costs each connection some 85 kB, so no more than `limit`
 * are remembered, and the pool's connections have to be replaced now and then (`maxLifetimeSeconds`) to free the forgotten ones.
 */
export class StatementNames {
  readonly #limit: number;
  readonly #names = new Map<string, string | undefined>();
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Undefined on the first sighting. */
  nameOf(text: string): string | undefined {
    const name = this.#names.has(text) ? (this.#names.get(text) ?? `read_${given++}`) : undefined;
    // Taken out and put back, the text is the youngest again.
    this.#names.delete(text);
    this.#names.set(text, name);
    const [oldest] = this.#names.keys();
    if (this.#names.size > this.#limit && oldest !== undefined) this.#names.delete(oldest);
    return name;
  }
}

const asText = { getTypeParser: () => (value: string): string => value };

export class Database {
  readonly #pool: Pick<pg.Pool, 'query'>;
  readonly #names = new StatementNames(300);
  constructor(pool: Pick<pg.Pool, 'query'>) {
    this.#pool = pool;
  }

  async read(text: string, values: readonly Value[]): Promise<readonly Row[]> {
    const name = this.#names.nameOf(text);
    const config: pg.QueryArrayConfig<Value[]> = { text, values: [...values], rowMode: 'array', types: asText };
    const { rows } = await this.#pool.query<(string | null)[]>(name === undefined ? config : { ...config, name });
    return rows;
  }
}
