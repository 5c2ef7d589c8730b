/** Both ways to answer an operation, for tests that compare them: the text door, and ordinary resolvers. */
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type pg from 'pg';
import { Database } from '../read/database.ts';
import { type ReadContext, readPath, stringifyResult } from '../read/read-path.ts';
import type { Viewer } from '../read/viewer.ts';
import { buildSchema } from '../schema.ts';

export interface Answer {
  readonly data: unknown;
  /** Code and path of each. */
  readonly errors: readonly string[];
  /** Whether the writer's text was the answer. */
  readonly isText: boolean;
}
export type Variables = Record<string, unknown>;
export interface Doors {
  text(viewer: Viewer, query: string, variables?: Variables): Promise<Answer>;
  resolvers(viewer: Viewer, query: string, variables?: Variables): Promise<Answer>;
  /** Every statement that was run, with its values. */
  readonly statements: { readonly text: string; readonly values: readonly unknown[] }[];
}

/** @param pool or one connection, in a transaction */
export async function makeDoors(pool: Pick<pg.Pool, 'query'>, { router = true } = {}): Promise<Doors> {
  const schema = await buildSchema();
  const statements: Doors['statements'] = [];
  const recorded = new Proxy(pool, {
    get: (target, property) => (property !== 'query' ? Reflect.get(target, property) : async (config: pg.QueryArrayConfig) => {
      statements.push({ text: config.text, values: config.values ?? [] });
      return target.query(config);
    }),
  });
  const database = new Database(recorded);
  const through = (plugins: (typeof readPath)[]) => {
    const server = new ApolloServer<ReadContext>({
      schema, stringifyResult, plugins: [...plugins, ApolloServerPluginInlineTraceDisabled()],
      formatError: (formatted, error) => ({ ...formatted, message: String(error) }),
    });
    return async (viewer: Viewer, query: string, variables: Variables = {}): Promise<Answer> => {
      const contextValue: ReadContext = { viewer, router, database };
      const { body } = await server.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== 'single') throw new Error('an incremental answer');
      const written = stringifyResult(body.singleResult);
      const plain = JSON.stringify(body.singleResult);
      const errors = (body.singleResult.errors ?? []).map(({ message, path }) => `${path?.join('.') ?? ''}: ${message}`);
      return { data: JSON.parse(written).data, errors, isText: written !== plain };
    };
  };
  return { text: through([readPath]), resolvers: through([]), statements };
}
