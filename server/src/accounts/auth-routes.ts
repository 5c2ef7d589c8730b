/**
 * Sign-up, sign-in and sign-out: plain JSON under /auth, because they set a cookie. Bodies are JSON from our own pages only. The cookie
 * is SameSite=Strict: pages are static, so whoever comes by a link in a mail is known again by the page's first request.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type CookieOptions, json, type Request, type RequestHandler, type Response, Router } from 'express';
import type { App } from '../app.ts';
import { Forbidden, Unauthenticated } from '../errors.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import type { Viewer } from '../read/viewer.ts';
import { changeProfile, requestReset, resetPassword, setRecoveryWords } from './account-changes.ts';
import { normalEmail } from './account-input.ts';
import type { Authentication } from './authentication.ts';
import { authBodies, readAuthBody } from './auth-input.ts';
import { type AuthLimits, placeOf } from './auth-limits.ts';
import { cookieName, cookieValue } from './credentials.ts';
import { claimRoutes } from '../inbound/claim-routes.ts';
import { challengeRoutes } from './challenge-routes.ts';
import { holdCeremony } from './installation.ts';
import { acceptInvitation, invite } from './invitations.ts';
import { memberRoutes } from './member-routes.ts';
import { ownAccountRoutes } from './own-account-routes.ts';
import type { Sitting } from './own-account.ts';
import { readOwnSession } from './own-session.ts';
import { sessionFacts } from './session-facts.ts';
import { signIn, signInWithWords, signOut } from './sign-in.ts';
import { addAddress, openPseudonymousAccount, register, type SignedIn, verifyEmail } from './sign-up.ts';

/** Answers that must not tell whether an address is known take at least this long. */
const evenMilliseconds = 300;
const evenly = async (work: Promise<void>): Promise<void> => {
  const [done] = await Promise.allSettled([work, wait(evenMilliseconds)]);
  if (done.status === 'rejected') throw done.reason;
};

export interface AuthParts {
  readonly app: App;
  readonly authentication: Authentication;
  readonly limits: AuthLimits;
}

export function authRoutes(parts: AuthParts): Router {
  const router = Router();
  router.use(ownPagesOnly(parts.app.config.publicUrl), json({ limit: '16kb', strict: true }));
  sessionRoutes(router, parts);
  signUpRoutes(router, parts);
  challengeRoutes(router, parts);
  signInRoutes(router, parts);
  accountRoutes(router, parts);
  invitationRoutes(router, parts);
  memberRoutes(router, { app: parts.app, viewerOf: (request) => viewerOf(parts, request) });
  claimRoutes(router, { ...parts, viewerOf: (request) => viewerOf(parts, request) });
  ownAccountRoutes(router, {
    ...parts,
    sittingOf: (request) => sittingOf(parts, request),
    answerSignedIn: (request, response, signedIn) => answerSignedIn(parts, request, response, signedIn),
  });
  return router;
}

function ownPagesOnly(publicUrl: string): RequestHandler {
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (request.method !== 'POST') {
      next();
    } else if (!isSameOrigin(request.headers, publicUrl)) {
      next(new Forbidden('Only pages of this portal may ask this.'));
    } else if (!request.is('application/json')) {
      response.status(415).json({ error: { code: 'BAD_USER_INPUT', message: 'The body has to be JSON in UTF-8.' } });
    } else {
      next();
    }
  };
}

const isSecure = ({ config }: App): boolean => config.publicUrl.startsWith('https://');
const cookieOptions = (app: App): CookieOptions => ({ httpOnly: true, secure: isSecure(app), sameSite: 'strict', path: '/' });
const currentToken = (app: App, request: Request): string | null => cookieValue(request.headers, cookieName(isSecure(app)));

/** How long the browser keeps it; the server ends sessions earlier as it sees fit. */
const cookieMilliseconds = 30 * 86_400_000;

/** The browser's earlier session ends: nobody carries one into another account. */
async function answerSignedIn({ app, authentication }: AuthParts, request: Request, response: Response, signedIn: SignedIn): Promise<void> {
  const earlier = currentToken(app, request);
  if (earlier) await signOut(app, earlier);
  authentication.forget();
  response.cookie(cookieName(isSecure(app)), signedIn.sessionToken, { ...cookieOptions(app), maxAge: cookieMilliseconds });
  response.json({ accountId: signedIn.accountId });
}

const viewerOf = async ({ authentication }: AuthParts, { headers, originalUrl: url }: Request): Promise<Viewer> =>
  (await authentication.viewerFor({ headers, url })).viewer;

/** @throws Unauthenticated */
async function accountOf(parts: AuthParts, request: Request): Promise<string> {
  const viewer = await viewerOf(parts, request);
  if (viewer.kind !== 'person') throw new Unauthenticated();
  return viewer.accountId;
}

