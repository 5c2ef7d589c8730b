/** How often one may try, counted in PostgreSQL and so over all nodes. What is counted by is hashed: the table names nobody. */
import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from '../errors.ts';
import { countInTurn } from './count-in-turn.ts';

const minute = 60;
const hour = 60 * minute;

/** Points per duration, in seconds. */
const limits = {
  /** Guessing one account's password, from one place and from everywhere. */
  signInHere: { points: 10, duration: 15 * minute },
  signInAnywhere: { points: 100, duration: 24 * hour },
  /** Where somebody signed in: from there they get in while others guess. */
  signedInFrom: { points: 1, duration: 90 * 24 * hour },
  signInFrom: { points: 60, duration: 15 * minute },
  /** Trying codes of one account's second factor: a million of them, of which three fit. */
  factorBy: { points: 10, duration: 15 * minute },
  factorDaily: { points: 60, duration: 24 * hour },
  /** Wrong ones after which the owner hears of it. */
  factorFails: { points: 4, duration: 24 * hour },
  /** Sending mail to one address, and causing it from one place. */
  mailTo: { points: 5, duration: hour },
  mailFrom: { points: 20, duration: hour },
  accountsFrom: { points: 120, duration: hour },
  /** Proofs of work to begin: asking costs nothing, so it only makes the next one harder long before it is refused. */
  challengesFrom: { points: 6_000, duration: hour },
  /** The same of all networks of one site, each of which is a place of its own. */
  challengesNear: { points: 100_000, duration: hour },
  /** Challenges for passkeys: each is a row for five minutes. */
  passkeysFrom: { points: 300, duration: 15 * minute },
  /** To a provider and back; and its word that somebody is signed out, which comes from one place for everybody. */
  providersFrom: { points: 120, duration: 15 * minute },
  logoutsFrom: { points: 3_000, duration: 15 * minute },
  /** What browsers tell of pages. */
  cspReportsFrom: { points: 60, duration: hour },
  codesFrom: { points: 20, duration: hour },
  /** Writing over GraphQL: whatever it is, and reports, each of which may fill a megabyte. */
  writesBy: { points: 300, duration: 10 * minute },
  writesFrom: { points: 60, duration: 10 * minute },
  reportsBy: { points: 60, duration: hour },
  reportsFrom: { points: 120, duration: hour },
  /** All that is held of a person, which may be gigabytes. */
  exportsBy: { points: 5, duration: 24 * hour },
  /** What partners know, asked by pages of the team. */
  inventoryBy: { points: 240, duration: minute },
  /** Beginning an upload, and what of the disk one place takes in a day, in MiB. */
  uploadsBy: { points: 200, duration: hour },
  uploadSpaceFrom: { points: 20_480, duration: 24 * hour },
  /** What GraphQL reads, by what the documents cost: of a person or a tool, of somebody of the team, and of a place where nobody signed in. */
  costBy: { points: 500_000, duration: minute },
  costByTeam: { points: 5_000_000, duration: minute },
  costFrom: { points: 250_000, duration: minute },
} as const;
export type AuthLimit = keyof typeof limits;
export type CostLimit = 'costBy' | 'costByTeam' | 'costFrom';
export const pointsOf = (name: AuthLimit): number => limits[name].points;

/** IPv4 whole, IPv6 by the network that one customer gets, each in one spelling. Ports, brackets and zones are no difference. */
export const placeOf = (ip: string | undefined): string => networkOf(ip, 64);

/** What one site gets for all of its networks, which whoever rents one machine may have for nothing: 65,536 places. */
export const siteOf = (ip: string | undefined): string => networkOf(ip, 48);

function networkOf(ip: string | undefined, bits: 48 | 64): string {
  const bare = (ip ?? 'unknown').trim().toLowerCase().replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1').replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare;
  const groups = groupsOf(bare);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return groups.slice(6).flatMap((group) => [group >> 8, group & 255]).join('.');
  return `${groups.slice(0, bits / 16).map((group) => group.toString(16)).join(':')}::/${bits}`;
}

/** The eight numbers of an IPv6 address, whose last two may be written as IPv4. */
function groupsOf(address: string): readonly number[] {
  const whole = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.slice(0, 4).map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head = '', tail] = whole.split('::');
  const numbers = (text: string): number[] => text.split(':').filter(Boolean).map((group) => Number.parseInt(group, 16));
  const [before, after] = [numbers(head), tail === undefined ? [] : numbers(tail)];
  return [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => 0), ...after];
}

/** Counting is a write, and a write may wait for a standby that does not come back; who asks must not. */
const inTime = (statement: pg.QueryConfig): pg.QueryConfig => Object.assign({ query_timeout: 6_000 }, statement);

export class AuthLimits {
  readonly #count: (statement: pg.QueryConfig) => Promise<pg.QueryResult<{ expire: string }>>;
  readonly #generosity: number;
  readonly #limiters: ReadonlyMap<AuthLimit, RateLimiterPostgres>;

  /** @param generosity multiplies every limit: where all callers share one address, as in the example installation */
  constructor(pool: pg.Pool, generosity = 1) {
    const names = Object.keys(limits) as AuthLimit[];
    this.#generosity = generosity;
    this.#count = async (statement) => pool.query<{ expire: string }>(inTime(statement));
    const counting = { query: this.#count };
    this.#limiters = new Map(names.map((name) => [name, new RateLimiterPostgres({
      storeClient: counting, storeType: 'pool', tableName: 'rate_limit', tableCreated: true, keyPrefix: name,
      points: limits[name].points * generosity, duration: limits[name].duration,
    })]));
  }

  /** @returns how many are taken now @throws RateLimited */
  async take(name: AuthLimit, ...by: readonly string[]): Promise<number> {
    return this.takeMany(name, 1, ...by);
  }

  /** @returns how many are taken now @throws RateLimited */
  async takeMany(name: AuthLimit, points: number, ...by: readonly string[]): Promise<number> {
    const key = keyOf(by);
    try {
      const taken = await this.#limiters.get(name)?.consume(key, points);
      return taken?.consumedPoints ?? 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) throw refusal(error.msBeforeNext);
      throw error;
    }
  }

  /** One behind the other, at once: where one is over, nothing is taken of those behind it. @throws RateLimited */
  async takeInTurn(...counts: readonly { readonly name: AuthLimit; readonly points: number; readonly by: string }[]): Promise<void> {
    const over = await countInTurn(this.#count, counts.map(({ name, points, by }) => ({
      key: `${name}:${keyOf([by])}`, points, most: limits[name].points * this.#generosity, seconds: limits[name].duration,
    })));
    if (over !== null) throw refusal(over);
  }

  /** How many were taken, of a count that has not ended. */
  async taken(name: AuthLimit, ...by: readonly string[]): Promise<number> {
    const found = await this.#limiters.get(name)?.get(keyOf(by));
    return found?.consumedPoints ?? 0;
  }

  /** Counts without refusing, and begins its time anew. */
  async note(name: AuthLimit, ...by: readonly string[]): Promise<void> {
    await this.#limiters.get(name)?.set(keyOf(by), 1, limits[name].duration);
  }
}

const refusal = (milliseconds: number): RateLimited => new RateLimited(Math.max(1, Math.ceil(milliseconds / 1_000)));
const keyOf = (by: readonly string[]): string => createHash('sha256').update(JSON.stringify(by)).digest('base64url');
