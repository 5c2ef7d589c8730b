import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { possibleTypes } from '../generated/possible-types.ts';
import { newestPages } from './newest-pages.ts';

/** One cache per page load; lists grow by their connection's cursors. */
export function createApolloClient(): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({
      uri: '/graphql',
      credentials: 'same-origin',
      // A simple cross-site form cannot send this header, which is what the server's CSRF prevention asks for.
      headers: { 'apollo-require-preflight': 'true', 'x-laurel': '1' },
    }),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        Query: {
          fields: {
            acknowledgments: relayStylePagination(['year', 'query']),
            cases: relayStylePagination(['query', 'orderBy']),
            onlineServices: relayStylePagination(),
          },
        },
        Case: {
          fields: {
            messages: relayStylePagination(),
            timeline: newestPages,
            sealedTexts: relayStylePagination(),
          },
        },
      },
    }),
  });
}
