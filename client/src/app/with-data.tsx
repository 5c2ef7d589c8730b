import { ApolloProvider } from '@apollo/client/react';
import type { RouteComponent } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { onAccountChange } from '../session/session.tsx';
import { createApolloClient } from './apollo.ts';

/** One for all pages, so that going from list to case shows what is known at once. */
const apollo = createApolloClient();

/** Gives a page Apollo Client, and empties its cache when somebody else is here. */
export function withData(Page: RouteComponent): RouteComponent {
  return function PageWithData(): ReactElement {
    useEffect(() => onAccountChange(() => void apollo.clearStore()), []);
    return (
      <ApolloProvider client={apollo}>
        <Page />
      </ApolloProvider>
    );
  };
}
