/** A portal whose people come by real providers, over HTTP. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { App } from '../app.ts';
import { createHttp } from '../http/create-http.ts';
import { readOidcFile } from '../oidc/oidc-file.ts';
import { type AtProvider, startProvider, type TestProvider } from './oidc-provider.ts';
import { RoamingBrowser } from './roaming-browser.ts';
import { testApp, type TestApp } from './test-app.ts';

/** One entry of the operator's file, but for what the provider itself says. */
export type Entry = Readonly<Record<string, unknown>> & { readonly id: string };

export interface OidcWorld extends TestApp {
  readonly app: App;
  readonly url: string;
  /** The operator's file. */
  readonly file: string;
  readonly providers: Readonly<Record<string, TestProvider>>;
  readonly browser: () => RoamingBrowser;
  /** Somebody at a provider signs in here with a new browser. @returns it, and what the sign-in page is told */
  readonly signIn: (provider: string, person: AtProvider, browser?: RoamingBrowser) => Promise<{ readonly browser: RoamingBrowser; readonly outcome: string | null }>;
  readonly close: () => Promise<void>;
}

export interface SessionNow {
  readonly factor: string;
  readonly account: null | { readonly id: string; readonly roles: readonly string[]; readonly email: string | null; readonly displayName: string | null };
}

/** Asks the portal for the address that leads to a provider. */
export async function begin(browser: RoamingBrowser, provider: string, purpose = 'SIGN_IN', then?: string): Promise<string> {
  const { status, body } = await browser.post('/auth/oidc/start', { provider, purpose, ...(then !== undefined && { then }) });
  if (status !== 200) throw new Error(`the portal began no sign-in: ${JSON.stringify(body)}`);
  return String(body['url']);
}

/** @param others entries of providers that a test runs itself, whole */
export async function oidcWorld(entries: readonly Entry[], breakGlass: readonly string[] = [], others: (portalUrl: string) => readonly Entry[] = () => []): Promise<OidcWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), 'laurel-oidc-'));
  let handler: RequestListener = (_request, response) => void response.end();
  const server = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const providers = Object.fromEntries(await Promise.all(entries.map(async ({ id }) => [id, await startProvider({ id, portalUrl: url })] as const)));
  const file = path.join(folder, 'oidc.json');
  const own = entries.map((entry) => {
    const { issuer, client } = providers[entry.id] ?? {};
    return { label: `Provider ${entry.id}`, issuer, client_id: client?.id, client_secret: client?.secret, ...entry };
  });
  await writeFile(file, JSON.stringify({ providers: [...own, ...others(url)], break_glass: breakGlass }));
  const node = await testApp({ environment: { PUBLIC_URL: url } });
  const app: App = { ...node.app, oidc: readOidcFile(file) };
  const http = await createHttp(app);
  ({ handler } = http);
  const browser = (): RoamingBrowser => new RoamingBrowser(url);
  return {
    ...node, app, url, file, providers, browser,
    async signIn(provider, person, with_ = browser()) {
      providers[provider]?.seat(person);
      const { url: arrived } = await with_.go(await begin(with_, provider));
      return { browser: with_, outcome: arrived.searchParams.get('oidc') };
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await http.close();
      await Promise.all(Object.values(providers).map(async (provider) => provider.stop()));
      await node.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
