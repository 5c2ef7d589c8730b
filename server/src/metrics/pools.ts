import type pg from 'pg';
import type { App } from '../app.ts';

type Counts = Pick<pg.Pool, 'totalCount' | 'idleCount' | 'waitingCount'>;

const isCounts = (value: unknown): value is Counts => typeof Object(value).totalCount === 'number';

/** The pools of a node: `read` answers, `write` writes. */
export function poolsOf({ pool, dataSource }: Pick<App, 'pool' | 'dataSource'>): readonly (readonly [string, Counts])[] {
  const writing: unknown = Reflect.get(dataSource.driver, 'master');
  return [['read', pool], ...(isCounts(writing) ? [['write', writing] as const] : [])];
}
