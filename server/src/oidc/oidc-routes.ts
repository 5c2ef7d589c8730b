/** /auth/oidc: to a provider and back, and one's own links. Mounted by auth-routes.ts. */
import type { CookieOptions, Request, Response, Router } from 'express';
import * as v from 'valibot';
import type { AuthDoors } from '../accounts/auth-doors.ts';
import { readAuthBody } from '../accounts/auth-input.ts';
import { type AuthLimits, placeOf } from '../accounts/auth-limits.ts';
import { cookieValue } from '../accounts/credentials.ts';
import type { App } from '../app.ts';
import { NotFound, Unavailable } from '../errors.ts';
import { confirmByProvider, linkIdentity, unlinkIdentity } from './link-identity.ts';
import { listIdentities, listProviders } from './list-providers.ts';
import type { Provider } from './oidc-file.ts';
import { type OidcOutcome, OidcRefusal } from './oidc-refusal.ts';
import { beginRequest, newBrowserSecret, requestMinutes, secretsOf, type TakenRequest, takeRequest } from './oidc-requests.ts';
import { ProviderFault } from './provider-fault.ts';
import type { Providers } from './providers.ts';
import { signInByProvider } from './sign-in-by-provider.ts';

const text = v.pipe(v.string(), v.maxLength(1_000));
/** A path of ours, so that nobody is led to another site by coming back. */
const thenPath = v.optional(v.pipe(text, v.regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/)));
const bodies = {
  start: v.object({ provider: text, purpose: v.picklist(['SIGN_IN', 'LINK', 'CONFIRM']), then: thenPath }),
  unlink: v.object({ id: text }),
};

export interface OidcParts extends AuthDoors {
  readonly app: App;
  readonly limits: AuthLimits;
  readonly providers: Providers;
}

/** Lax, because the way back begins at another site; it names a browser, and nobody. */
const browserCookie = (app: App): { readonly name: string; readonly options: CookieOptions } => {
  const secure = app.config.publicUrl.startsWith('https://');
  return { name: secure ? '__Host-laurel-oidc' : 'laurel-oidc', options: { httpOnly: true, secure, sameSite: 'lax', path: '/' } };
};

export function oidcRoutes(router: Router, parts: OidcParts): void {
  const { app, providers, limits } = parts;
  router.get('/oidc/providers', (_request, response) => {
    response.json({ providers: providers.file.providers.map(({ id, label }) => ({ id, label })) });
  });
  router.post('/oidc/start', async (request, response) => {
    await limits.take('providersFrom', placeOf(request.ip));
    response.json({ url: await start(parts, request, response) });
  });
  router.get('/oidc/:provider/callback', async (request, response) => {
    await limits.take('providersFrom', placeOf(request.ip));
    response.redirect(303, await comeBack(parts, request, response));
  });
  router.get('/oidc/identities', async (request, response) => {
    const { accountId } = await parts.sittingOf(request);
    response.json({ identities: await listIdentities(app.dataSource.manager, providers.file, accountId) });
  });
  router.post('/oidc/unlink', async (request, response) => {
    const { id } = readAuthBody(bodies.unlink, request.body);
    await parts.answerSignedIn(request, response, await unlinkIdentity(app, providers.file, await parts.confirmedSittingOf(request), id));
  });
  router.get('/oidc/admin', async (request, response) => {
    response.json(await listProviders(app, providers.file, await parts.viewerOf(request)));
  });
}

async function start({ app, providers, sittingOf, confirmedSittingOf }: OidcParts, request: Request, response: Response): Promise<string> {
  const { provider: id, purpose, then = null } = readAuthBody(bodies.start, request.body);
  const provider = providers.of(id);
  if (!provider) throw new NotFound();
  const sitting = purpose === 'SIGN_IN' ? null : await (purpose === 'LINK' ? confirmedSittingOf : sittingOf)(request);
  const { name, options } = browserCookie(app);
  const browser = cookieValue(request.headers, name) ?? newBrowserSecret();
  const state = await beginRequest(app.dataSource.manager, browser, {
    provider: id, purpose, accountId: sitting?.accountId ?? null, sessionId: sitting?.id ?? null, thenPath: then,
  });
  const url = await providers.authorizationUrl(provider, { state, ...secretsOf(app.portalKey, state), isFresh: purpose === 'CONFIRM' }).catch(asWords(provider));
  response.cookie(name, browser, { ...options, maxAge: requestMinutes * 60_000 });
  return url.href;
}

const asWords = ({ label }: Provider) => (error: unknown): never => {
  if (!(error instanceof ProviderFault)) throw error;
  throw new Unavailable(`${label} does not answer at the moment. Try again later, or sign in another way.`);
};

/** @returns the page to go on with; what went wrong stands in its address, in one word */
async function comeBack(parts: OidcParts, request: Request, response: Response): Promise<string> {
  const asked = await requestOf(parts, request);
  try {
    if (!asked) throw new OidcRefusal('LATE');
    return await finish(parts, asked, request, response);
  } catch (error) {
    if (!(error instanceof OidcRefusal || error instanceof ProviderFault)) throw error;
    return pageFor(asked, error instanceof OidcRefusal ? error.outcome : error.code);
  }
}

type Asked = TakenRequest & { readonly state: string };

async function requestOf({ app }: OidcParts, request: Request): Promise<Asked | null> {
  const browser = cookieValue(request.headers, browserCookie(app).name);
  const { state } = request.query;
  if (browser === null || typeof state !== 'string') return null;
  const taken = await takeRequest(app.dataSource.manager, state, browser);
  return taken && { ...taken, state };
}

async function finish({ app, providers, enter }: OidcParts, asked: Asked, request: Request, response: Response): Promise<string> {
  const provider = providers.of(asked.provider);
  // An answer at the address of another provider is one that was mixed up.
  if (!provider || request.params['provider'] !== provider.id) throw new OidcRefusal('REFUSED');
  const search = request.originalUrl.slice(request.originalUrl.indexOf('?'));
  const maxAge = asked.purpose === 'CONFIRM' ? requestMinutes * 60 : undefined;
  const claims = await providers.claims(provider, search, { state: asked.state, ...secretsOf(app.portalKey, asked.state), maxAge });
  if (asked.purpose === 'LINK') await linkIdentity(app, provider, claims, asked);
  else if (asked.purpose === 'CONFIRM') await confirmByProvider(app, provider, claims, asked);
  else await enter(request, response, await signInByProvider(app, provider, providers.file, claims));
  return pageFor(asked, null);
}

const settingsPage = '/settings/sign-in';

/** Whoever was not signed in goes on at the sign-in page, which knows where they wanted to; others where they were. */
function pageFor(asked: TakenRequest | null, outcome: OidcOutcome | null): string {
  const then = asked?.thenPath ?? null;
  if (asked === null || asked.purpose === 'SIGN_IN') {
    const next = outcome === 'LINK_FIRST' ? settingsPage : then;
    return `/sign-in?${new URLSearchParams({ oidc: outcome ?? 'DONE', ...(next !== null && { then: next }) })}`;
  }
  const page = new URL(then ?? settingsPage, 'https://portal.invalid');
  page.searchParams.set('oidc', outcome ?? (asked.purpose === 'LINK' ? 'LINKED' : 'CONFIRMED'));
  return `${page.pathname}${page.search}`;
}
