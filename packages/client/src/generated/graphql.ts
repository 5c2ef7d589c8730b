/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a sealed backup opens with. */
export type BackupMethod =
  /** The PRF secret of a passkey. */
  | 'PASSKEY'
  /** The twelve words, of 128 bits. */
  | 'RECOVERY_WORDS';

/** Every way to change the state of a case. */
export type CaseMove =
  /** From TRIAGING to NEEDS_INFORMATION, with a question to the reporter. */
  | 'ASK_FOR_INFORMATION'
  /** The reporter asks once, within 90 days of closing, that somebody else judges it. */
  | 'ASK_SECOND_LOOK'
  /** From any open state to CLOSED, with a resolution; a reason to the reporter goes with it unless it is spam. */
  | 'CLOSE'
  /** Somebody who neither verified nor closed it opens it again. */
  | 'GRANT_SECOND_LOOK'
  /** From REMEDIATING to FIXED, with the day of the fix. */
  | 'MARK_FIXED'
  /** Somebody who neither verified nor closed it lets the closing stand. */
  | 'REFUSE_SECOND_LOOK'
  /** From CLOSED to TRIAGING, with a message to the reporter. */
  | 'REOPEN'
  /** The reporter or the team found that the fix does not hold: from FIXED back to REMEDIATING. */
  | 'REPORT_FIX_FAILS'
  /** From VERIFIED to REMEDIATING. */
  | 'START_REMEDIATION'
  /** From RECEIVED or NEEDS_INFORMATION to TRIAGING. */
  | 'START_TRIAGE'
  /** A lead takes a verification back, with a message to the reporter: to TRIAGING. */
  | 'UNVERIFY'
  /** From TRIAGING to VERIFIED, never by the reporter; weakness and severity are set before. */
  | 'VERIFY'
  /** The reporter takes the report back before it is verified. */
  | 'WITHDRAW';

/** How a list of cases is sorted. */
export type CaseOrder = {
  /** Which end of the list comes first. */
  direction: OrderDirection;
  /** By what the cases are sorted. */
  field: CaseOrderField;
};

/** What a list of cases can be sorted by; cases without a value come last. */
export type CaseOrderField =
  /** By the year and the running number in a case’s number. */
  | 'NUMBER'
  /** By when the reporter is owed the next word. */
  | 'RESPONSE_DUE_AT'
  /** By severity, NONE lowest. */
  | 'SEVERITY'
  /** By the time of receipt. */
  | 'SUBMITTED_AT'
  /** By the last change that a reporter may know of. */
  | 'UPDATED_AT';

/** As what somebody acts in a case, or reads it. */
export type CaseRole =
  /** Who reports about installed software are handed on to. */
  | 'CONTACT'
  /** Somebody who reads this one case. */
  | 'PARTICIPANT'
  /** Who reported it. */
  | 'REPORTER'
  /** A triager or lead. */
  | 'TEAM';

/** How a case came in. */
export type CaseSource =
  /** Taken over from an older system or mailbox by a lead. It owes nobody a response and is in no statistics. */
  | 'IMPORT'
  /** Recorded by the team itself. It owes nobody a response and is in no statistics. */
  | 'INTERNAL'
  /** Arrived by mail, sealed by its sender or on arrival. */
  | 'MAIL'
  /** Sent by its reporter over the page or the API. */
  | 'PORTAL';

/** Where an investigation stands. */
export type CaseState =
  /** `resolution` says why. A lead may open it again. */
  | 'CLOSED'
  /** Open. The fix is in place; the case still has to be closed. */
  | 'FIXED'
  /** Open. The team asked the reporter something: a warning goes out on day 23, and on day 30 the case closes as NO_RESPONSE; a reply leads back to TRIAGING. */
  | 'NEEDS_INFORMATION'
  /** Open. Nobody of the team has begun with it. */
  | 'RECEIVED'
  /** Open. Somebody works on a fix. */
  | 'REMEDIATING'
  /** Open. The team tries to reproduce it. */
  | 'TRIAGING'
  /** Open. The team reproduced it, and weakness and severity are set. */
  | 'VERIFIED';

/** A moment that passed without anybody acting. */
export type Clock =
  /** The question about being listed is 30 days old, without an answer. */
  | 'CONSENT_LAPSE'
  /** A question to the reporter is 30 days old: the case closed as NO_RESPONSE. */
  | 'INFORMATION_CLOSE'
  /** A question to the reporter is 23 days old: a reminder went out. */
  | 'INFORMATION_WARNING'
  /** The announced next word to the reporter was due. */
  | 'NEXT_UPDATE'
  /** The promised first response was due. */
  | 'RESPONSE';

