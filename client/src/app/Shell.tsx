import { Outlet, useRouter } from '@tanstack/react-router';
import { type ReactElement, useEffect, useRef } from 'react';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import styles from './Shell.module.css';

/** A page may have put the cursor where its address asked for, before the router reports that it has arrived. */
const isWriting = (page: HTMLElement | null): boolean =>
  document.activeElement?.matches('input, textarea') === true && page?.contains(document.activeElement) === true;

/** Header, the page, footer. A new page takes the focus, so that keyboards and screen readers start at its top. */
export function Shell(): ReactElement {
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  useEffect(
    () =>
      router.subscribe('onResolved', ({ fromLocation, toLocation }) => {
        const isNewPage = fromLocation !== undefined && fromLocation.pathname !== toLocation.pathname;
        if (isNewPage && toLocation.hash === '' && !isWriting(main.current)) main.current?.focus({ preventScroll: true });
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