/** @throws Unauthenticated for a bearer token: what belongs to a browser is done in one */
async function sittingOf(parts: AuthParts, request: Request): Promise<Sitting> {
  const token = currentToken(parts.app, request);
  const accountId = await accountOf(parts, request);
  if (token === null || request.headers.authorization !== undefined) throw new Unauthenticated();
  return { accountId, token };
}

function sessionRoutes(router: Router, parts: AuthParts): void {
  const { app, authentication } = parts;
  router.get('/session', async (request, response) => {
    const viewer = await viewerOf(parts, request);
    const name = cookieName(isSecure(app));
    const own = await readOwnSession(app.dataSource.manager, currentToken(app, request));
    if (viewer.kind === 'anonymous' && own === null && currentToken(app, request)) response.clearCookie(name, cookieOptions(app));
    response.json(await sessionFacts(app.dataSource.manager, viewer, own));
  });
  router.post('/sign-out', async (request, response) => {
    const token = currentToken(app, request);
    if (token) await signOut(app, token);
    authentication.forget();
    response.clearCookie(cookieName(isSecure(app)), cookieOptions(app)).status(204).end();
  });
}

function signUpRoutes(router: Router, parts: AuthParts): void {
  const { app, limits } = parts;
  router.post('/pseudonymous', async (request, response) => {
    const { signInSecret, proof } = readAuthBody(authBodies.pseudonymous, request.body);
    await limits.take('accountsFrom', placeOf(request.ip));
    await answerSignedIn(parts, request, response, await openPseudonymousAccount(app, signInSecret, proof));
  });
  router.post('/register', async (request, response) => {
    const input = readAuthBody(authBodies.register, request.body);
    await limits.take('mailFrom', placeOf(request.ip));
    await limits.take('mailTo', normalEmail(input.email));
    await evenly(register(app, input));
    response.status(202).end();
  });
  router.post('/verify-email', async (request, response) => {
    const { token } = readAuthBody(authBodies.token, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    await answerSignedIn(parts, request, response, await verifyEmail(app, token));
  });
  router.post('/ceremony', async (request, response) => {
    const input = readAuthBody(authBodies.ceremony, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    await answerSignedIn(parts, request, response, await holdCeremony(app, input));
  });
}

function signInRoutes(router: Router, parts: AuthParts): void {
  const { app, limits } = parts;
  router.post('/sign-in', async (request, response) => {
    const input = readAuthBody(authBodies.signIn, request.body);
    const email = normalEmail(input.email);
    const place = placeOf(request.ip);
    await limits.take('signInFrom', place);
    await limits.take('signInHere', email, place);
    await limits.take('signInAnywhere', email);
    await answerSignedIn(parts, request, response, await signIn(app, input));
  });
  router.post('/sign-in-words', async (request, response) => {
    const { signInSecret } = readAuthBody(authBodies.words, request.body);
    await limits.take('signInFrom', placeOf(request.ip));
    await answerSignedIn(parts, request, response, await signInWithWords(app, signInSecret));
  });
  router.post('/reset-request', async (request, response) => {
    const { email } = readAuthBody(authBodies.email, request.body);
    await limits.take('mailFrom', placeOf(request.ip));
    await limits.take('mailTo', normalEmail(email));
    await evenly(requestReset(app, email));
    response.status(202).end();
  });
  router.post('/reset', async (request, response) => {
    const input = readAuthBody(authBodies.reset, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    await answerSignedIn(parts, request, response, await resetPassword(app, input));
  });
}

function accountRoutes(router: Router, parts: AuthParts): void {
  const { app, limits } = parts;
  router.post('/recovery-words', async (request, response) => {
    const accountId = await accountOf(parts, request);
    await setRecoveryWords(app, accountId, readAuthBody(authBodies.words, request.body).signInSecret);
    response.status(204).end();
  });
  router.post('/address', async (request, response) => {
    const accountId = await accountOf(parts, request);
    const { email } = readAuthBody(authBodies.email, request.body);
    await limits.take('mailTo', normalEmail(email));
    await evenly(addAddress(app, accountId, email));
    response.status(202).end();
  });
  router.post('/profile', async (request, response) => {
    const accountId = await accountOf(parts, request);
    await changeProfile(app, accountId, readAuthBody(authBodies.profile, request.body));
    response.status(204).end();
  });
}

function invitationRoutes(router: Router, parts: AuthParts): void {
  const { app, limits } = parts;
  router.post('/invite', async (request, response) => {
    const input = readAuthBody(authBodies.invite, request.body);
    await invite(app, await viewerOf(parts, request), input);
    response.status(202).end();
  });
  router.post('/accept-invitation', async (request, response) => {
    const input = readAuthBody(authBodies.accept, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    await answerSignedIn(parts, request, response, await acceptInvitation(app, input));
  });
}
