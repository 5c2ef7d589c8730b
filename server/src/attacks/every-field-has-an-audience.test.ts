import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toGlobalId } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { buildSchema } from '../schema.ts';
import { type Doors, makeDoors } from '../testing/doors.ts';
import { type ReadWorld, readWorld, type ViewerName, viewerNames, viewers, webhookId } from '../testing/read-world.ts';
import { documentsOf } from '../testing/schema-walk.ts';

/**
 * Who gets an answer from a field of an object that they see:
 * open: whoever sees the object; person: no tool and no stranger; party: of these, no participant; words: readers of sealed texts alone;
 * talk: of these, who reads messages; self: its owner and the team; team: the team alone; lead: leads alone; partners: leads and administrators; own: asked about the asker alone.
 */
const audiences = ['open', 'person', 'party', 'words', 'talk', 'self', 'team', 'lead', 'partners', 'own'] as const;
type Audience = (typeof audiences)[number];

const event = 'id case at actor actorRole';
const page = { open: 'edges pageInfo' };
const edge = { open: 'cursor node' };
const payload = { open: 'userErrors case' };
const fields: Readonly<Record<string, Partial<Readonly<Record<Audience, string>>>>> = {
  Query: {
    open: `objectionBackups viewer researcher acknowledgments consentRequest case cases teamKey policy node onlineServices responseStatistics caseHistory caseFacets softwareContact installation pastThanks onCall inboundMails importedMails restoration webhooks webhookDeliveries accessTokens partnerPages labels auditLog auditState retention _entities _service`,
    // Refused with an error, which other tests see to.
    team: 'policyDraft',
  },
  Case: {
    open: `id number version source state resolution issueType installedSoftware handedOnAt weakness severity cvss onlineService assignee submittedAt updatedAt
      responseDueAt firstRespondedAt responseStatus nextUpdateDueAt verifiedAt fixedAt closedAt advisoryUrl disclosurePlan duplicateOf duplicates related
      wordsDestroyedAt wordsEndAt timeline`,
    person: 'unreadCount viewerCan participants', team: 'viewerCloses labels engineeringTicket wordsKeptReason reporterGoneAt mails inboundMails participantInvitations pages',
    party: 'reporter reporterReference receipt acknowledgment consent replyBy hearsInPlain',
    words: 'title report sealedTexts reporterKeys', talk: 'messages attachments',
  },
  Subscription: { open: 'caseChanged' }, CaseFacet: { open: 'field values' }, CaseFacetValue: { open: 'value count' },
  Page: { team: 'id kind at dueAt caseCount skipped fellToLeads acknowledgedAt acknowledgedBy settledAt deliveries' },
  PageDelivery: { team: 'reason channel person name sentAt deliveredAt failedAt failure attempts acknowledgedAt acknowledgedBy' },
  PagePayload: { open: 'userErrors page' }, OnCallPayload: { open: 'userErrors' },
  OnCall: { open: 'responseHours acknowledgeMinutes contactName contactEmail shifts exceptions senders people coverage' },
  OnCallShift: { open: 'id person deputy weekdays startsAt endsAt timeZone' }, OnCallException: { open: 'id fromDay untilDay timeZone away cover' },
  PageSender: { open: 'id kind name host createdAt' }, OnCallSpan: { open: 'startsAt endsAt names' },
  InboundMail: { team: 'id arrivedAt from sizeBytes state reason responseDueAt authentication spam isWhole case sortedAt sortedBy', words: 'words downloadUrl' },
  InboundMailConnection: page, InboundMailEdge: edge, SortMailPayload: { open: 'userErrors mail case' },
  Participant: { person: 'researcher role addedAt', team: 'missingTexts' },
  ParticipantInvitation: { team: 'id email role invitedAt researcher' },
  MailPreferences: { own: 'sealed switchedOff digest digestHour digestWeekday digestZone' }, MailPreferencesPayload: { open: 'userErrors' },
  CaseMail: { team: 'kind recipientRole state status queuedAt at' },
  Installation: { open: 'organization contactEmail registration responseHours nextUpdateDays smallTeam coFinderSharing thanksWording logoUrl settingsVersion' }, SettingsPayload: { open: 'userErrors' },
  PastThanks: { open: 'id name url words year month' }, PastThanksConnection: page, PastThanksEdge: edge, PastThanksRow: { open: 'index state message' },
  ImportPastThanksPayload: { open: 'userErrors rows imported' }, RemovePastThanksPayload: { open: 'userErrors removed' },
  SoftwareContact: { open: 'email publicKey fingerprint' }, SoftwareContactPayload: { open: 'userErrors' },
  Restoration: { open: 'madeAt restoredAt filesMissing journalCovers journalReaches withdrawals others unsentMails lastCaseNumber' },
  OpenAfterRestorePayload: { open: 'userErrors' },
  AccessToken: { partners: 'id name scopes everyService onlineServices state owner ownerlessSince createdBy createdAt expiresAt revokedAt lastUsedAt replacedBy' },
  AccessTokenConnection: page, AccessTokenEdge: edge, AccessTokenPayload: { open: 'userErrors id secret token' },
  AuditEntry: { person: 'id at kind actorId actorName subjectId subjectName facts origin position' }, AuditEntryConnection: page, AuditEntryEdge: edge,
  Retention: { open: 'days askedDays months secondLook disclosure kept destroyed filesLeaving' }, RetentionMonth: { open: 'year month cases texts files bytes' },
  KeptCase: { open: 'number reason since' }, RetentionPayload: { open: 'userErrors' },
  AuditState: { open: 'condition entries waiting signedAt restorations' },
  PartnerPages: { partners: 'origins' }, PartnerPagesPayload: { open: 'userErrors' },
  Webhook: { lead: 'id url description eventKinds everyService onlineServices state failingSince offAt lastDeliveredAt formerSecretUntil createdAt createdBy' },
  WebhookDelivery: { lead: 'id messageId kind caseNumber createdAt status attempts lastTriedAt nextTryAt milliseconds statusCode fault answerBegins' },
  WebhookConnection: page, WebhookEdge: edge, WebhookDeliveryConnection: page, WebhookDeliveryEdge: edge,
  WebhookPayload: { open: 'userErrors webhook' }, WebhookSecretPayload: { open: 'userErrors webhook secret' },
  WebhookDeliveryPayload: { open: 'userErrors delivery' }, DeleteWebhookPayload: { open: 'userErrors' },
  Cvss: { open: 'vector version score severity' },
  DisclosurePlan: { open: 'plannedAt answer until', party: 'writeUpUrl' },
  DuplicateSummary: { open: 'number state severity submittedAt fixedAt' },
  CaseRelations: { open: 'duplicates sameService sameWeakness', team: 'sameReporter' },
  CaseConnection: { open: 'edges pageInfo totalCount' }, CaseEdge: edge, PageInfo: { open: 'hasNextPage hasPreviousPage startCursor endCursor' },
  CaseCount: { open: 'value hasMore' }, MessageConnection: page, MessageEdge: edge, SealedTextConnection: page, SealedTextEdge: edge,
  CaseEventConnection: { open: 'edges pageInfo totalCount' }, CaseEventEdge: edge, AcknowledgmentConnection: page, AcknowledgmentEdge: edge, OnlineServiceConnection: page,
  OnlineServiceEdge: edge,
  CaseReceived: { open: `${event} source` }, CaseMoved: { open: `${event} move fromState toState resolution` },
  MessagePosted: { open: event, talk: 'message isResponse' }, CaseAssessed: { open: `${event} weakness severity`, talk: 'reason' },
  CaseAssigned: { open: `${event} assignee` }, ClockPassed: { open: `${event} clock` }, FollowedUp: { open: event },
  AccessChanged: { open: `${event} reader readerRole granted` }, ConsentChanged: { open: event, party: 'state' }, HandedToEngineering: { team: `${event} way` },
  Message: { talk: 'id author authorRole sentAt internal body attachments' }, Attachment: { talk: 'id name internal sizeBytes sha256 keyPackets downloadUrl' }, SealedText: { words: 'id armored sha256 recipientKeyIds kind keyPackets', team: 'readerMarks' },
  SubmissionReceipt: { party: 'signedText receivedAt policyVersion logIndex inclusionProof checkpoint' },
  ConsentStatus: { party: 'state choice askedAt answeredAt' },
  Researcher: { open: 'id handle displayName acknowledgments', self: 'isAcknowledgeable cases', person: 'publicKeys', team: 'record nameMarks' },
  ReporterRecord: { team: 'since reports open unanswered verified resolved acceptedRisk duplicate notReproducible byDesign informative outOfScope noResponse withdrawn spam' },
  CloseAllAsSpamPayload: { open: 'userErrors closed left' }, LeftCase: { open: 'number message' },
  Triager: { open: 'id displayName', person: 'publicKeys', team: 'roles' },
  PublicKey: { open: 'id fingerprint armored status createdAt expiresAt', own: 'statements' },
  KeyStatement: { open: 'state madeAt statement logIndex inclusionProof checkpoint' },
  TeamKey: { open: 'id holderCount fingerprint armored certifiers status createdAt expiresAt predecessors leadNamings statements', team: 'holders recoveryRestoredAt' },
  LostKey: { own: 'id state fingerprint publicKey researcher askedAt readyAt endedAt declineReason', team: 'agreedByViewer cases' },
  ObjectionBackup: { open: 'fingerprint sealed' },
  LostKeyPayload: { open: 'userErrors lostKey' },
  LeadNaming: { open: 'id fingerprint statements keys namedAt', team: 'way text endsAt candidate vouchers' },
  FormerHolder: { team: 'person teamKey heldSince heldUntil casesOpened' }, TeamEvent: { team: 'kind at actor subject teamKey' },
  LeadNamingPayload: { open: 'userErrors leadNaming' },
  TeamKeyGrant: { team: 'teamKey sealedPrivateKey grantedBy grantedAt' },
  Acknowledgment: { open: 'id publishedName url organization writeUpUrl onlineService year month role researcher' },
  OnlineService: { open: 'id slug name inScope hostnames testingRules archivedAt viewerReadsCases', partners: 'responsible' }, OrderOnlineServicesPayload: { open: 'userErrors' },
  Viewer: { own: 'lastListing listedNames id roles scopes researcher triager keys keyBackups keyChallenge lostKeys mailPreferences accountEntries', person: 'savedViews', team: 'trackerUrl replyTemplates lostKeysOfOthers teamKeyGrants team openLeadNamings formerHolders teamEvents' },
  SavedView: { person: 'id name query shared' }, SavedViewPayload: { open: 'userErrors savedView' },
  ReplyTemplate: { team: 'id name words nextUpdateDays' }, ReplyTemplatePayload: { open: 'userErrors' },
  Label: { team: 'id name colour' }, LabelConnection: page, LabelEdge: edge, LabelPayload: { open: 'userErrors label' }, RemoveLabelPayload: { open: 'userErrors' }, SetTrackerPayload: { open: 'userErrors' }, LabelCasePayload: { open: 'userErrors case added removed' },
  KeyBackup: { own: 'fingerprint method sealed createdAt' },
  ConsentRequest: { open: 'caseNumber previewName year month expiresAt serviceName lastListing' }, LastListing: { own: 'choice publishedName url organization' }, ListedName: { own: 'choice publishedName listings' },
  LetterPayload: { open: 'userErrors letter' }, AcknowledgmentLetter: { own: 'publishedName writtenAt signedText' },
  Policy: { open: 'slug version markdown publishedAt' },
  ResponseStatistics: { open: `responseHours shareInTime updatesMissedInDays days received answeredInTime answeredLate overdueNow pendingNow updatesMissed notOwed medianHours percentile90Hours
    answersByHour byWeek` },
  ResponseWeek: { open: 'startsAt inTime late overdue updatesMissed' },
  CaseHistory: { open: 'total responseHours byMonth responseTimes medianResponseHours answeredInTime answeredLate overdue pending notOwed fixTimes' }, CaseHistoryMonth: { open: 'month counts' },
  CaseHistoryCount: { open: 'state resolution cases' }, ResponseTimeSpan: { open: 'fromHours toHours inTime late' }, CaseFixTimes: { open: 'severity cases medianDays lowerQuartileDays upperQuartileDays days' },
  _Service: { open: 'sdl' },
  // What a write answers is read again with the viewer's rights.
  Mutation: {
    open: `answerConsent withdrawConsent writeAcknowledgmentLetter submitReport recordInternalCase sortMail importCase postMessage markRead followUp moveCase closeAllAsSpam assignCase assessCase classifyCase titleCase
      planDisclosure chooseReplyBy setMailPreferences addParticipant removeParticipant inviteParticipant withdrawInvitation setSoftwareContact importPastThanks removePastThanks changeSettings askContactAddress confirmContactAddress handOnReport acknowledgePage sendTestPage saveOnCallShift addOnCallException removeOnCallItem setOnCallRules savePageSender setResponseHours askLostKey cancelLostKey approveLostKey declineLostKey objectLostKey replaceLostKey registerKey revokeKey updateKey storeKeyBackup removeKeyBackup grantCaseAccess grantCasesAccess grantTeamKey rotateTeamKey confirmTeamKeyRecovery certifyKey adoptPolicy openAfterRestore extendTeamKey vouchForLead takeLeadByKit
      createOnlineService updateOnlineService orderOnlineServices createWebhook updateWebhook rotateWebhookSecret deleteWebhook testWebhook redeliver createAccessToken rotateAccessToken revokeAccessToken takeOverAccessToken setPartnerOrigins setRetention keepWords saveView deleteSavedView saveReplyTemplate removeReplyTemplate saveLabel removeLabel labelCase handToEngineering setTracker`,
  },
  CasePayload: payload, MessagePayload: { open: 'userErrors message case' }, KeyPayload: { open: 'userErrors key' }, TeamKeyPayload: { open: 'userErrors teamKey' },
  CertifyKeyPayload: { open: 'userErrors key teamKey' }, PolicyPayload: { open: 'userErrors policy' }, OnlineServicePayload: { open: 'userErrors onlineService' },
  GrantCasesAccessPayload: { open: 'userErrors cases' }, CaseGrantOutcome: { open: 'number userErrors' },
  UserError: { open: 'code message path missing' },
};

