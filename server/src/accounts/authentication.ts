/**
 * Who asks: cookie, bearer token and router token → viewer. The answer is kept for some seconds, keyed by the secret's hash, and
 * ended on every node by NOTIFY laurel_auth; so a revocation holds at once, and within five seconds even where the notice is lost.
 * HTTP entrances and nothing else ask it.
 */
import type pg from 'pg';
import { Unauthenticated } from '../errors.ts';
import { roleCounts } from '../oidc/role-counts-sql.ts';
import { isTeam, type PersonViewer, type Role, type Scope, type Viewer } from '../read/viewer.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { type Asking, credentialsOf, refuseTokenInUrl } from './credentials.ts';
import { passSeconds, readPass } from './pass-format.ts';
import { sessionHolds, sessionIsStale } from './session-limits-sql.ts';
import { hashToken } from './tokens.ts';

export interface Authenticated {
  readonly viewer: Viewer;
  /** A valid Laurel-Router-Token was shown. */
  readonly router: boolean;
}

const anonymous: Viewer = { kind: 'anonymous' };
const keep = { milliseconds: 4_000, entries: 10_000 } as const;

interface PersonRow {
  readonly session_id: string;
  readonly account_id: string;
  readonly roles: Role[];
  readonly holds_team_key: boolean;
  readonly participates: boolean;
  readonly stale: boolean;
}
interface TokenRow {
  readonly id: string;
  readonly scopes: Scope[];
  readonly online_service_ids: string[] | null;
  readonly unseen: boolean;
}

/**
 * Sessions end by the limits of session-rules.ts, whatever their date says. Here alone it is decided that roles beyond RESEARCHER count only where
 * a second factor was shown, and that a session which lacks one that is enrolled is nobody's.
 */
const personWhere = (session: string): string => `
  select session.id as session_id, account.id as account_id,
    array(select held from unnest(account.roles) held where held = 'RESEARCHER' or factor_at is not null and ${roleCounts}) as roles,
    ${sessionIsStale} as stale,
    factor_at is not null and exists (select from team_key_grant where holder_id = account.id) as holds_team_key,
    exists (select from case_participant where account_id = account.id) as participates
  from session join account on account.id = session.account_id
  where ${session} and session.expires_at > now() and account.disabled_at is null
    and (factor_at is not null or not has_factor(account.id))
    and (session.kind = 'BEARER' or ${sessionHolds})`;
const personSql = personWhere('session.token_hash = $1 and session.kind = $2');
/** A pass holds as long as its session does, and for its own minute. */
const passSql = personWhere(`session.id = $1 and to_timestamp($2::float8) > now() and to_timestamp($2::float8) <= now() + interval '${passSeconds} seconds'`);
/** In a restored portal nobody knows yet which tokens were revoked since the backup. */
const touchSession = { text: 'update session set last_used_at = now() where token_hash = $1' };
const tokenSql = `
  select id, scopes, online_service_ids, last_used_at is null or last_used_at < now() - interval '1 hour' as unseen from access_token where token_hash = $1 and revoked_at is null and expires_at > now()
    and not exists (select from installation where restored_at is not null)`;

/** To the hour, and where somebody else writes the row at the moment, later. */
const touchToken = {
  text: 'update access_token set last_used_at = now() where id = (select id from access_token where id = $1 for update skip locked)', query_timeout: 3_000,
};

export interface AuthenticationOptions {
  /** Whether the portal is served over https, which names the cookie. */
  readonly secure: boolean;
  /** The router's token as the environment gives it, beside those in the table. */
  readonly routerToken?: string | undefined;
  /** Whose passes are taken; left out: none. */
  readonly portalKey?: Pick<PortalKey, 'isToken'>;
}

interface Kept {
  readonly found: Promise<Viewer | null>;
  readonly until: number;
}

export class Authentication {
  readonly #pool: pg.Pool;
  readonly #secure: boolean;
  readonly #configuredRouter: string | null;
  readonly #portalKey: Pick<PortalKey, 'isToken'> | undefined;
  #kept = new Map<string, Kept>();

  constructor(pool: pg.Pool, options: AuthenticationOptions) {
    this.#pool = pool;
    this.#secure = options.secure;
    this.#portalKey = options.portalKey;
    this.#configuredRouter = options.routerToken === undefined ? null : hashToken(options.routerToken).toString('hex');
  }