/** What kind of vulnerability is reported. */
export type IssueType =
  /** Somebody gets in as another person, or without signing in. */
  | 'AUTHENTICATION_BYPASS'
  /** Somebody reads or does what is not theirs. In queries also `idor`. */
  | 'AUTHORIZATION_BYPASS'
  /** Allowed steps lead, in an order nobody thought of, to what nobody allows. */
  | 'BUSINESS_LOGIC'
  /** The page is framed by another, so that clicks do something else. */
  | 'CLICKJACKING'
  /** Input becomes part of a command of the operating system. */
  | 'COMMAND_INJECTION'
  /** Another site makes a user’s browser act. In queries also `csrf`. */
  | 'CROSS_SITE_REQUEST_FORGERY'
  /** Script of an attacker runs in another user’s page. In queries also `xss`. */
  | 'CROSS_SITE_SCRIPTING'
  /** Weak or wrongly used cryptography. */
  | 'CRYPTOGRAPHIC_WEAKNESS'
  /** Little effort makes the service slow or stops it. */
  | 'DENIAL_OF_SERVICE'
  /** Something secret is shown to who should not see it. */
  | 'INFORMATION_DISCLOSURE'
  /** Objects are made from data that an attacker wrote. */
  | 'INSECURE_DESERIALIZATION'
  /** A link of the service sends its user to any other site. */
  | 'OPEN_REDIRECT'
  /** None of the others. */
  | 'OTHER'
  /** A path leads out of the folder that it should stay in. */
  | 'PATH_TRAVERSAL'
  /** An attacker runs code on the server. In queries also `rce`. */
  | 'REMOTE_CODE_EXECUTION'
  /** A setting leaves open what should be shut. */
  | 'SECURITY_MISCONFIGURATION'
  /** The server is made to ask addresses of an attacker’s choice. In queries also `ssrf`. */
  | 'SERVER_SIDE_REQUEST_FORGERY'
  /** Input becomes part of a database statement. In queries also `sqli`. */
  | 'SQL_INJECTION'
  /** A name points to a place that anybody can rent. */
  | 'SUBDOMAIN_TAKEOVER'
  /** An XML parser follows references to files or addresses. */
  | 'XML_EXTERNAL_ENTITY';

/** A key's private half as the browser sealed it. */
export type KeyBackupInput = {
  /** A newer one takes the place of the one before. */
  method: BackupMethod;
  /** laurel1.NONCE.BODY; under passkeys laurel1p. and base64 of their credential ids, salts and wrapped keys. At most 128 KiB. */
  sealed: string;
};

/** What a key is used for at this moment. */
export type KeyStatus =
  /** What is new is sealed to it. */
  | 'CURRENT'
  /** Its time is over, until its owner extends it. */
  | 'EXPIRED'
  /** Replaced: opens what was sealed to it, and is still accepted. */
  | 'RETIRED'
  /** Compromised: nothing by it or to it is taken. */
  | 'REVOKED';

/** Which end of a sorted list comes first. */
export type OrderDirection =
  /** The earliest or lowest first. */
  | 'ASC'
  /** The latest or highest first. */
  | 'DESC';

/** A sealed text in a case. */
export type PostMessageInput = {
  /** Ids of finished uploads (tus, at /attachments), at most 20, sealed to the same readers. */
  attachments?: Array<string | number> | null | undefined;
  /** Sealed to everybody who reads the case; a note to the team key alone. */
  body: string;
  /** Team only, and only where Case.hearsInPlain: the same words unsealed, for one mail. Kept until it left, three days at most; else refused, and kept nowhere. */
  clearCopy?: string | null | undefined;
  /** New for each request; a repeat with the same key gives the first answer and writes nothing. */
  idempotencyKey: string | number;
  /** Team only: a note. Never a response. */
  internal?: boolean;
  /** Team only: when the reporter hears again. Default: the setting, 14 days. */
  nextUpdateDueAt?: string | null | undefined;
  /** LRL-2026-000042. */
  number: string;
};

