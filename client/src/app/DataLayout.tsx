import { ApolloProvider } from '@apollo/client/react';
import { Outlet } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { onAccountChange } from '../session/session.tsx';
import { createApolloClient } from './apollo.ts';

const apollo = createApolloClient();

/** Gives its pages Apollo Client, and empties the cache when somebody else is here. */
export function DataLayout(): ReactElement {
  useEffect(() => onAccountChange(() => void apollo.clearStore()), []);
  return (
    <ApolloProvider client={apollo}>
      <Outlet />
    </ApolloProvider>
  );
}
