/** One SELECT being put together. What several fields or several types of an interface share is read and joined once. */
import type { Related } from './read-model.ts';
import { type Bound, list, render, type Sql, sql } from './sql.ts';

export class Select {
  readonly columns: Sql[] = [];
  readonly joins: Sql[] = [];
  readonly #columns = new Map<string, { readonly values: readonly Bound[]; readonly index: number }[]>();
  readonly #joined = new Map<Related, Map<Sql, Sql>>();

  /** Where the value stands in a row. */
  column(value: Sql): number {
    const { text, values } = render(value);
    const alike = this.#columns.get(text) ?? [];
    const known = alike.find((one) => one.values.every((bound, i) => bound === values[i]));
    if (known) return known.index;
    const index = this.columns.push(value) - 1;
    this.#columns.set(text, [...alike, { values, index }]);
    return index;
  }

  /** The alias of the rows joined to a parent row; `parent` and `related` by identity. */
  join(parent: Sql, related: Related, make: () => { readonly row: Sql; readonly join: Sql }): Sql {
    const joined = this.#joined.get(related) ?? new Map<Sql, Sql>();
    const known = joined.get(parent);
    if (known) return known;
    const { row, join } = make();
    this.joins.push(join);
    this.#joined.set(related, joined.set(parent, row));
    return row;
  }

  from(source: Sql, rest: Sql): Sql {
    return sql`select ${list(this.columns, ', ')} from ${source} ${list(this.joins, ' ')} ${rest}`;
  }
}
