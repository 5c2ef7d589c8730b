/** Everything on HTTP but `/graphql`, in the order in which it is asked. */
import express, { type Express } from 'express';
import { downloadRoutes } from '../attachments/download-routes.ts';
import type { UploadLocks } from '../attachments/upload-locks.ts';
import { uploadRoutes } from '../attachments/upload-routes.ts';
import { mailDownloadRoutes } from '../inbound/mail-routes.ts';
import { holdAccounts } from '../backup/closed-routes.ts';
import { feedRoutes } from '../acknowledgments/feeds.ts';
import { type AuthLimits, placeOf } from '../accounts/auth-limits.ts';
import { authRoutes } from '../accounts/auth-routes.ts';
import type { Authentication } from '../accounts/authentication.ts';
import type { App } from '../app.ts';
import { auditRoutes } from '../audit/export-routes.ts';
import { fromOrigin } from '../audit/origin.ts';
import { logRoutes } from '../log/log-routes.ts';
import { metricsRoutes } from '../metrics/metrics-routes.ts';
import type { NodeMetrics } from '../metrics/node-metrics.ts';
import { noProviders } from '../oidc/oidc-file.ts';
import { backChannelRoutes } from '../oidc/back-channel-routes.ts';
import { Providers } from '../oidc/providers.ts';
import { responseRoutes } from '../statistics/response-routes.ts';
import { supergraphRoutes } from '../supergraph/supergraph-routes.ts';
import { apiErrors } from './api-errors.ts';
import { logoRoutes } from '../settings/logo-routes.ts';
import { clientFolder } from './client-folder.ts';
import { importMapHashes, moreHeaders, securityHeaders } from './content-security.ts';
import { cspReportRoutes } from './csp-report-routes.ts';
import { healthRoutes } from './health.ts';
import { mailboxRoutes } from './mailbox.ts';
import { pageRoutes } from './pages.ts';
import { seenRoutes } from './seen-routes.ts';
import { unsubscribeRoutes } from '../mail/unsubscribe-routes.ts';
import { loadStaticFiles, staticFiles } from './static-files.ts';
import { trackerPage } from './tracker-page.ts';
import { wellKnownRoutes } from './well-known.ts';

export interface ExpressParts {
  readonly authentication: Authentication;
  readonly limits: AuthLimits;
  readonly locks: UploadLocks;
  readonly metrics: NodeMetrics;
  readonly isStopping: () => boolean;
}

export function expressApp(app: App, { authentication, limits, locks, metrics, isStopping }: ExpressParts): Express {
  const { config, log } = app;
  const http = express();
  const files = loadStaticFiles(clientFolder());
  http.disable('x-powered-by');
  // A number of proxies, never `true`: else anybody names the address they are counted by.
  http.set('trust proxy', config.trustProxy);
  const shell = files.get('/index.html')?.bytes.toString('utf8') ?? '';
  http.use(securityHeaders(config.publicUrl, importMapHashes(shell)), (_request, response, next) => {
    response.set(moreHeaders);
    next();
  });
  http.use(healthRoutes(app, isStopping), metricsRoutes(app, metrics), seenRoutes(app));
  http.use(cspReportRoutes({ log, limits, metrics }));
  http.use(staticFiles(files));
  http.use((request, _response, next) => fromOrigin(placeOf(request.ip), next));
  const providers = new Providers(app, app.oidc ?? noProviders);
  http.use(backChannelRoutes({ app, limits, providers }));
  http.use('/auth', holdAccounts(app), authRoutes({ app, authentication, limits, providers }));
  http.use(downloadRoutes({ app, authentication }), uploadRoutes({ app, authentication, limits, locks }), mailDownloadRoutes({ app, authentication }), logoRoutes({ app, authentication }), auditRoutes({ app, authentication }), supergraphRoutes({ app, authentication, limits }));
  http.use(wellKnownRoutes(app), feedRoutes(app), responseRoutes(app), logRoutes(app), mailboxRoutes(app), unsubscribeRoutes(app));
  http.use(trackerPage({ app, authentication }));
  http.use(pageRoutes(files, config.publicUrl));
  http.use(apiErrors(log));
  return http;
}
