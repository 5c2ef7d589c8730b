/**
 * A real OpenID provider (the package oidc-provider) on 127.0.0.1, with whoever sits at it: its sign-in page answers by itself, or is its
 * own, to be clicked in a browser.
 */
import { generateKeyPairSync, type JsonWebKey, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider';

/** What the provider says of somebody; `acr` and `amr` of how they signed in there. */
export interface AtProvider {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly groups?: readonly string[];
  readonly acr?: string;
  readonly amr?: readonly string[];
}
export interface TestProvider {
  readonly issuer: string;
  readonly client: { readonly id: string; readonly secret: string };
  /** Who signs in from now on, in a browser that the provider does not know yet; and what it says of them, everywhere. */
  seat(person: AtProvider): void;
  /** As from another day: with new keys, and nobody signed in. @param portalUrl where the portal turned out to be */
  restart(portalUrl?: string): Promise<void>;
  stop(): Promise<void>;
  /** Tells the portal that a session there ended, as the provider does it itself. */
  logOut(subject: string, sid: string): Promise<void>;
}
export interface TestProviderOptions {
  /** Of the provider in the portal's file. */
  readonly id: string;
  readonly portalUrl: string;
  /** Its own pages, which take every name with any password. */
  readonly pages?: boolean;
}

const newJwk = (): JsonWebKey & { kid: string; use: string; alg: string } => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256',
});

export async function startProvider({ id, portalUrl, pages = false }: TestProviderOptions): Promise<TestProvider> {
  const client = { id: `laurel-${id}`, secret: randomUUID() };
  const people = new Map<string, AtProvider>();
  let seated: AtProvider | undefined;
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => void response.end();
  let server = await listening(0, (request, response) => handle(request, response));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  let provider: Provider;
  const begin = (at: string): void => {
    provider = new Provider(issuer, configurationOf(people, pages, registration(id, at, client)));
    const serve = provider.callback();
    handle = (request, response) => {
      if (!pages && request.url?.startsWith('/interaction/')) void answer(provider, request, response, seated).catch(() => response.writeHead(500).end());
      else void serve(request, response);
    };
  };
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  begin(portalUrl);
  return {
    issuer, client, stop,
    seat(person) {
      seated = person;
      people.set(person.sub, person);
    },
    async restart(at = portalUrl) {
      if (server.listening) await stop();
      begin(at);
      server = await listening(port, (request, response) => handle(request, response));
    },
    async logOut(subject, sid) {
      const found: unknown = await provider.Client.find(client.id);
      await (found as { backchannelLogout(sub: string, sid: string): Promise<void> }).backchannelLogout(subject, sid);
    },
  };
}

async function listening(port: number, handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

const registration = (id: string, portalUrl: string, client: TestProvider['client']): ClientMetadata => ({
  client_id: client.id, client_secret: client.secret,
  redirect_uris: [`${portalUrl}/auth/oidc/${id}/callback`],
  backchannel_logout_uri: `${portalUrl}/auth/oidc/${id}/back-channel-logout`, backchannel_logout_session_required: true,
});

/** Everybody of the organization may use the portal: nobody is asked whether it may know them. */
function configurationOf(people: ReadonlyMap<string, AtProvider>, pages: boolean, client: ClientMetadata): Configuration {
  return {
    clients: [client],
    jwks: { keys: [newJwk()] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time'], email: ['email', 'email_verified'], profile: ['name', 'groups'], sid: null },
    acrValues: ['urn:test:strong', 'urn:test:weak'],
    // Its own way out refuses this machine.
    fetch: async (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    pkce: { required: () => true },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    features: { devInteractions: { enabled: pages }, backchannelLogout: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    ...(!pages && { interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` } }),
    findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ ...people.get(sub), groups: people.get(sub)?.groups ?? undefined, sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ accountId: oidc.session?.accountId, clientId: oidc.client?.clientId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

async function answer(provider: Provider, request: IncomingMessage, response: ServerResponse, seated: AtProvider | undefined): Promise<void> {
  if (!seated) return provider.interactionFinished(request, response, { error: 'access_denied' });
  const { sub, acr, amr } = seated;
  return provider.interactionFinished(request, response, { login: { accountId: sub, remember: true, ...(acr !== undefined && { acr }), ...(amr !== undefined && { amr: [...amr] }) } });
}