/** A person's key. */
export type RegisterKeyInput = {
  /** Useless to anybody else. */
  backups?: Array<KeyBackupInput> | null | undefined;
  /** A text naming this portal, the account, the fingerprint and Viewer.keyChallenge, clearsigned by the key. A second key becomes current only if the one before has signed too. */
  proof: string;
  /** Version 4, with an encryption subkey. */
  publicKey: string;
  /** Of the recovery words that open a backup: they sign in from now on. 32 octets in base64. */
  signInSecret?: string | null | undefined;
};

/** Why a case was closed. */
export type Resolution =
  /** Verified, and left as it is on purpose. By a lead; the reporter may be acknowledged. */
  | 'ACCEPTED_RISK'
  /** It happens, and is meant to. */
  | 'BY_DESIGN'
  /** Another case was received earlier about the same flaw; `duplicateOf` tells of it. */
  | 'DUPLICATE'
  /** True and good to know, without a flaw to fix. */
  | 'INFORMATIVE'
  /** The team could not make it happen. */
  | 'NOT_REPRODUCIBLE'
  /** A question to the reporter stood open for 30 days. By the clock alone. */
  | 'NO_RESPONSE'
  /** About something that the policy leaves out. */
  | 'OUT_OF_SCOPE'
  /** Verified and fixed. By a lead; the reporter may be acknowledged. */
  | 'RESOLVED'
  /** No report at all. No response is owed, and none was given. */
  | 'SPAM'
  /** The reporter took the report back before it was verified. No response is owed. */
  | 'WITHDRAWN';

/** How the promise of a first response stands. */
export type ResponseStatus =
  /** A person answered after the time was over. It stays so. */
  | 'ANSWERED_LATE'
  /** A person of the team answered in time. */
  | 'MET'
  /** Spam, withdrawn in time, internal or imported: counted apart. */
  | 'NOT_OWED'
  /** Nobody has answered, and the time is over. The reporter can follow up. */
  | 'OVERDUE'
  /** Nobody has answered yet, and the time is not over. */
  | 'PENDING';

/** What somebody is here. */
export type Role =
  /** Runs the installation, and reads no case. */
  | 'ADMINISTRATOR'
  /** Works cases, closes as resolved, takes back, certifies keys. */
  | 'LEAD'
  /** A tool with an access token. */
  | 'PARTNER'
  /** Reports, and is thanked. */
  | 'RESEARCHER'
  /** Works cases and answers reporters. */
  | 'TRIAGER';

/** What a token lets a tool do. */
export type Scope =
  /** Published acknowledgments, with the limits of a tool. */
  | 'ACKNOWLEDGMENTS_READ'
  /** Facts of cases, of the token’s services where it is bound to some. Never sealed texts, and never who reported. */
  | 'CASES_READ'
  /** Kept for writes by tools; opens nothing yet. */
  | 'CASES_WRITE'
  /** Lets a router in, in `Laurel-Router-Token`. Alone it reads nothing. */
  | 'FEDERATION'
  /** The public response statistics, with the limits of a tool. */
  | 'STATISTICS_READ';

/** How grave it is, from the CVSS score or judged by the team. */
export type Severity =
  /** CVSS 9.0 to 10.0. */
  | 'CRITICAL'
  /** CVSS 7.0 to 8.9. */
  | 'HIGH'
  /** CVSS 0.1 to 3.9. */
  | 'LOW'
  /** CVSS 4.0 to 6.9. */
  | 'MEDIUM'
  /** CVSS 0.0. */
  | 'NONE';

/** A sealed report. */
export type SubmitReportInput = {
  /** Ids of finished uploads (tus, at /attachments), at most 20, sealed to the same readers. */
  attachments?: Array<string | number> | null | undefined;
  /** The submission id: a UUID, new for each report and named inside the sealed text. */
  idempotencyKey: string | number;
  /** Software that people install and run themselves: taken, and routed to the contact for it. */
  installedSoftware?: boolean;
  /** Null where the reporter is not sure. */
  issueType?: IssueType | null | undefined;
  /** Null where the reporter is not sure. */
  onlineService?: string | number | null | undefined;
  /** Clear: when the reporter means to publish. */
  plannedDisclosureAt?: string | null | undefined;
  /** The policy version, safe harbour included, that the reporter saw. */
  policyVersion: number;
  /** Sealed, at most 1 MiB. */
  report: string;
  /** Clear: what the reporter calls it, at most 100 characters. */
  reporterReference?: string | null | undefined;
  /** Sealed, at most 4 KiB. */
  title?: string | null | undefined;
};