const namesIn = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter(Boolean);
const audienceOf: ReadonlyMap<string, Audience> = new Map(Object.entries(fields).flatMap(([type, by]) =>
  audiences.flatMap((audience) => namesIn(by[audience]).map((field) => [`${type}.${field}`, audience] as const))));

/** The audiences that somebody is not of. */
const shut: Readonly<Record<ViewerName, readonly Audience[]>> = {
  anonymous: ['person', 'party', 'words', 'talk', 'self', 'team', 'lead', 'partners', 'own'],
  reporter: ['team', 'lead', 'partners'], otherReporter: ['team', 'lead', 'partners'], administrator: ['team', 'lead'],
  coFinder: ['party', 'team', 'lead', 'partners'], owner: ['party', 'team', 'lead', 'partners'], outsider: ['party', 'talk', 'team', 'lead', 'partners'],
  newTriager: ['words', 'talk', 'lead', 'partners'], triager: ['lead', 'partners'], lead: [],
  partner: ['person', 'party', 'words', 'talk', 'self', 'team', 'lead', 'partners'], partnerOfTwo: ['person', 'party', 'words', 'talk', 'self', 'team', 'lead', 'partners'], partnerOfNone: ['person', 'party', 'words', 'talk', 'self', 'team', 'lead', 'partners'],
  partnerWithoutCases: ['person', 'party', 'words', 'talk', 'self', 'team', 'lead', 'partners'],
};

