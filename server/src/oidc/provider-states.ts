/** How each provider last answered, whichever node asked: for the operator and the administrators, never for who signs in. */
import type pg from 'pg';
import type { Logger } from 'pino';
import { describeError } from '../http/describe-error.ts';
import type { ProviderFault } from './provider-fault.ts';

export interface ProviderState {
  readonly issuer: string;
  /** RFC 3339, of the last good answer and the last bad one. */
  readonly okAt: Date | null;
  readonly failedAt: Date | null;
  /** `AWAY TIMEOUT`: a code and a detail. */
  readonly fault: string | null;
}

/** A database that takes no writes must not keep anybody from signing in. */
export async function noteState(pool: pg.Pool, log: Logger, issuer: string, fault: ProviderFault | null): Promise<void> {
  const text = fault === null
    ? `insert into oidc_provider_state (issuer, ok_at) values ($1, now())
       on conflict (issuer) do update set ok_at = now() where oidc_provider_state.ok_at is null or oidc_provider_state.ok_at < greatest(now() - interval '1 minute', oidc_provider_state.failed_at)`
    : `insert into oidc_provider_state (issuer, failed_at, fault) values ($1, now(), $2) on conflict (issuer) do update set failed_at = now(), fault = $2`;
  await pool.query(Object.assign({ query_timeout: 3_000 }, { text, values: fault === null ? [issuer] : [issuer, `${fault.code} ${fault.detail}`] }))
    .catch((error: unknown) => log.warn({ error: describeError(error) }, 'how a provider answered was not noted'));
}

export async function readStates(from: { query: (text: string) => Promise<{ rows: ProviderState[] }> }): Promise<ReadonlyMap<string, ProviderState>> {
  const { rows } = await from.query('select issuer, ok_at as "okAt", failed_at as "failedAt", fault from oidc_provider_state');
  return new Map(rows.map((row) => [row.issuer, row]));
}
