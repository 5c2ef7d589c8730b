/** The schema as the server describes it to who asks: it describes it to nobody who is not signed in and has no token. */
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { type Answer, askApi, type Asker } from './ask-api.ts';

/** `[T!]!` is three deep; the server takes 14 levels in all. */
const query = getIntrospectionQuery({ typeDepth: 4 });

export class NoSchema extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('no schema');
    this.answer = answer;
  }
}

export const isRefused = (error: unknown): boolean => error instanceof NoSchema && [401, 403].includes(error.answer.status);

/** @throws NoSchema */
export async function readSchema(asker: Asker): Promise<GraphQLSchema> {
  const answer = await askApi(asker, { query, variables: {} });
  const { body } = answer;
  if (typeof body === 'object' && body !== null && 'data' in body && typeof body.data === 'object' && body.data !== null && '__schema' in body.data) {
    return buildClientSchema(body.data as unknown as IntrospectionQuery);
  }
  throw new NoSchema(answer);
}
