import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useEffect, useRef, useState } from 'react';
import { handOverPath } from '../session/engineering/channel.ts';
import { useSession } from '../session/session.tsx';
import { useAsked } from '../session/use-confirmed.ts';
import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import styles from './Shell.module.css';

const ConfirmIdentity = lazy(async () => ({ default: (await import('./ConfirmIdentity.tsx')).ConfirmIdentity }));
const FactorNotice = lazy(async () => ({ default: (await import('./FactorNotice.tsx')).FactorNotice }));
const LostKeyNotice = lazy(async () => ({ default: (await import('./LostKeyNotice.tsx')).LostKeyNotice }));
const LeavingNotice = lazy(async () => ({ default: (await import('./LeavingNotice.tsx')).LeavingNotice }));
const RestoredNotice = lazy(async () => ({ default: (await import('./RestoredNotice.tsx')).RestoredNotice }));

/** So that nothing below moves under a finger. */
const room = <div className={styles['room']} />;

/** A page may have put the cursor where its address asked for, before the router reports that it has arrived. */
const isWriting = (page: HTMLElement | null): boolean =>
  document.activeElement?.matches('input, textarea') === true && page?.contains(document.activeElement) === true;

function Restored(): ReactElement | null {
  const { session, account, isLead, isAdministrator } = useSession();
  if (session?.closedAfterRestore !== true) return null;
  return <Suspense fallback={room}><RestoredNotice email={session.contactEmail} canLook={isLead || isAdministrator} isSignedIn={account !== null} /></Suspense>;
}

/** Where a page does not ask for the second factor itself. */
function Factor(): ReactElement | null {
  const { session, account } = useSession();
  const path = useLocation({ select: ({ pathname }) => pathname });
  if (!session || !account || session.rolesWithFactor.length <= account.roles.length || /^\/(?:sign-in|welcome|invitation)$/.test(path)) return null;
  return <Suspense fallback={room}><FactorNotice /></Suspense>;
}

function Confirming(): ReactElement | null {
  const asked = useAsked();
  return asked && <Suspense><ConfirmIdentity onDone={asked.done} /></Suspense>;
}

function LostKeys(): ReactElement | null {
  const { account } = useSession();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const toDecide = path === '/queue' ? (account?.lostKeysToDecide ?? 0) : 0;
  if (!account?.lostKey && toDecide === 0) return null;
  return <Suspense fallback={room}><LostKeyNotice lostKey={account?.lostKey ?? null} toDecide={toDecide} /></Suspense>;
}

function Leaving(): ReactElement | null {
  const at = useSession().account?.deletionAt;
  return at ? <Suspense fallback={room}><LeavingNotice at={at} /></Suspense> : null;
}

const Notices = (): ReactElement => <><Restored /><Factor /><LostKeys /><Leaving /></>;

const patienceMs = 1_000;

/** Who is here decides what stands above the page: it is asked for before the scripts are, so waiting a moment for it keeps all from moving. */
function useSettled(): boolean {
  const { session, failed } = useSession();
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return session !== null || failed || isLate;
}

/** Header, the page, footer. A new page takes the focus, so that keyboards and screen readers start at its top. */
export function Shell(): ReactElement | null {
  const isSettled = useSettled();
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  // The one document that may talk to another site: it leads nowhere, so that no other page runs in it, and no key opens there.
  const standsAlone = useLocation({ select: ({ pathname }) => pathname === handOverPath });
  useEffect(
    () =>
      router.subscribe('onResolved', ({ fromLocation, toLocation }) => {
        const isNewPage = fromLocation !== undefined && fromLocation.pathname !== toLocation.pathname;
        if (isNewPage && toLocation.hash === '' && !isWriting(main.current)) main.current?.focus({ preventScroll: true });
      }),
    [router],
  );
  if (!isSettled) return null;
  return (
    <>
      {!standsAlone && <Header />}
      <main className={styles['main']} id="main" tabIndex={-1} ref={main}>
        {!standsAlone && <Notices />}
        <Outlet />
      </main>
      {!standsAlone && <Footer />}
      <Confirming />
    </>
  );
}
