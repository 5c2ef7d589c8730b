import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { SessionProvider } from '../session/session.tsx';
import { ToastProvider } from '../ui/Toast.tsx';
import { ErrorPage } from './ErrorPage.tsx';
import { routeTree } from './routes.tsx';

const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Within the shell, so that a page that fails leaves the way to the others.
  defaultErrorComponent: ErrorPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

export function App(): ReactElement {
  return (
    <I18nProvider i18n={i18n}>
      <SessionProvider>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </SessionProvider>
    </I18nProvider>
  );
}
