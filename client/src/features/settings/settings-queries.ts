import { graphql } from '../../generated/index.ts';
import type { OwnKeysQuery, TeamRoomQuery, TemplatesOfRepliesQuery } from '../../generated/graphql.ts';

export const ownKeysQuery = graphql(`
  query OwnKeys {
    viewer {
      id
      researcher { id }
      keys { id fingerprint armored status createdAt expiresAt }
      keyBackups { fingerprint method sealed createdAt }
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

export const updateKeyMutation = graphql(`
  mutation UpdateKey($input: UpdateKeyInput!) {
    updateKey(input: $input) {
      key { id status expiresAt }
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
      openLeadNamings { id fingerprint text endsAt candidate { id displayName } vouchers { id displayName } }
      formerHolders { heldSince heldUntil casesOpened person { id displayName } teamKey { id fingerprint status } }
      teamEvents { kind at actor { id displayName } subject { id displayName } teamKey { id fingerprint } }
    }
    teamKey {
      id fingerprint armored status createdAt expiresAt recoveryRestoredAt holders { id displayName } certifiers { id fingerprint armored }
      predecessors { id fingerprint status }
    }
  }
`);

export type OwnKeyData = NonNullable<OwnKeysQuery['viewer']>['keys'][number];
export type OwnBackupData = NonNullable<OwnKeysQuery['viewer']>['keyBackups'][number];
export type TeamKeyData = NonNullable<TeamRoomQuery['teamKey']>;
export type LeadNamingData = NonNullable<TeamRoomQuery['viewer']>['openLeadNamings'][number];
export type FormerHolderData = NonNullable<TeamRoomQuery['viewer']>['formerHolders'][number];
export type TeamEventData = NonNullable<TeamRoomQuery['viewer']>['teamEvents'][number];
export type MemberData = NonNullable<TeamRoomQuery['viewer']>['team'][number];
export type HeldGrant = NonNullable<TeamRoomQuery['viewer']>['teamKeyGrants'][number];

export const templatesQuery = graphql(`
  query TemplatesOfReplies {
    viewer { id replyTemplates { id name words nextUpdateDays } }
  }
`);

export const saveTemplateMutation = graphql(`
  mutation SaveReplyTemplate($input: ReplyTemplateInput!) {
    saveReplyTemplate(input: $input) { userErrors { code message path } }
  }
`);

export const removeTemplateMutation = graphql(`
  mutation RemoveReplyTemplate($input: RemoveReplyTemplateInput!) {
    removeReplyTemplate(input: $input) { userErrors { code message path } }
  }
`);

export type Template = NonNullable<TemplatesOfRepliesQuery['viewer']>['replyTemplates'][number];
