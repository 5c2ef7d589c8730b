/** Libraries that partners use, each as its own documentation says, behind one way to ask. Whole-product tests import it. */
import { readFileSync } from 'node:fs';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ClientError, GraphQLClient } from 'graphql-request';
import { bearer, query } from './api.ts';

export type Data = Readonly<Record<string, unknown>>;
/** @returns the data @throws Refused */
export type Ask = (name: string, variables?: Record<string, unknown>) => Promise<Data>;

export class Refused extends Error {
  readonly codes: readonly unknown[];
  constructor(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[]) {
    super('The portal refused.');
    this.codes = errors.map(({ extensions }) => extensions?.['code']);
  }
}

/** One of docs/examples. */
export const exampleDocument = (name: string): string => readFileSync(new URL(`../docs/examples/${name}.graphql`, import.meta.url), 'utf8');

interface Abstract {
  readonly name: string;
  readonly possibleTypes: readonly { readonly name: string }[] | null;
}

/** Which types stand behind each interface, as the cache has to be told: without them it drops fields of events. */
async function possibleTypes(portalUrl: string, token: string): Promise<Record<string, string[]>> {
  const { __schema } = await query<{ readonly __schema: { readonly types: readonly Abstract[] } }>(portalUrl, '{ __schema { types { name possibleTypes { name } } } }', bearer(token));
  return Object.fromEntries(__schema.types.flatMap(({ name, possibleTypes: types }) => (types ? [[name, types.map((type) => type.name)]] : [])));
}

/** It asks for `__typename` everywhere by itself, and keeps what it read by `id`. */
export function byApolloClient(portalUrl: string, token: string): Ask {
  const link = new HttpLink({ uri: `${portalUrl}/graphql`, headers: bearer(token) });
  let made: Promise<ApolloClient> | undefined;
  return async (name, variables = {}) => {
    try {
      // Who is not let in is told so by the first document.
      made ??= possibleTypes(portalUrl, token).then((types) => types, () => ({})).then((types) => new ApolloClient({ link, cache: new InMemoryCache({ possibleTypes: types }) }));
      const client = await made;
      const { data } = await client.query<Data>({ query: gql(exampleDocument(name)), variables });
      if (data === undefined) throw new Error(`Nothing came back for ${name}.`);
      return data;
    } catch (error) {
      throw CombinedGraphQLErrors.is(error) ? new Refused(error.errors) : error;
    }
  };
}

export function byGraphqlRequest(portalUrl: string, token: string): Ask {
  const client = new GraphQLClient(`${portalUrl}/graphql`, { headers: bearer(token) });
  return async (name, variables = {}) => {
    try {
      return await client.request<Data>(exampleDocument(name), variables);
    } catch (error) {
      throw error instanceof ClientError ? new Refused(error.response.errors ?? []) : error;
    }
  };
}

interface List {
  readonly edges: readonly { readonly node: Data }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function everyPage(ask: Ask, name: string, field: string, variables: Data = {}): Promise<Data[]> {
  const nodes: Data[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const list = (await ask(name, { ...variables, after }))[field] as List;
    nodes.push(...list.edges.map(({ node }) => node));
    ({ hasNextPage: isMore, endCursor: after } = list.pageInfo);
  }
  return nodes;
}

/** Through all documents but the stream, as examples/python/walk.py goes. @param first cases a page */
export async function walk(ask: Ask, query: string, first: number): Promise<Data> {
  const cases = await everyPage(ask, 'open-cases', 'cases', { query, first });
  const oneCase = await ask('one-case', { number: cases[0]?.['number'] });
  const { timeline } = oneCase['case'] as { readonly timeline: List };
  return {
    'own-token': await ask('own-token'),
    'open-cases': cases,
    'one-case': oneCase,
    event: await ask('event', { id: timeline.edges[0]?.node['id'] }),
    'changed-since': await everyPage(ask, 'changed-since', 'cases', { first }),
    counts: await ask('counts', { query }),
    services: await everyPage(ask, 'services', 'onlineServices'),
    promise: await ask('promise'),
    thanks: await everyPage(ask, 'thanks', 'acknowledgments'),
  };
}
