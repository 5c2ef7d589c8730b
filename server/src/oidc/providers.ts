/**
 * The providers of the operator's file, as this node asks them. Nothing is asked before somebody wants to sign in, what was learned is kept
 * for a while, and one that is away harms nobody but those who come by it. Routes and commands of this folder are handed one.
 */
import { jwtVerify, type JWTVerifyResult } from 'jose';
import * as client from 'openid-client';
import type { App } from '../app.ts';
import type { OidcFile, Provider } from './oidc-file.ts';
import { type Description, mayBePlain, ProviderDescriptions } from './provider-descriptions.ts';
import { asProviderFault, ProviderFault } from './provider-fault.ts';
import { providerFetch } from './provider-fetch.ts';
import { noteState } from './provider-states.ts';
import type { Claims } from './provider-rules.ts';

type Parts = Pick<App, 'pool' | 'outside' | 'log' | 'config'>;

const clockTolerance = 30;
/** Signatures that a provider alone can make. */
const signatureAlgorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

export interface Question {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The person has to show themselves again. */
  readonly isFresh: boolean;
}
export interface Answer {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** `auth_time` is asked for, and may be so many seconds past. */
  readonly maxAge: number | undefined;
}

export class Providers {
  readonly file: OidcFile;
  readonly #parts: Parts;
  readonly #descriptions: ProviderDescriptions;

  constructor(parts: Parts, file: OidcFile) {
    this.#parts = parts;
    this.file = file;
    this.#descriptions = new ProviderDescriptions(parts.outside);
  }

  of(id: string): Provider | null {
    return this.file.providers.find((provider) => provider.id === id) ?? null;
  }

  /** To the letter: another one would be a way for one provider to answer for another. */
  redirectUri({ id }: Provider): string {
    return `${this.#parts.config.publicUrl}/auth/oidc/${id}/callback`;
  }

  /** Where the browser goes. @throws ProviderFault */
  async authorizationUrl(provider: Provider, { state, nonce, verifier, isFresh }: Question): Promise<URL> {
    return this.#asking(provider, async () => {
      const configuration = this.#configure(provider, await this.#descriptions.of(provider));
      return client.buildAuthorizationUrl(configuration, {
        redirect_uri: this.redirectUri(provider), scope: provider.scope, state, nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
        ...(provider.factor.acr.length > 0 && { acr_values: provider.factor.acr.join(' ') }),
        ...(isFresh && { prompt: 'login', max_age: '0' }),
      });
    });
  }

  /**
   * The code for what the ID token claims, and what userinfo adds. The signature is checked with keys that are asked for now: one that was
   * rotated in holds at once, and one that was withdrawn no more.
   * @param search of the callback, with its question mark @throws ProviderFault
   */
  async claims(provider: Provider, search: string, { state, nonce, verifier, maxAge }: Answer): Promise<Claims> {
    return this.#asking(provider, async () => {
      const configuration = this.#configure(provider, await this.#descriptions.of(provider));
      const tokens = await client.authorizationCodeGrant(configuration, new URL(`${this.redirectUri(provider)}${search}`), {
        expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true, ...(maxAge !== undefined && { maxAge }),
      });
      const idToken = tokens.claims();
      if (!idToken) throw new ProviderFault('REFUSED', 'no ID token');
      const more = await this.#userInfo(configuration, tokens.access_token, idToken.sub);
      await noteState(this.#parts.pool, this.#parts.log, provider.issuer, null);
      return { ...more, ...idToken };
    });
  }

  /** Names, addresses and groups may stand there; how somebody signed in is for the signed ID token alone to say. */
  async #userInfo(configuration: client.Configuration, accessToken: string, subject: string): Promise<Claims> {
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return {};
    const { acr: _acr, amr: _amr, auth_time: _authTime, sid: _sid, ...more } = await client.fetchUserInfo(configuration, accessToken, subject);
    return more;
  }

  /** Whether it describes itself as the file has it. @throws what went wrong */
  async look(provider: Provider): Promise<void> {
    await this.#descriptions.of(provider);
  }

  /** OpenID Connect Back-Channel Logout 1.0, section 2.6: signature, issuer, audience and time. @throws ProviderFault */
  async logoutToken(provider: Provider, token: string): Promise<JWTVerifyResult> {
    const { keys } = await this.#descriptions.of(provider).catch((error: unknown) => {
      throw asProviderFault(error);
    });
    return jwtVerify(token, keys, {
      issuer: provider.issuer, audience: provider.clientId, algorithms: signatureAlgorithms, maxTokenAge: '5 minutes', clockTolerance,
      requiredClaims: ['jti', 'events'],
    }).catch((error: unknown) => {
      throw asProviderFault(error);
    });
  }

  /** What went wrong is noted for the operator; what a person said no to is no fault of the provider. */
  async #asking<T>(provider: Provider, work: () => Promise<T>): Promise<T> {
    const { pool, log } = this.#parts;
    try {
      return await work();
    } catch (error) {
      const fault = asProviderFault(error);
      if (fault.code !== 'DENIED') {
        log.warn({ provider: provider.id, code: fault.code, detail: fault.detail }, 'a provider of sign-ins does not answer as it should');
        await noteState(pool, log, provider.issuer, fault);
      }
      throw fault;
    }
  }

  #configure(provider: Provider, { metadata }: Description): client.Configuration {
    const auth = provider.clientAuth === 'client_secret_post' ? client.ClientSecretPost(provider.clientSecret) : client.ClientSecretBasic(provider.clientSecret);
    const configuration = new client.Configuration({ ...metadata }, provider.clientId, { [client.clockTolerance]: clockTolerance }, auth);
    configuration[client.customFetch] = providerFetch(provider, this.#parts.outside);
    configuration.timeout = 10;
    client.enableNonRepudiationChecks(configuration);
    if (mayBePlain(provider, this.#parts.outside)) client.allowInsecureRequests(configuration);
    return configuration;
  }
}
