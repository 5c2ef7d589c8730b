/** What administrators see of the providers, what people see of their own, and what the command line warns of. Never a secret. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { personCommand } from '../cases/command.ts';
import type { Viewer } from '../read/viewer.ts';
import type { OidcFile } from './oidc-file.ts';
import type { Newcomers } from './provider-rules.ts';
import { readStates } from './provider-states.ts';

type Querying = Pick<EntityManager, 'query'>;

export interface OwnIdentity {
  readonly id: string;
  /** Of the file; null where it names the issuer no more. */
  readonly provider: string | null;
  readonly label: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  /** It showed a second factor. */
  readonly vouches: boolean;
  /** Roles that came from its groups. */
  readonly roles: readonly string[];
}

export async function listIdentities(manager: Querying, { providers }: OidcFile, accountId: string): Promise<readonly OwnIdentity[]> {
  const rows = await manager.query<(Omit<OwnIdentity, 'provider' | 'label'> & { issuer: string })[]>(
    `select id, issuer, created_at as "createdAt", last_used_at as "lastUsedAt", vouches,
       array(select role from oidc_role where identity_id = oidc_identity.id order by role) as roles
     from oidc_identity where account_id = $1 order by created_at, id`, [accountId]);
  return rows.map(({ issuer, ...row }) => {
    const known = providers.find((provider) => provider.issuer === issuer);
    return { ...row, provider: known?.id ?? null, label: known?.label ?? new URL(issuer).host };
  });
}

export interface ProviderFacts {
  readonly id: string;
  readonly label: string;
  readonly issuer: string;
  readonly people: number;
  readonly accounts: readonly Newcomers[];
  readonly groups: readonly { readonly group: string; readonly roles: readonly string[] }[];
  /** It can vouch for a second factor. */
  readonly vouches: boolean;
  readonly okAt: Date | null;
  readonly failedAt: Date | null;
  /** `AWAY TIMEOUT`: a code and a detail, of the last time that it failed. */
  readonly fault: string | null;
}
/** What an account that the file names lacks for the day on which it is needed. */
export type BreakGlassLack = 'NO_ACCOUNT' | 'NO_ROLE' | 'NO_WAY_IN' | 'NO_FACTOR';
export interface BreakGlassFacts {
  readonly email: string;
  readonly lack: BreakGlassLack | null;
}
export interface SignInFacts {
  readonly providers: readonly ProviderFacts[];
  readonly breakGlass: readonly BreakGlassFacts[];
  /** Administrators who could sign in, with a second factor, while no provider answers. */
  readonly independentAdministrators: number;
}

/** @throws Forbidden */
export async function listProviders(app: App, file: OidcFile, viewer: Viewer): Promise<SignInFacts> {
  return personCommand(app, viewer, async ({ manager, viewer: person }) => {
    authorize(person, 'account:manage');
    const states = await readStates(app.pool);
    const counts = await manager.query<{ issuer: string; people: number }[]>('select issuer, count(*)::int as people from oidc_identity group by issuer');
    return {
      ...(await readDependence(manager, file)),
      providers: file.providers.map(({ id, label, issuer, accounts, rolesOfGroup, factor }) => {
        const { okAt = null, failedAt = null, fault = null } = states.get(issuer) ?? {};
        return {
          id, label, issuer, accounts, okAt, failedAt, fault, people: counts.find((row) => row.issuer === issuer)?.people ?? 0,
          groups: [...rolesOfGroup].map(([group, roles]) => ({ group, roles })), vouches: factor.acr.length + factor.amr.length > 0,
        };
      }),
    };
  });
}

/** Signs in without a provider, and shows a second factor without one. */
const ownWay = `(exists (select from passkey where passkey.account_id = account.id)
  or (password_hash is not null or sign_in_secret_hash is not null) and exists (select from totp where totp.account_id = account.id))`;

/** Who gets in on the day on which no provider answers. Roles that a provider gave do not count then. */
export async function readDependence(manager: Querying, { breakGlass }: OidcFile): Promise<Pick<SignInFacts, 'breakGlass' | 'independentAdministrators'>> {
  const [{ count }] = await manager.query<[{ count: number }]>(
    `select count(*)::int as count from account where disabled_at is null and 'ADMINISTRATOR' = any (roles) and ${ownWay}
       and not exists (select from oidc_role where oidc_role.account_id = account.id and role = 'ADMINISTRATOR')`);
  const rows = await manager.query<{ email: string; lack: BreakGlassLack | null }[]>(
    `select listed.email, case when account.id is null or disabled_at is not null then 'NO_ACCOUNT' when not roles && '{LEAD,ADMINISTRATOR}'::text[] then 'NO_ROLE'
       when password_hash is null and sign_in_secret_hash is null and not exists (select from passkey where passkey.account_id = account.id) then 'NO_WAY_IN'
       when not ${ownWay} then 'NO_FACTOR' end as lack
     from unnest($1::text[]) with ordinality listed (email, place) left join account on account.email = listed.email order by place`, [breakGlass]);
  return { breakGlass: rows, independentAdministrators: count };
}
