/** A provider that signs whatever it is told to: for what no honest one would ever send. */
import { createHash, createHmac, generateKeyPairSync, type JsonWebKey, type KeyObject, randomUUID, sign as signOctets } from 'node:crypto';
import { testServer } from './test-server.ts';

type Claims = Readonly<Record<string, unknown>>;

export interface CrookedProvider {
  readonly issuer: string;
  /** How its next ID tokens differ from good ones. */
  tamper(changes: Tampering): void;
  /** A logout token, signed with its key. */
  logoutToken(changes?: Claims, header?: Claims, signature?: Tampering['signature']): string;
  /** Another key takes the place of the one it had, in what it publishes too. */
  rotate(): void;
  stop(): Promise<void>;
}
export interface Tampering {
  /** Undefined ones are left out. */
  readonly claims?: Claims;
  readonly header?: Claims;
  /** NONE: no signature. SECRET: an HMAC with the client's secret. STRANGER: another key under the same name. */
  readonly signature?: 'NONE' | 'SECRET' | 'STRANGER';
  /** What its answer in the address says differently. */
  readonly answer?: Readonly<Record<string, string>>;
  readonly metadata?: Claims;
}

export const crookedClient = { id: 'laurel', secret: 'a secret of the crooked provider' } as const;

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

interface Key {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly jwk: JsonWebKey;
}
function newKey(): Key {
  const kid = randomUUID();
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' } };
}

export async function startCrookedProvider(): Promise<CrookedProvider> {
  let [key, changes]: [Key, Tampering] = [newKey(), {}];
  const stranger = newKey();
  const codes = new Map<string, { readonly nonce: string; readonly challenge: string }>();
  const now = (): number => Math.floor(Date.now() / 1_000);
  const sign = (claims: Claims, header: Claims, signature: Tampering['signature']): string => {
    if (signature === 'NONE') return `${encode({ alg: 'none', ...header })}.${encode(claims)}.`;
    if (signature === 'SECRET') {
      const signed = `${encode({ alg: 'HS256', ...header })}.${encode(claims)}`;
      return `${signed}.${createHmac('sha256', crookedClient.secret).update(signed).digest('base64url')}`;
    }
    const signed = `${encode({ alg: 'ES256', kid: key.kid, ...header })}.${encode(claims)}`;
    const signer = signature === 'STRANGER' ? stranger.privateKey : key.privateKey;
    return `${signed}.${signOctets('sha256', Buffer.from(signed), { key: signer, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  };
  const json = (value: unknown): string => JSON.stringify(value);
  const server = await testServer((request, response) => {
    const url = new URL(request.url ?? '/', issuerOf(request.headers.host));
    const answer = (body: string, status = 200): void => void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    if (url.pathname === '/.well-known/openid-configuration') return answer(json({ ...metadata(url.origin), ...changes.metadata }));
    if (url.pathname === '/jwks') return answer(json({ keys: [key.jwk] }));
    if (url.pathname === '/authorize') {
      const code = randomUUID();
      codes.set(code, { nonce: url.searchParams.get('nonce') ?? '', challenge: url.searchParams.get('code_challenge') ?? '' });
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      for (const [name, value] of Object.entries({ code, state: url.searchParams.get('state') ?? '', iss: url.origin, ...changes.answer })) back.searchParams.set(name, value);
      return void response.writeHead(303, { location: back.href }).end();
    }
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); });
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const known = codes.get(form.get('code') ?? '');
      codes.delete(form.get('code') ?? '');
      const proved = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
      if (!known || known.challenge !== proved) return answer(json({ error: 'invalid_grant' }), 400);
      const claims = { iss: url.origin, aud: crookedClient.id, sub: 'somebody', nonce: known.nonce, iat: now(), exp: now() + 300, ...changes.claims };
      answer(json({ access_token: 'x', token_type: 'Bearer', id_token: sign(claims, changes.header ?? {}, changes.signature) }));
    });
  });
  return {
    issuer: server.url,
    tamper(next) { changes = next; },
    logoutToken: (more = {}, header = {}, signature) => sign({
      iss: server.url, aud: crookedClient.id, iat: now(), exp: now() + 120, jti: randomUUID(), events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, ...more,
    }, { typ: 'logout+jwt', ...header }, signature),
    rotate() { key = newKey(); },
    stop: server.close,
  };
}

const issuerOf = (host: string | undefined): string => `http://${host ?? 'localhost'}`;
const metadata = (issuer: string): Claims => ({
  issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'],
  subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['ES256'], authorization_response_iss_parameter_supported: true,
});