/** Why a write was refused. More may come. */
export type UserErrorCode =
  /** The signature that proves it does not fit. */
  | 'BAD_PROOF'
  /** Somebody changed it meanwhile: read it again, then decide again. */
  | 'CONFLICT'
  /** The original would be a duplicate of this case. */
  | 'DUPLICATE_CYCLE'
  /** The original was received later than this case. */
  | 'DUPLICATE_NEWER'
  /** The key’s time is over. */
  | 'EXPIRED_KEY'
  /** It is sealed to somebody who must not read it. */
  | 'FORBIDDEN_RECIPIENT'
  /** The idempotency key was used before, for something else. */
  | 'IDEMPOTENCY_MISMATCH'
  /** Not from the state in which it is. */
  | 'ILLEGAL_MOVE'
  /** Packets for some of the texts are missing; `missing` names them. */
  | 'INCOMPLETE_GRANT'
  /** A value is not of the form, or not in the range, that its field takes. */
  | 'INVALID'
  /** Another account holds the key. */
  | 'KEY_IN_USE'
  /** No lead has certified the key. */
  | 'KEY_NOT_CERTIFIED'
  /** The link’s time is over. */
  | 'LINK_EXPIRED'
  /** The link worked once, and did. */
  | 'LINK_USED'
  /** The block is damaged, or is no OpenPGP message that the portal takes. */
  | 'MALFORMED'
  /** It is not sealed to somebody who has to read it. */
  | 'MISSING_RECIPIENT'
  /** Nobody has been asked whether to be listed for this case. */
  | 'NOT_ASKED'
  /** A field for sealed text was given clear, or only signed, text. Nothing of it was kept. */
  | 'NOT_ENCRYPTED'
  /** The key is strong enough, and other OpenPGP programs do not take it. */
  | 'NOT_INTEROPERABLE'
  /** Following up opens once something is late. */
  | 'NOT_YET_OVERDUE'
  /** The portal takes no reports yet, or not until it is opened again. */
  | 'PORTAL_CLOSED'
  /** It holds somebody’s private key. Nothing of it was kept. */
  | 'PRIVATE_KEY'
  /** Nobody verifies what they reported themselves. */
  | 'REPORTER_CANNOT_VERIFY'
  /** Something is missing; `path` says what. */
  | 'REQUIRED'
  /** It uses a key that was revoked. */
  | 'REVOKED_KEY'
  /** Longer than the field takes. */
  | 'TOO_LARGE'
  /** So many reports of this account wait for a first answer that the next one waits for them. */
  | 'TOO_MANY_UNANSWERED'
  /** The key is too weak. */
  | 'WEAK_KEY';

export type CaseChangesSubscriptionVariables = Exact<{
  after?: string | number | null | undefined;
  number?: string | null | undefined;
}>;


export type CaseChangesSubscription = { caseChanged:
    | { __typename: 'AccessChanged', readerRole: CaseRole, granted: boolean, id: string, at: string, actorRole: CaseRole | null, case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }
    | { __typename: 'CaseAssessed', id: string, at: string, actorRole: CaseRole | null, case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }
    | { __typename: 'CaseAssigned', id: string, at: string, actorRole: CaseRole | null, case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }
    | { __typename: 'CaseMoved', move: CaseMove | null, fromState: CaseState, toState: CaseState, id: string, at: string, actorRole: CaseRole | null, movedTo: Resolution | null, case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }
    | { __typename: 'CaseReceived', id: string, at: string, actorRole: CaseRole | null, receivedFrom: CaseSource, case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }
    | { __typename: 'ClockPassed', clock: Clock, id: string, at: string, actorRole: CaseRole | null, case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }
    | { __typename: 'ConsentChanged', id: string, at: string, actorRole: CaseRole | null, case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }
    | { __typename: 'FollowedUp', id: string, at: string, actorRole: CaseRole | null, case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }
    | { __typename: 'HandedToEngineering', id: string, at: string, actorRole: CaseRole | null, case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }
    | { __typename: 'MessagePosted', id: string, at: string, actorRole: CaseRole | null, case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }
   };

export type CaseFactsFragment = { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null };

