import { Outlet, useRouter } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import styles from './Shell.module.css';

/** Header, the page, footer. A new page takes the focus, so that keyboards and screen readers start at its top. */
export function Shell(): ReactElement {
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  useEffect(
    () =>
      router.subscribe('onResolved', ({ fromLocation, toLocation }) => {
        const isNewPage = fromLocation !== undefined && fromLocation.pathname !== toLocation.pathname;
        if (isNewPage && toLocation.hash === '') main.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  return (
    <>
      <Header />
      <main className={styles['main']} id="main" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
      <Footer />
    </>
  );
}
