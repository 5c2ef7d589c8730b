/** What the case page reads. Each operation is one statement on the server. */
import type { CasePageQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';

export const casePageQuery = graphql(`
  query CasePage($number: String!, $last: Int!, $before: String) {
    viewer { id researcher { id } triager { id displayName } lastListing { choice publishedName url organization } }
    teamKey { id fingerprint holderCount }
    case(number: $number) {
      id number version source state resolution issueType installedSoftware handedOnAt weakness severity reporterReference
      cvss { vector version score severity }
      onlineService { id slug name hostnames }
      reporter { id handle displayName publicKeys { id fingerprint armored status } }
      reporterKeys
      assignee { id displayName }
      participants { role addedAt missingTexts researcher { id handle displayName publicKeys { id fingerprint armored status } } }
      participantInvitations { id email role invitedAt researcher { id handle displayName publicKeys { id fingerprint armored status } } }
      submittedAt updatedAt responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt replyBy hearsInPlain
      advisoryUrl wordsDestroyedAt wordsEndAt reporterGoneAt unreadCount viewerCan engineeringTicket
      labels { id name colour }
      disclosurePlan { plannedAt answer until writeUpUrl }
      duplicateOf { number state severity submittedAt fixedAt }
      duplicates(first: 20) { edges { cursor node { id number state resolution } } }
      title { id armored sha256 recipientKeyIds }
      report { id armored sha256 recipientKeyIds readerMarks }
      attachments { id internal sizeBytes sha256 name { id armored sha256 recipientKeyIds } }
      inboundMails { id arrivedAt from reason state }
      receipt { signedText receivedAt policyVersion logIndex inclusionProof checkpoint }
      consent { state choice askedAt answeredAt }
      acknowledgment { id publishedName url organization year month }
      timeline(last: $last, before: $before) {
        totalCount { value hasMore }
        pageInfo { hasPreviousPage startCursor }
        edges {
          cursor
          node {
            __typename id at actorRole
            actor {
              __typename
              ... on Researcher { id handle name: displayName publicKeys { id fingerprint armored status } }
              ... on Triager { id displayName publicKeys { id fingerprint armored status } }
            }
            ... on CaseReceived { source }
            ... on CaseMoved { move fromState toState resolution }
            ... on MessagePosted { isResponse message {
                id internal body { id armored sha256 recipientKeyIds }
                attachments { id internal sizeBytes sha256 name { id armored sha256 recipientKeyIds } }
              } }
            ... on CaseAssessed { weakness severity reason { id armored sha256 recipientKeyIds } }
            ... on CaseAssigned { assignee { id displayName } }
            ... on ClockPassed { clock }
            ... on AccessChanged {
              granted readerRole
              reader { __typename ... on Researcher { id handle name: displayName } ... on Triager { id displayName } }
            }
            ... on ConsentChanged { state }
            ... on HandedToEngineering { way }
          }
        }
      }
    }
  }
`);

export const caseServicesQuery = graphql(`
  query CaseServices {
    onlineServices(first: 100) { edges { cursor node { id slug name } } }
  }
`);

/** Words to start a reply with. */
export const replyTemplatesQuery = graphql(`
  query ReplyTemplates {
    viewer { id replyTemplates { id name words nextUpdateDays } }
  }
`);

/** Everybody of the team. */
export const caseColleaguesQuery = graphql(`
  query CaseColleagues {
    viewer { id team { id displayName } }
  }
`);

/** What a re-wrap has to cover. */
export const caseTextsQuery = graphql(`
  query CaseTexts($number: String!, $after: String, $first: Int!) {
    case(number: $number) {
      id
      sealedTexts(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { id kind armored } } }
      attachments { id internal sha256 keyPackets }
    }
  }
`);

/** Somebody with an account, by the name that they gave themselves. */
export const researcherByHandleQuery = graphql(`
  query ResearcherByHandle($handle: String!) {
    researcher(handle: $handle) { id handle displayName publicKeys { id fingerprint armored status } }
  }
`);

export const softwareContactQuery = graphql(`
  query CaseSoftwareContact {
    softwareContact { email publicKey }
  }
`);

export type CaseData = NonNullable<CasePageQuery['case']>;
export type LastListing = NonNullable<NonNullable<CasePageQuery['viewer']>['lastListing']>;
export type CaseEventData = CaseData['timeline']['edges'][number]['node'];
export type TimelineEvent<Kind extends CaseEventData['__typename']> = Extract<CaseEventData, { __typename: Kind }>;
export type ParticipantData = CaseData['participants'][number];
export type InvitationData = CaseData['participantInvitations'][number];
/** Somebody who can be made a reader. */
export type Person = NonNullable<ParticipantData['researcher']>;
export type Author = NonNullable<CaseEventData['actor']>;
/** Whom an event names: with or without their keys. */
export type Named = Author | NonNullable<TimelineEvent<'AccessChanged'>['reader']>;
export type KeyData = NonNullable<NonNullable<CaseData['reporter']>['publicKeys']>[number];
