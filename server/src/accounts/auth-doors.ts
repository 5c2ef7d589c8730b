/** Whom a request under /auth comes from, how strongly they signed in, and the cookie that they leave with. Every `*-routes.ts` asks these. */
import type { CookieOptions, Request, Response } from 'express';
import type { App } from '../app.ts';
import { Unauthenticated } from '../errors.ts';
import { tellOfBreakGlass } from '../oidc/break-glass.ts';
import { noProviders } from '../oidc/oidc-file.ts';
import type { Viewer } from '../read/viewer.ts';
import type { Authentication } from './authentication.ts';
import { browserName } from './browser-name.ts';
import { cookieName, cookieValue } from './credentials.ts';
import { readOwnSession, requireConfirmed, type Sitting } from './own-session.ts';
import { nameSession } from './sessions.ts';
import { signOut } from './sign-in.ts';
import type { SignedIn } from './sign-up.ts';

export interface AuthDoors {
  readonly viewerOf: (request: Request) => Promise<Viewer>;
  /** By cookie or bearer token. @throws Unauthenticated */
  readonly accountOf: (request: Request) => Promise<string>;
  /** By cookie alone, whatever it lacks; null for nobody. */
  readonly halfOf: (request: Request) => Promise<Sitting | null>;
  /** By cookie alone: what belongs to a browser is done in one. @throws Unauthenticated, for a first half too */
  readonly sittingOf: (request: Request) => Promise<Sitting>;
  /** The same, where its owner showed within ten minutes what guards the account. @throws Unauthenticated, ConfirmFirst */
  readonly confirmedSittingOf: (request: Request) => Promise<Sitting>;
  readonly confirmedAccountOf: (request: Request) => Promise<string>;
  /** The browser's earlier session ends: nobody carries one into another account. */
  readonly answerSignedIn: (request: Request, response: Response, signedIn: SignedIn) => Promise<void>;
  /** The same, for an answer that leads to a page. */
  readonly enter: (request: Request, response: Response, signedIn: SignedIn) => Promise<void>;
  /** Ends the browser's session. */
  readonly leave: (request: Request, response: Response) => Promise<void>;
  /** The browser forgets a cookie that no longer holds. */
  readonly dropCookie: (request: Request, response: Response) => void;
}

/** How long the browser keeps it; the server ends sessions earlier as it sees fit. */
const cookieMilliseconds = 30 * 86_400_000;

export function authDoors({ app, authentication }: { readonly app: App; readonly authentication: Authentication }): AuthDoors {
  const isSecure = app.config.publicUrl.startsWith('https://');
  const name = cookieName(isSecure);
  const options: CookieOptions = { httpOnly: true, secure: isSecure, sameSite: 'strict', path: '/' };
  const tokenOf = ({ headers }: Request): string | null => cookieValue(headers, name);
  const viewerOf: AuthDoors['viewerOf'] = async ({ headers, originalUrl: url }) => (await authentication.viewerFor({ headers, url })).viewer;
  const halfOf: AuthDoors['halfOf'] = async (request) => {
    const token = request.headers.authorization === undefined ? tokenOf(request) : null;
    const own = await readOwnSession(app.dataSource.manager, token);
    return own && token !== null ? { ...own, token } : null;
  };
  const sittingOf: AuthDoors['sittingOf'] = async (request) => {
    const sitting = await halfOf(request);
    if (!sitting || sitting.factor === 'SHOW') throw new Unauthenticated();
    return sitting;
  };
  const confirmedSittingOf: AuthDoors['confirmedSittingOf'] = async (request) => {
    const sitting = await sittingOf(request);
    requireConfirmed(sitting);
    return sitting;
  };
  const endEarlier = async (request: Request): Promise<void> => {
    const earlier = tokenOf(request);
    if (earlier) await signOut(app, earlier);
    authentication.forget();
  };
  const enter: AuthDoors['enter'] = async (request, response, signedIn) => {
    await tellOfBreakGlass(app, app.oidc ?? noProviders, signedIn);
    await endEarlier(request);
    await nameSession(app.dataSource.manager, signedIn.sessionToken, browserName(request.headers['user-agent']));
    response.cookie(name, signedIn.sessionToken, { ...options, maxAge: cookieMilliseconds });
  };
  return {
    viewerOf, halfOf, sittingOf, confirmedSittingOf,
    accountOf: async (request) => {
      const viewer = await viewerOf(request);
      if (viewer.kind !== 'person') throw new Unauthenticated();
      return viewer.accountId;
    },
    confirmedAccountOf: async (request) => (await confirmedSittingOf(request)).accountId,
    enter,
    answerSignedIn: async (request, response, signedIn) => {
      await enter(request, response, signedIn);
      response.json({ accountId: signedIn.accountId, ...signedIn.shown });
    },
    leave: async (request, response) => {
      await endEarlier(request);
      response.clearCookie(name, options);
    },
    dropCookie: (request, response) => {
      if (tokenOf(request)) response.clearCookie(name, options);
    },
  };
}
