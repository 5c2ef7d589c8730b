/**
 * Sign-up, sign-in and sign-out: plain JSON under /auth, because they set a cookie. Bodies are JSON from our own pages only. The cookie
 * is SameSite=Strict: pages are static, so whoever comes by a link in a mail is known again by the page's first request.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { json, type Request, type RequestHandler, type Response, Router } from 'express';
import type { App } from '../app.ts';
import { Forbidden } from '../errors.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { changeProfile, requestReset, resetPassword, setRecoveryWords } from './account-changes.ts';
import { normalEmail } from './account-input.ts';
import { type AuthDoors, authDoors } from './auth-doors.ts';
import type { Authentication } from './authentication.ts';
import { authBodies, readAuthBody } from './auth-input.ts';
import { type AuthLimits, placeOf } from './auth-limits.ts';
import { claimRoutes } from '../inbound/claim-routes.ts';
import { challengeRoutes } from './challenge-routes.ts';
import { factorRoutes } from './factor-routes.ts';
import { oidcRoutes } from '../oidc/oidc-routes.ts';
import type { Providers } from '../oidc/providers.ts';
import { holdCeremony } from './installation.ts';
import { acceptInvitation, invite } from './invitations.ts';
import { memberRoutes } from './member-routes.ts';
import { ownAccountRoutes } from './own-account-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { personalDataRoutes } from '../personal-data/personal-data-routes.ts';
import type { Sitting } from './own-session.ts';
import { readsInventory } from '../supergraph/supergraph-routes.ts';
import { sessionFacts } from './session-facts.ts';
import { sessionListRoutes } from './session-routes.ts';
import { signIn, signInWithWords } from './sign-in.ts';
import { noteSignIn, takePasswordTry } from './sign-in-limits.ts';
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
  readonly providers: Providers;
}

/**
 * What a browser drops after signing out: answers it kept, keys and drafts, files (Clear Site Data, W3C). Not "cookies": that empties those of
 * the whole registrable domain, the organization's other sites included; ours goes by name.
 */
const leftBehind = '"cache", "storage"';

type Parts = AuthParts & AuthDoors;

export function authRoutes(given: AuthParts): Router {
  const router = Router();
  const parts: Parts = { ...given, ...authDoors(given) };
  router.use(ownPagesOnly(given.app.config.publicUrl), json({ limit: '16kb', strict: true }));
  sessionRoutes(router, parts);
  signUpRoutes(router, parts);
  challengeRoutes(router, parts);
  signInRoutes(router, parts);
  accountRoutes(router, parts);
  invitationRoutes(router, parts);
  memberRoutes(router, parts);
  claimRoutes(router, parts);
  ownAccountRoutes(router, parts);
  factorRoutes(router, parts);
  oidcRoutes(router, parts);
  passkeyRoutes(router, parts);
  sessionListRoutes(router, parts);
  personalDataRoutes(router, parts);
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

function sessionRoutes(router: Router, { app, viewerOf, halfOf, dropCookie, leave }: Parts): void {
  router.get('/session', async (request, response) => {
    const [viewer, half] = [await viewerOf(request), await halfOf(request)];
    if (viewer.kind === 'anonymous' && half === null) dropCookie(request, response);
    response.json({ ...(await sessionFacts(app.dataSource.manager, viewer, half)), inventory: readsInventory(app, viewer) });
  });
  router.post('/sign-out', async (request, response) => {
    await leave(request, response);
    response.set('Clear-Site-Data', leftBehind).status(204).end();
  });
}

/** Who is signed in in this browser, whole. */
async function hereAs({ halfOf }: Parts, request: Request): Promise<Sitting | null> {
  const sitting = await halfOf(request);
  return sitting?.factor === 'SHOW' ? null : sitting;
}
/** Null: whoever was signed in stays so. */
async function answerArrived(parts: Parts, request: Request, response: Response, signedIn: SignedIn | null): Promise<void> {
  if (signedIn) await parts.answerSignedIn(request, response, signedIn);
  else response.json({ accountId: (await hereAs(parts, request))?.accountId ?? null });
}

function signUpRoutes(router: Router, parts: Parts): void {
  const { app, limits } = parts;
  router.post('/pseudonymous', async (request, response) => {
    const { signInSecret, proof } = readAuthBody(authBodies.pseudonymous, request.body);
    const takeRoom = async (): Promise<void> => void await limits.take('accountsFrom', placeOf(request.ip));
    await parts.answerSignedIn(request, response, await openPseudonymousAccount(app, signInSecret, proof, takeRoom));
  });
  router.post('/register', async (request, response) => {
    const input = readAuthBody(authBodies.register, request.body);
    await evenly(register(app, input, async () => {
      await limits.take('mailFrom', placeOf(request.ip));
      await limits.take('mailTo', normalEmail(input.email));
    }));
    response.status(202).end();
  });
  router.post('/verify-email', async (request, response) => {
    const { token } = readAuthBody(authBodies.token, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    await answerArrived(parts, request, response, await verifyEmail(app, token, await hereAs(parts, request)));
  });
  router.post('/ceremony', async (request, response) => {
    const input = readAuthBody(authBodies.ceremony, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    await parts.answerSignedIn(request, response, await holdCeremony(app, input));
  });
}

function signInRoutes(router: Router, parts: Parts): void {
  const { app, limits } = parts;
  router.post('/sign-in', async (request, response) => {
    const input = readAuthBody(authBodies.signIn, request.body);
    const email = normalEmail(input.email);
    const place = placeOf(request.ip);
    await takePasswordTry(limits, email, place);
    const signedIn = await signIn(app, input);
    await noteSignIn(limits, email, place);
    await parts.answerSignedIn(request, response, signedIn);
  });
  router.post('/sign-in-words', async (request, response) => {
    const { signInSecret } = readAuthBody(authBodies.words, request.body);
    await limits.take('signInFrom', placeOf(request.ip));
    await parts.answerSignedIn(request, response, await signInWithWords(app, signInSecret));
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
    await parts.answerSignedIn(request, response, await resetPassword(app, input));
  });
}

function accountRoutes(router: Router, parts: Parts): void {
  const { app, limits } = parts;
  router.post('/recovery-words', async (request, response) => {
    const { accountId, id: sessionId } = await parts.confirmedSittingOf(request);
    await setRecoveryWords(app, { accountId, sessionId }, readAuthBody(authBodies.words, request.body).signInSecret);
    response.status(204).end();
  });
  router.post('/address', async (request, response) => {
    const accountId = await parts.confirmedAccountOf(request);
    const { email } = readAuthBody(authBodies.email, request.body);
    await limits.take('mailFrom', placeOf(request.ip));
    await limits.take('mailTo', normalEmail(email));
    await evenly(addAddress(app, accountId, email));
    response.status(202).end();
  });
  router.post('/profile', async (request, response) => {
    const accountId = await parts.accountOf(request);
    await limits.take('writesBy', accountId);
    await changeProfile(app, accountId, readAuthBody(authBodies.profile, request.body));
    response.status(204).end();
  });
}

function invitationRoutes(router: Router, parts: Parts): void {
  const { app, limits } = parts;
  router.post('/invite', async (request, response) => {
    const input = readAuthBody(authBodies.invite, request.body);
    await invite(app, await parts.viewerOf(request), input);
    response.status(202).end();
  });
  router.post('/accept-invitation', async (request, response) => {
    const input = readAuthBody(authBodies.accept, request.body);
    await limits.take('codesFrom', placeOf(request.ip));
    await answerArrived(parts, request, response, await acceptInvitation(app, input, (await hereAs(parts, request))?.accountId ?? null));
  });
}
