/** What a page needs before anything else: what this installation is, and who is here. */
import type { EntityManager } from 'typeorm';
import { NotInitialised } from '../installation.ts';
import { waitingHours } from '../keys/lost-key-rules.ts';
import { portalIsOpen } from '../keys/portal-open.ts';
import type { Role, Viewer } from '../read/viewer.ts';
import type { OwnSession } from './own-session.ts';

type FactorWay = 'APP' | 'PASSKEY' | 'PROVIDER';

export interface SessionFacts {
  readonly portalId: string;
  readonly mode: 'EXAMPLE' | 'REAL';
  readonly organization: string;
  readonly contactEmail: string;
  readonly responseHours: number;
  /** CLOSED: accounts with an address are made by invitation only. */
  readonly registration: 'OPEN' | 'CLOSED';
  /** Path of the organization's logo; null where there is none. */
  readonly logo: string | null;
  /** Reports are taken: a policy is adopted, and the team key's recovery was tried. */
  readonly open: boolean;
  /** It was put back from a backup, and a lead has not opened it yet. */
  readonly closedAfterRestore: boolean;
  /** What this browser's session lacks: SHOW is a first half, and nobody is here yet; ENROL: roles wait for a second factor. */
  readonly factor: OwnSession['factor'];
  /** What a first half can be finished with. */
  readonly factorWays: readonly FactorWay[];
  /** What the person is here once nothing lacks. */
  readonly rolesWithFactor: readonly Role[];
  readonly account: null | {
    readonly id: string;
    /** As they count in this session. */
    readonly roles: readonly Role[];
    readonly displayName: string | null;
    readonly email: string | null;
    readonly handle: string | null;
    readonly publicProfile: boolean;
    readonly hasRecoveryWords: boolean;
    readonly hasKey: boolean;
    readonly holdsTeamKey: boolean;
    /** RFC 3339; null where nobody asked that the account goes. */
    readonly deletionAt: string | null;
    /** Somebody signed in as this person says that their key is lost: an open request. */
    readonly lostKey: null | { readonly readyAt: string | null };
    /** Other people's lost keys that wait for this person, who holds the team key. */
    readonly lostKeysToDecide: number;
  };
  /** RFC 3339; browsers' clocks are not trusted with signatures. */
  readonly serverTime: string;
}

const text = `
  select portal_id as "portalId", mode, organization, contact_email as "contactEmail", response_hours as "responseHours", registration,
    '/logo/' || encode(sha256(logo), 'hex') as logo,
    restored_at is not null as "closedAfterRestore",
    (select json_build_object('id', account.id, 'roles', $2::text[], 'displayName', account.display_name, 'email', account.email,
        'handle', account.handle, 'publicProfile', account.public_profile, 'hasRecoveryWords', account.sign_in_secret_hash is not null,
        'hasKey', exists (select from public_key where account_id = account.id and revoked_at is null and retired_at is null),
        'holdsTeamKey', exists (select from team_key_grant where holder_id = account.id),
        'deletionAt', to_char(account.deletion_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'lostKey', (select json_build_object('readyAt', to_char((waiting_since + interval '${waitingHours} hours') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
          from lost_key where account_id = account.id and ended_at is null),
        'lostKeysToDecide', (select count(*)::int from lost_key where ended_at is null and account_id <> account.id and $2::text[] && '{TRIAGER,LEAD}'::text[]
          and exists (select from team_key_grant where holder_id = account.id) and (waiting_since < now() - interval '${waitingHours} hours' or waiting_since is null
            and not exists (select from lost_key_approval where lost_key_id = lost_key.id and approver_id = account.id))))
      from account where account.id = $1) as account,
    to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "serverTime"
  from installation`;

const waysOf = ({ hasTotp, hasPasskey, hasProvider }: OwnSession): readonly FactorWay[] =>
  [...(hasTotp ? ['APP' as const] : []), ...(hasPasskey ? ['PASSKEY' as const] : []), ...(hasProvider ? ['PROVIDER' as const] : [])];

/** @throws NotInitialised */
export async function sessionFacts(manager: Pick<EntityManager, 'query'>, viewer: Viewer, own: OwnSession | null): Promise<SessionFacts> {
  const [accountId, roles] = viewer.kind === 'person' ? [viewer.accountId, viewer.roles] : [null, []];
  const [facts] = await manager.query<Omit<SessionFacts, 'open' | 'factor' | 'factorWays' | 'rolesWithFactor'>[]>(text, [accountId, roles]);
  if (!facts) throw new NotInitialised();
  return { ...facts, open: await portalIsOpen(manager), factor: own?.factor ?? 'NONE', factorWays: own?.factor === 'SHOW' ? waysOf(own) : [], rolesWithFactor: own?.roles ?? roles };
}