export type CaseWordsQueryVariables = Exact<{
  number: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CaseWordsQuery = { case: { reporterKeys: Array<string> | null, id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, title: { id: string, armored: string, sha256: string } | null, report: { id: string, armored: string, sha256: string } | null, receipt: { signedText: string, receivedAt: string, policyVersion: number, logIndex: number | null, inclusionProof: Array<string> | null, checkpoint: string | null } | null, attachments: Array<{ id: string, sizeBytes: number, sha256: string, downloadUrl: string | null, name: { id: string, armored: string, sha256: string } | null }>, messages: { edges: Array<{ cursor: string, node: { id: string, sentAt: string, internal: boolean, authorRole: CaseRole, author:
            | { __typename: 'Researcher', id: string, handle: string | null, publicKeys: Array<{ armored: string }> | null }
            | { __typename: 'Triager', id: string, displayName: string, publicKeys: Array<{ armored: string }> | null }
           | null, body: { id: string, armored: string, sha256: string } | null, attachments: Array<{ id: string, sizeBytes: number, sha256: string, downloadUrl: string | null, name: { id: string, armored: string, sha256: string } | null }> } }>, pageInfo: { startCursor: string | null, endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } | null };

type AuthorKeys_Researcher_Fragment = { id: string, handle: string | null, publicKeys: Array<{ armored: string }> | null };

type AuthorKeys_Triager_Fragment = { id: string, displayName: string, publicKeys: Array<{ armored: string }> | null };

export type AuthorKeysFragment =
  | AuthorKeys_Researcher_Fragment
  | AuthorKeys_Triager_Fragment
;

export type SealedWordsFragment = { id: string, armored: string, sha256: string };

export type FileFactsFragment = { id: string, sizeBytes: number, sha256: string, downloadUrl: string | null, name: { id: string, armored: string, sha256: string } | null };

export type ReceiptFactsFragment = { signedText: string, receivedAt: string, policyVersion: number, logIndex: number | null, inclusionProof: Array<string> | null, checkpoint: string | null };

export type CaseQueryVariables = Exact<{
  number: string;
}>;


export type CaseQuery = { case: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } | null };

export type CasesQueryVariables = Exact<{
  query?: string | null | undefined;
  orderBy?: CaseOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CasesQuery = { cases: { totalCount: { value: number, hasMore: boolean }, edges: Array<{ cursor: string, node: { id: string, number: string, version: number, source: CaseSource, state: CaseState, resolution: Resolution | null, issueType: IssueType | null, weakness: string | null, severity: Severity | null, reporterReference: string | null, submittedAt: string, updatedAt: string, responseDueAt: string | null, firstRespondedAt: string | null, responseStatus: ResponseStatus, nextUpdateDueAt: string | null, verifiedAt: string | null, fixedAt: string | null, closedAt: string | null, advisoryUrl: string | null, cvss: { vector: string, score: number } | null, onlineService: { slug: string, name: string } | null } }>, pageInfo: { startCursor: string | null, endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean } } };

export type OwnAccountQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnAccountQuery = { viewer: { id: string, roles: Array<Role>, scopes: Array<Scope>, keyChallenge: string, researcher: { id: string, handle: string | null } | null, keys: Array<{ fingerprint: string, armored: string, status: KeyStatus }> } | null };

export type PostMessageMutationVariables = Exact<{
  input: PostMessageInput;
}>;


export type PostMessageMutation = { postMessage: { message: { id: string, sentAt: string } | null, case: { id: string, number: string, version: number, state: CaseState } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type RegisterKeyMutationVariables = Exact<{
  input: RegisterKeyInput;
}>;


export type RegisterKeyMutation = { registerKey: { key: { id: string, fingerprint: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type ServicesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesQuery = { onlineServices: { edges: Array<{ node: { id: string, slug: string, name: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type SubmitReportMutationVariables = Exact<{
  input: SubmitReportInput;
}>;


export type SubmitReportMutation = { submitReport: { case: { id: string, number: string, submittedAt: string, responseDueAt: string | null, receipt: { signedText: string, receivedAt: string, policyVersion: number, logIndex: number | null, inclusionProof: Array<string> | null, checkpoint: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string> }> } };

export type TeamKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type TeamKeyQuery = { teamKey: { fingerprint: string, armored: string, expiresAt: string | null, certifiers: Array<{ armored: string }>, leadNamings: Array<{ statements: Array<string>, keys: Array<string> }>, predecessors: Array<{ armored: string }> } | null, policy: { version: number } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CaseFactsFragmentDoc = new TypedDocumentString(`
    fragment CaseFacts on Case {
  id
  number
  version
  source
  state
  resolution
  issueType
  weakness
  severity
  cvss {
    vector
    score
  }
  onlineService {
    slug
    name
  }
  reporterReference
  submittedAt
  updatedAt
  responseDueAt
  firstRespondedAt
  responseStatus
  nextUpdateDueAt
  verifiedAt
  fixedAt
  closedAt
  advisoryUrl
}
    `, {"fragmentName":"CaseFacts"}) as unknown as TypedDocumentString<CaseFactsFragment, unknown>;
export const AuthorKeysFragmentDoc = new TypedDocumentString(`
    fragment AuthorKeys on Author {
  ... on Triager {
    id
    displayName
    publicKeys {
      armored
    }
  }
  ... on Researcher {
    id
    handle
    publicKeys {
      armored
    }
  }
}
    `, {"fragmentName":"AuthorKeys"}) as unknown as TypedDocumentString<AuthorKeysFragment, unknown>;
export const SealedWordsFragmentDoc = new TypedDocumentString(`
    fragment SealedWords on SealedText {
  id
  armored
  sha256
}
    `, {"fragmentName":"SealedWords"}) as unknown as TypedDocumentString<SealedWordsFragment, unknown>;
export const FileFactsFragmentDoc = new TypedDocumentString(`
    fragment FileFacts on Attachment {
  id
  name {
    ...SealedWords
  }
  sizeBytes
  sha256
  downloadUrl
}
    fragment SealedWords on SealedText {
  id
  armored
  sha256
}`, {"fragmentName":"FileFacts"}) as unknown as TypedDocumentString<FileFactsFragment, unknown>;
export const ReceiptFactsFragmentDoc = new TypedDocumentString(`
    fragment ReceiptFacts on SubmissionReceipt {
  signedText
  receivedAt
  policyVersion
  logIndex
  inclusionProof
  checkpoint
}
    `, {"fragmentName":"ReceiptFacts"}) as unknown as TypedDocumentString<ReceiptFactsFragment, unknown>;
export const CaseChangesDocument = new TypedDocumentString(`
    subscription CaseChanges($after: ID, $number: String) {
  caseChanged(after: $after, number: $number) {
    __typename
    id
    at
    actorRole
    case {
      ...CaseFacts
    }
    ... on CaseReceived {
      receivedFrom: source
    }
    ... on CaseMoved {
      move
      fromState
      toState
      movedTo: resolution
    }
    ... on ClockPassed {
      clock
    }
    ... on AccessChanged {
      readerRole
      granted
    }
  }
}
    fragment CaseFacts on Case {
  id
  number
  version
  source
  state
  resolution
  issueType
  weakness
  severity
  cvss {
    vector
    score
  }
  onlineService {
    slug
    name
  }
  reporterReference
  submittedAt
  updatedAt
  responseDueAt
  firstRespondedAt
  responseStatus
  nextUpdateDueAt
  verifiedAt
  fixedAt
  closedAt
  advisoryUrl
}`) as unknown as TypedDocumentString<CaseChangesSubscription, CaseChangesSubscriptionVariables>;
export const CaseWordsDocument = new TypedDocumentString(`
    query CaseWords($number: String!, $first: Int, $after: String, $last: Int, $before: String) {
  case(number: $number) {
    ...CaseFacts
    title {
      ...SealedWords
    }
    report {
      ...SealedWords
    }
    reporterKeys
    receipt {
      ...ReceiptFacts
    }
    attachments {
      ...FileFacts
    }
    messages(first: $first, after: $after, last: $last, before: $before) {
      edges {
        cursor
        node {
          id
          sentAt
          internal
          authorRole
          author {
            __typename
            ...AuthorKeys
          }
          body {
            ...SealedWords
          }
          attachments {
            ...FileFacts
          }
        }
      }
      pageInfo {
        startCursor
        endCursor
        hasNextPage
        hasPreviousPage
      }
    }
  }
}
    fragment CaseFacts on Case {
  id
  number
  version
  source
  state
  resolution
  issueType
  weakness
  severity
  cvss {
    vector
    score
  }
  onlineService {
    slug
    name
  }
  reporterReference
  submittedAt
  updatedAt
  responseDueAt
  firstRespondedAt
  responseStatus
  nextUpdateDueAt
  verifiedAt
  fixedAt
  closedAt
  advisoryUrl
}
fragment AuthorKeys on Author {
  ... on Triager {
    id
    displayName
    publicKeys {
      armored
    }
  }
  ... on Researcher {
    id
    handle
    publicKeys {
      armored
    }
  }
}
fragment SealedWords on SealedText {
  id
  armored
  sha256
}
fragment FileFacts on Attachment {
  id
  name {
    ...SealedWords
  }
  sizeBytes
  sha256
  downloadUrl
}
fragment ReceiptFacts on SubmissionReceipt {
  signedText
  receivedAt
  policyVersion
  logIndex
  inclusionProof
  checkpoint
}`) as unknown as TypedDocumentString<CaseWordsQuery, CaseWordsQueryVariables>;
export const CaseDocument = new TypedDocumentString(`
    query Case($number: String!) {
  case(number: $number) {
    ...CaseFacts
  }
}
    fragment CaseFacts on Case {
  id
  number
  version
  source
  state
  resolution
  issueType
  weakness
  severity
  cvss {
    vector
    score
  }
  onlineService {
    slug
    name
  }
  reporterReference
  submittedAt
  updatedAt
  responseDueAt
  firstRespondedAt
  responseStatus
  nextUpdateDueAt
  verifiedAt
  fixedAt
  closedAt
  advisoryUrl
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const CasesDocument = new TypedDocumentString(`
    query Cases($query: String, $orderBy: CaseOrder, $first: Int, $after: String, $last: Int, $before: String) {
  cases(
    query: $query
    orderBy: $orderBy
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount {
      value
      hasMore
    }
    edges {
      cursor
      node {
        ...CaseFacts
      }
    }
    pageInfo {
      startCursor
      endCursor
      hasNextPage
      hasPreviousPage
    }
  }
}
    fragment CaseFacts on Case {
  id
  number
  version
  source
  state
  resolution
  issueType
  weakness
  severity
  cvss {
    vector
    score
  }
  onlineService {
    slug
    name
  }
  reporterReference
  submittedAt
  updatedAt
  responseDueAt
  firstRespondedAt
  responseStatus
  nextUpdateDueAt
  verifiedAt
  fixedAt
  closedAt
  advisoryUrl
}`) as unknown as TypedDocumentString<CasesQuery, CasesQueryVariables>;
export const OwnAccountDocument = new TypedDocumentString(`
    query OwnAccount {
  viewer {
    id
    roles
    scopes
    researcher {
      id
      handle
    }
    keys {
      fingerprint
      armored
      status
    }
    keyChallenge
  }
}
    `) as unknown as TypedDocumentString<OwnAccountQuery, OwnAccountQueryVariables>;
export const PostMessageDocument = new TypedDocumentString(`
    mutation PostMessage($input: PostMessageInput!) {
  postMessage(input: $input) {
    message {
      id
      sentAt
    }
    case {
      id
      number
      version
      state
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<PostMessageMutation, PostMessageMutationVariables>;
export const RegisterKeyDocument = new TypedDocumentString(`
    mutation RegisterKey($input: RegisterKeyInput!) {
  registerKey(input: $input) {
    key {
      id
      fingerprint
    }
    userErrors {
      code
      message
      path
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterKeyMutation, RegisterKeyMutationVariables>;
export const ServicesDocument = new TypedDocumentString(`
    query Services($first: Int, $after: String) {
  onlineServices(first: $first, after: $after) {
    edges {
      node {
        id
        slug
        name
      }
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<ServicesQuery, ServicesQueryVariables>;
export const SubmitReportDocument = new TypedDocumentString(`
    mutation SubmitReport($input: SubmitReportInput!) {
  submitReport(input: $input) {
    case {
      id
      number
      submittedAt
      responseDueAt
      receipt {
        ...ReceiptFacts
      }
    }
    userErrors {
      code
      message
      path
    }
  }
}
    fragment ReceiptFacts on SubmissionReceipt {
  signedText
  receivedAt
  policyVersion
  logIndex
  inclusionProof
  checkpoint
}`) as unknown as TypedDocumentString<SubmitReportMutation, SubmitReportMutationVariables>;
export const TeamKeyDocument = new TypedDocumentString(`
    query TeamKey {
  teamKey {
    fingerprint
    armored
    expiresAt
    certifiers {
      armored
    }
    leadNamings {
      statements
      keys
    }
    predecessors {
      armored
    }
  }
  policy(slug: DISCLOSURE) {
    version
  }
}
    `) as unknown as TypedDocumentString<TeamKeyQuery, TeamKeyQueryVariables>;