/** What providers say of themselves (OpenID Connect Discovery 1.0), asked for when it is needed and kept for a while. */
import { createRemoteJWKSet, customFetch as joseFetch } from 'jose';
import * as client from 'openid-client';
import type { Outside } from '../http/public-https.ts';
import type { Provider } from './oidc-file.ts';
import { ProviderFault } from './provider-fault.ts';
import { providerFetch } from './provider-fetch.ts';

/** How long a description is believed; and one that could not be had, before it is asked for again. */
const keep = { description: 600_000, fault: 3_000 } as const;

export interface Description {
  readonly metadata: client.ServerMetadata;
  /** For logout tokens, which anybody may send: kept, and asked for again every five seconds at most. */
  readonly keys: ReturnType<typeof createRemoteJWKSet>;
}
interface Known {
  readonly found: Promise<Description>;
  readonly until: number;
}

/** The guard decides then to whom http is spoken: this machine alone. */
export const mayBePlain = ({ isInternal }: Provider, { reach }: Outside): boolean => isInternal || reach === 'loopback';

export class ProviderDescriptions {
  readonly #outside: Outside;
  readonly #known = new Map<string, Known>();

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  /** @throws what went wrong, see `asProviderFault` */
  async of(provider: Provider): Promise<Description> {
    const now = performance.now();
    const known = this.#known.get(provider.id);
    if (known && known.until > now) return known.found;
    const found = this.#discover(provider);
    const entry = { found, until: now + keep.description };
    this.#known.set(provider.id, entry);
    found.catch(() => {
      if (this.#known.get(provider.id) === entry) this.#known.set(provider.id, { found, until: performance.now() + keep.fault });
    });
    return found;
  }

  async #discover(provider: Provider): Promise<Description> {
    const ask = providerFetch(provider, this.#outside);
    const discovered = await client.discovery(new URL(provider.issuer), provider.clientId, undefined, client.None(), {
      [client.customFetch]: ask, timeout: 10, execute: mayBePlain(provider, this.#outside) ? [client.allowInsecureRequests] : [],
    });
    const metadata = discovered.serverMetadata();
    // The library lets some providers of many tenants answer for another issuer; accounts are kept by this one.
    if (metadata.issuer !== provider.issuer) throw new ProviderFault('REFUSED', 'another issuer');
    // The page goes there, so it has to be an address, and no script.
    const { protocol } = new URL(metadata.authorization_endpoint ?? 'none:');
    if (protocol !== 'https:' && !(protocol === 'http:' && mayBePlain(provider, this.#outside))) throw new ProviderFault('REFUSED', 'authorization_endpoint');
    if (metadata.jwks_uri === undefined) throw new ProviderFault('REFUSED', 'no jwks_uri');
    const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), {
      cooldownDuration: 5_000, cacheMaxAge: keep.description,
      [joseFetch]: async (url, { headers }) => ask(url, { method: 'GET', headers: Object.fromEntries(headers), body: undefined }),
    });
    return { metadata: { ...metadata }, keys };
  }
}