const isNothing = (value: unknown): boolean => value === null || value === 0 || (Array.isArray(value) && value.length === 0);
/** Fields that answered somebody who is not of their audience; `seen` gets those that answered at all. */
function strayAnswers(value: unknown, name: ViewerName, seen: Set<string>): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => strayAnswers(one, name, seen));
  if (typeof value !== 'object' || value === null) return [];
  const type: unknown = Reflect.get(value, '__typename');
  return Object.entries(value).flatMap(([field, inside]: [string, unknown]) => {
    const audience = audienceOf.get(`${String(type)}.${field}`);
    if (audience && !isNothing(inside)) seen.add(`${String(type)}.${field}`);
    const isShut = audience !== undefined && (shut[name].includes(audience) || (audience === 'self' && !isSelf(viewers[name], value)));
    return [...(isShut && !isNothing(inside) ? [`${String(type)}.${field}`] : []), ...strayAnswers(inside, name, seen)];
  });
}
/** Where the walk passed by without asking for the id, another document asked for it. */
const isSelf = (viewer: Viewer, researcher: object): boolean => viewer.kind === 'person'
  && (viewer.roles.includes('TRIAGER') || viewer.roles.includes('LEAD') || !('id' in researcher) || researcher.id === toGlobalId('Researcher', viewer.accountId));

