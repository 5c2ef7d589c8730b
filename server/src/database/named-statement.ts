/** Statements of writing that recur at each request: named, so that each connection plans them once. Stores may import it. */
import type pg from 'pg';
import { type EntityManager, QueryFailedError } from 'typeorm';

export interface NamedStatement {
  /** For one text, ever. */
  readonly name: string;
  readonly text: string;
}

/** In the manager's transaction. @returns the rows @throws QueryFailedError, as for its other statements */
export async function runNamed<T extends pg.QueryResultRow>(manager: EntityManager, { name, text }: NamedStatement, values: readonly unknown[]): Promise<readonly T[]> {
  if (!manager.queryRunner?.isTransactionActive) throw new Error('A named statement of writing runs in a transaction.');
  const client = await manager.queryRunner.connect() as pg.PoolClient;
  try {
    return (await client.query<T>({ name, text, values: [...values] })).rows;
  } catch (error) {
    throw new QueryFailedError(text, [...values], error instanceof Error ? error : new Error(String(error)));
  }
}
