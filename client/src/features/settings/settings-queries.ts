import { graphql } from '../../generated/index.ts';
import type { OwnKeysQuery, TeamRoomQuery } from '../../generated/graphql.ts';

export const ownKeysQuery = graphql(`
  query OwnKeys {
    viewer {
      id
      researcher { id }
      keys { id fingerprint armored status createdAt expiresAt }
      keyBackups { fingerprint method }
    }
  }
`);

export const revokeKeyMutation = graphql(`
  mutation RevokeKey($input: RevokeKeyInput!) {
    revokeKey(input: $input) {
      key { id status }
      userErrors { code message path }
    }
  }
`);

export const teamRoomQuery = graphql(`
  query TeamRoom {
    viewer {
      id
      triager { id }
      team { id displayName roles publicKeys { id fingerprint armored status } }
      teamKeyGrants { teamKey { id fingerprint status holders { id } } }
    }
    teamKey { id fingerprint armored status createdAt expiresAt recoveryRestoredAt holders { id displayName } certifiers { id armored } }
  }
`);

export type OwnKeyData = NonNullable<OwnKeysQuery['viewer']>['keys'][number];
export type TeamKeyData = NonNullable<TeamRoomQuery['teamKey']>;
export type MemberData = NonNullable<TeamRoomQuery['viewer']>['team'][number];
export type HeldGrant = NonNullable<TeamRoomQuery['viewer']>['teamKeyGrants'][number];
