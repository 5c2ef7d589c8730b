/** Everybody who may ask, for tests that walk the whole schema: each with a way to ask it over HTTP, and the rights that they should have. */
import { openBearerSession } from '../accounts/sessions.ts';
import { newToken } from '../accounts/tokens.ts';
import type { App } from '../app.ts';
import { anonymous, type Scope, scopes, type Viewer } from '../read/viewer.ts';
import { type Asking, routerToken, stranger, toolWith } from './portal-over-http.ts';
import { viewerNames, viewers } from './read-world.ts';

export interface Crawler {
  readonly name: string;
  readonly viewer: Viewer;
  readonly asking: Asking;
  /** May ask for entities and the subgraph's schema. */
  readonly isRouter: boolean;
}

async function ofWorld(app: App, name: string, viewer: Viewer): Promise<Crawler> {
  if (viewer.kind === 'anonymous') return { name, viewer, asking: stranger, isRouter: false };
  if (viewer.kind === 'person') return { name, viewer, asking: { token: await openBearerSession(app.dataSource.manager, viewer.accountId, 1) }, isRouter: false };
  const { token, hash } = newToken('PARTNER');
  await app.pool.query('update access_token set token_hash = $2, scopes = $3, online_service_ids = $4 where id = $1',
    [viewer.tokenId, hash, viewer.scopes, viewer.onlineServiceIds]);
  return { name, viewer, asking: { token }, isRouter: false };
}

async function toolOf(app: App, scope: Scope, onlineServiceIds: readonly string[] | null): Promise<Crawler> {
  const name = `partner with ${scope}${onlineServiceIds ? ` for service ${onlineServiceIds.join()}` : ''}`;
  return { name, viewer: { kind: 'partner', tokenId: '0', scopes: [scope], onlineServiceIds }, asking: await toolWith(app.pool, [scope], onlineServiceIds), isRouter: false };
}

/** A router passes the user's token on beside its own. */
const throughRouter = ({ name, viewer, asking: { token } }: Crawler): Crawler =>
  ({ name: `router for ${name}`, viewer, asking: { token, headers: { 'laurel-router-token': routerToken } }, isRouter: true });

/** @param app of `readWorld`, with ROUTER_TOKEN */
export async function crawlersOf(app: App): Promise<readonly Crawler[]> {
  const people = await Promise.all(viewerNames.map(async (name) => ofWorld(app, name, viewers[name])));
  const tools = await Promise.all(scopes.filter((scope) => scope !== 'FEDERATION').flatMap((scope) => [toolOf(app, scope, null), toolOf(app, scope, ['1'])]));
  const nobody: Crawler = { name: 'nobody', viewer: anonymous, asking: stranger, isRouter: false };
  const users = people.filter(({ name }) => ['reporter', 'triager', 'administrator'].includes(name));
  return [...people, ...tools, ...[nobody, ...users].map(throughRouter)];
}