  /**
   * A cookie that no longer holds makes an anonymous caller, as after signing out; a bearer or router token that does not hold is
   * refused, because its sender believes to be somebody.
   * @param takesPass a pass is taken here too, from a router
   * @throws Unauthenticated, BadUserInput
   */
  async viewerFor(request: Asking, { takesPass = false } = {}): Promise<Authenticated> {
    refuseTokenInUrl(request.url);
    const { cookie, bearer, router, pass } = credentialsOf(request, this.#secure);
    const isRouter = router !== null && await this.#isRouter(router);
    if (router !== null && !isRouter) throw new Unauthenticated('The router token is unknown, expired or revoked.');
    if (pass !== null) {
      const viewer = takesPass && isRouter ? await this.#pass(pass) : null;
      if (!viewer) throw new Unauthenticated('The pass has ended, or is not taken here.');
      return { viewer, router: true };
    }
    if (bearer !== null) {
      const viewer = await this.#ask(`bearer:${bearer}`, () => this.#bearer(bearer));
      if (!viewer) throw new Unauthenticated('The token is unknown, expired or revoked.');
      return { viewer, router: isRouter };
    }
    const viewer = cookie === null ? null : await this.#ask(`cookie:${cookie}`, () => this.#person(cookie, 'COOKIE'));
    return { viewer: viewer ?? anonymous, router: isRouter };
  }

  /**
   * Who asks at this moment, kept or not. That somebody is listening is no use of their session: it ends in its time.
   * @throws Unauthenticated, BadUserInput
   */
  async viewerAnew(request: Asking): Promise<Viewer> {
    const { cookie, bearer, pass } = credentialsOf(request, this.#secure);
    if (pass !== null) throw new Unauthenticated();
    const viewer = bearer === null ? cookie && await this.#person(cookie, 'COOKIE', false) : await this.#bearer(bearer, false);
    if (!viewer) throw new Unauthenticated();
    return viewer;
  }

  /** What was kept is asked for again. */
  forget(): void {
    this.#kept = new Map();
  }

  async #isRouter(hash: string): Promise<boolean> {
    // Hashes of 256 random bits: comparing them tells nothing of the secret.
    if (hash === this.#configuredRouter) return true;
    const viewer = await this.#ask(`router:${hash}`, () => this.#partner(hash));
    return viewer?.kind === 'partner' && viewer.scopes.includes('FEDERATION');
  }

  /** The promise is kept, not its value: what a notice ends while it is under way stays ended. Unknown secrets are not kept. */
  async #ask(key: string, look: () => Promise<Viewer | null>): Promise<Viewer | null> {
    const now = performance.now();
    const known = this.#kept.get(key);
    if (known && known.until > now) return known.found;
    const kept = this.#kept;
    const drop = (): boolean => kept.delete(key);
    const found = look();
    kept.delete(key);
    kept.set(key, { found, until: now + keep.milliseconds });
    const [oldest] = kept.keys();
    if (kept.size > keep.entries && oldest !== undefined) kept.delete(oldest);
    found.then((viewer) => viewer ?? drop(), drop);
    return found;
  }

  async #bearer(hash: string, isUse = true): Promise<Viewer | null> {
    const person = await this.#person(hash, 'BEARER', isUse);
    if (person) return person;
    const partner = await this.#partner(hash);
    // A router's own token speaks for nobody.
    return partner?.kind === 'partner' && partner.scopes.some((scope) => scope !== 'FEDERATION') ? partner : null;
  }

  async #person(hash: string, kind: 'COOKIE' | 'BEARER', isUse = true): Promise<Viewer | null> {
    const bytes = Buffer.from(hash, 'hex');
    const { rows: [row] } = await this.#pool.query<PersonRow>({ name: 'viewer-person', text: personSql, values: [bytes, kind] });
    if (!row) return null;
    // A database that takes no writes must not keep anybody from reading.
    if (row.stale && isUse) await this.#pool.query(Object.assign({ query_timeout: 3_000 }, touchSession, { values: [bytes] })).catch(() => undefined);
    return personOf(row);
  }

  /**
   * As a tool that may read cases: facts, and of those what partners see; no word, no name of a reporter, no write. Asked each time, so
   * that it ends with the session. It is counted apart from every token: their keys are positive.
   */
  async #pass(shown: string): Promise<Viewer | null> {
    const pass = this.#portalKey && readPass(this.#portalKey, shown);
    if (!pass) return null;
    const { rows: [row] } = await this.#pool.query<PersonRow>({ name: 'viewer-pass', text: passSql, values: [pass.sessionId, pass.until] });
    const person = row && personOf(row);
    return person && isTeam(person) ? { kind: 'partner', tokenId: `-${pass.sessionId}`, scopes: ['CASES_READ'], onlineServiceIds: null } : null;
  }

  async #partner(hash: string): Promise<Viewer | null> {
    const { rows: [row] } = await this.#pool.query<TokenRow>({ name: 'viewer-token', text: tokenSql, values: [Buffer.from(hash, 'hex')] });
    // Nobody waits for it.
    if (row?.unseen) void this.#pool.query(Object.assign({ values: [row.id] }, touchToken)).catch(() => undefined);
    return row ? { kind: 'partner', tokenId: row.id, scopes: row.scopes, onlineServiceIds: row.online_service_ids } : null;
  }
}

const personOf = (row: PersonRow): PersonViewer =>
  ({ kind: 'person', accountId: row.account_id, roles: row.roles, holdsTeamKey: row.holds_team_key, participates: row.participates, sessionId: row.session_id });