let world: ReadWorld;
let doors: Doors;
beforeAll(async () => {
  world = await readWorld();
  doors = await makeDoors(world.pool);
});
afterAll(async () => world.drop());

describe('every field of the schema', () => {
  it('stands in the table of audiences, once', async () => {
    const schema = await buildSchema();
    const all = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : []));
    expect(all.filter((field) => !audienceOf.has(field))).toEqual([]);
    expect([...audienceOf.keys()].filter((field) => !all.includes(field))).toEqual([]);
  });

  it('answers nobody outside of its audience, and somebody within', { timeout: 120_000 }, async () => {
    const schema = await buildSchema();
    const number = world.cases.find(({ creditableSince }) => creditableSince !== null)?.number ?? '';
    const documents = documentsOf(schema, { viewer: '', case: `(number: "${number}")`, cases: '(first: 20)', acknowledgments: '(first: 20)', researcher: '(handle: "listed")', teamKey: '', accessTokens: '', partnerPages: '', webhooks: '', auditLog: '', webhookDeliveries: `(webhook: "${toGlobalId('Webhook', webhookId)}")` });
    const seen = new Set<string>();
    for (const name of viewerNames) {
      const waiting = [...documents];
      const work = async (): Promise<void> => {
        for (let document = waiting.shift(); document !== undefined; document = waiting.shift()) {
          const { data, errors } = await doors.text(viewers[name], document);
          expect(errors).toEqual([]);
          expect(strayAnswers(data, name, seen), `${name}: ${document.slice(0, 200)}`).toEqual([]);
        }
      };
      // The database plans one while the other is compiled.
      await Promise.all([work(), work(), work()]);
    }
    const never = [...audienceOf].filter(([, audience]) => audience !== 'open').map(([field]) => field).filter((field) => !seen.has(field));
    // These are asked elsewhere.
    expect(never.sort()).toEqual(['AcknowledgmentLetter.publishedName', 'AcknowledgmentLetter.signedText', 'AcknowledgmentLetter.writtenAt', 'Attachment.downloadUrl', 'Case.reporterKeys', 'FormerHolder.casesOpened', 'InboundMail.downloadUrl', 'LastListing.choice', 'LastListing.organization', 'LastListing.publishedName', 'LastListing.url', 'ListedName.choice', 'ListedName.listings', 'ListedName.publishedName', 'Query.policyDraft', 'ReporterRecord.byDesign', 'ReporterRecord.notReproducible', 'Researcher.nameMarks', 'TeamKey.recoveryRestoredAt', 'Viewer.keyChallenge', 'Viewer.lastListing', 'Viewer.listedNames']);
  });
});
