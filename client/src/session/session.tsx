/**
 * Who is here, and what installation this is, as GET /auth/session says it. Pages read it through
 * useSession; the server decides again on every request what anybody may do.
 */
import { createContext, type ReactElement, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { forgetDevice, lock } from '../crypto/worker-client.ts';
import { onClockJump, setServerTime } from '../ui/now.ts';
import { getJson, postJson } from './http.ts';
import { dropWordsOfOthers, forgetKeptWords } from './kept-words-mark.ts';

export type Role = 'RESEARCHER' | 'TRIAGER' | 'LEAD' | 'ADMINISTRATOR';

export interface Account {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly displayName: string | null;
  readonly email: string | null;
  readonly handle: string | null;
  /** The page of acknowledgments under the handle is public, even before anything is listed there. */
  readonly publicProfile: boolean;
  readonly hasRecoveryWords: boolean;
  readonly hasKey: boolean;
  readonly holdsTeamKey: boolean;
  /** Somebody signed in as this person says that their key is lost. */
  readonly lostKey: { readonly readyAt: string | null } | null;
  /** When the account goes, as its owner asked; null where nobody did. */
  readonly deletionAt: string | null;
  /** Other people's lost keys that wait for this person. */
  readonly lostKeysToDecide: number;
}

export interface Session {
  readonly portalId: string;
  readonly mode: 'EXAMPLE' | 'REAL';
  readonly organization: string;
  readonly contactEmail: string;
  readonly responseHours: number;
  /** CLOSED: accounts with an address are made by invitation only. */
  readonly registration: 'OPEN' | 'CLOSED';
  /** Path of the organization's logo; null where there is none. */
  readonly logo: string | null;
  /** False until a team key and a policy are in place: no report is accepted. */
  readonly open: boolean;
  /** It was put back from a backup, and no lead has opened it yet. */
  readonly closedAfterRestore: boolean;
  /** SHOW: signed in as far as the password or the words go, and a second factor is still to be shown. ENROL: roles wait for one. */
  readonly factor: 'NONE' | 'ENROL' | 'SHOW';
  readonly factorWays: readonly ('APP' | 'PASSKEY' | 'PROVIDER')[];
  /** What the account is here once that is done. */
  readonly rolesWithFactor: readonly Role[];
  readonly account: Account | null;
  /** Partners can be asked who runs a service and where, by this person. */
  readonly inventory: boolean;
  readonly serverTime: string;
}

export interface SessionState {
  /** Null while it is being fetched, and when that failed. */
  readonly session: Session | null;
  readonly account: Account | null;
  readonly isTeam: boolean;
  readonly isLead: boolean;
  readonly isAdministrator: boolean;
  readonly failed: boolean;
  /** Asks again; call it after every sign-in. Gives what it found. */
  readonly refresh: () => Promise<Session>;
  /** Ends the session and loads the page anew, so that nothing of it stays in memory. */
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<SessionState | null>(null);

function stateOf(session: Session | null, failed: boolean): Omit<SessionState, 'refresh' | 'signOut'> {
  const account = session?.account ?? null;
  const has = (role: Role): boolean => account?.roles.includes(role) ?? false;
  return {
    session,
    account,
    failed,
    isTeam: has('TRIAGER') || has('LEAD'),
    isLead: has('LEAD'),
    isAdministrator: has('ADMINISTRATOR'),
  };
}

/** A portal whose database is away comes back by itself, and so does the page. */
const againMs = 5_000;

async function signOut(): Promise<void> {
  try {
    await postJson('/auth/sign-out');
  } finally {
    // Whatever the server says, nothing stays open here.
    await import('../crypto/private-files.ts').then(({ forgetSealed }) => forgetSealed()).catch(() => undefined);
    await forgetKeptWords();
    await forgetDevice();
    await lock('/');
  }
}

const forgetters = new Set<() => void>();

/** Calls back when somebody else is here, or they may do something else: what was read for the one before has to go. Returns the way to stop. */
export function onAccountChange(forget: () => void): () => void {
  forgetters.add(forget);
  return () => forgetters.delete(forget);
}

export function SessionProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const [session, setSession] = useState<Session | null>(null);
  const [failed, setFailed] = useState(false);
  const lastAccount = useRef<string | null | undefined>(undefined);

  const refresh = useCallback(async () => {
    const next = await getJson<Session>('/auth/session');
    setServerTime(next.serverTime);
    const rights = next.account && `${next.account.id} ${next.account.roles.join(' ')}`;
    if (lastAccount.current !== undefined && lastAccount.current !== rights) for (const forget of forgetters) forget();
    lastAccount.current = rights;
    dropWordsOfOthers(next.account?.id ?? null);
    setSession(next);
    setFailed(false);
    return next;
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const enter = (): void => void refresh().catch(() => {
      setFailed(true);
      timer = setTimeout(enter, againMs);
    });
    enter();
    return () => clearTimeout(timer);
  }, [refresh]);
  useEffect(() => onClockJump(() => void refresh().catch(() => undefined)), [refresh]);

  const state = useMemo(() => ({ ...stateOf(session, failed), refresh, signOut }), [session, failed, refresh]);
  return <SessionContext value={state}>{children}</SessionContext>;
}

export function useSession(): SessionState {
  const state = useContext(SessionContext);
  if (state === null) throw new Error('useSession outside SessionProvider');
  return state;
}
