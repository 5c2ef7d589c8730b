import { ApolloProvider } from '@apollo/client/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { type ReactElement, useCallback } from 'react';
import { SessionProvider } from '../session/session.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { createApolloClient } from './apollo.ts';
import { routeTree } from './routes.tsx';

const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

const apollo = createApolloClient();

export function App(): ReactElement {
  const forget = useCallback(() => void apollo.resetStore(), []);
  return (
    <I18nProvider i18n={i18n}>
      <ApolloProvider client={apollo}>
        <SessionProvider onAccountChange={forget}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </SessionProvider>
      </ApolloProvider>
    </I18nProvider>
  );
}
