/** Where a provider's server says that somebody signed out there. Mounted before the routes of our own pages, which it is none of. */
import { Router, urlencoded } from 'express';
import { type AuthLimits, placeOf } from '../accounts/auth-limits.ts';
import type { App } from '../app.ts';
import { logOutByProvider } from './back-channel-logout.ts';
import { ProviderFault } from './provider-fault.ts';
import type { Providers } from './providers.ts';

export interface BackChannelParts {
  readonly app: App;
  readonly limits: AuthLimits;
  readonly providers: Providers;
}

/** Section 2.8: 200 where it was done or nothing was left to do, 400 for a token that does not hold; never kept in a cache. */
export function backChannelRoutes({ app, providers, limits }: BackChannelParts): Router {
  const router = Router();
  router.post('/auth/oidc/:provider/back-channel-logout', urlencoded({ extended: false, limit: '32kb' }), async (request, response) => {
    response.set('Cache-Control', 'no-store');
    await limits.take('logoutsFrom', placeOf(request.ip));
    const provider = providers.of(String(request.params['provider']));
    const token: unknown = Object(request.body)['logout_token'];
    if (!provider || typeof token !== 'string') {
      response.status(400).json({ error: 'invalid_request' });
      return;
    }
    try {
      await logOutByProvider(app, providers, provider, token);
      response.status(200).end();
    } catch (error) {
      if (!(error instanceof ProviderFault)) throw error;
      app.log.warn({ provider: provider.id, code: error.code, detail: error.detail }, 'a logout token was refused');
      response.status(error.code === 'AWAY' ? 503 : 400).json({ error: 'invalid_request', error_description: error.detail });
    }
  });
  return router;
}
