/**
 * The words of a case as closed unions, and the facts that the rules look at. Rules import this file and `errors.ts`, nothing
 * else; entities and GraphQL types take their enums from here.
 */

export const caseStates = ['RECEIVED', 'TRIAGING', 'NEEDS_INFORMATION', 'VERIFIED', 'REMEDIATING', 'FIXED', 'CLOSED'] as const;
export type CaseState = (typeof caseStates)[number];

export const resolutions = [
  'RESOLVED', 'ACCEPTED_RISK', 'DUPLICATE', 'NOT_REPRODUCIBLE', 'BY_DESIGN', 'INFORMATIVE', 'OUT_OF_SCOPE',
  'NO_RESPONSE', 'WITHDRAWN', 'SPAM',
] as const;
export type Resolution = (typeof resolutions)[number];

export const caseMoves = [
  'START_TRIAGE', 'ASK_FOR_INFORMATION', 'VERIFY', 'UNVERIFY', 'START_REMEDIATION', 'MARK_FIXED', 'REPORT_FIX_FAILS', 'CLOSE',
  'REOPEN', 'WITHDRAW', 'ASK_SECOND_LOOK', 'GRANT_SECOND_LOOK', 'REFUSE_SECOND_LOOK',
] as const;
export type CaseMove = (typeof caseMoves)[number];

/** The moves, and what else a viewer may do with a case. */
export const caseActions = [
  ...caseMoves,
  'REPLY', 'NOTE', 'FOLLOW_UP', 'ASSIGN', 'ASSESS', 'CLASSIFY', 'TITLE', 'PLAN_DISCLOSURE', 'ADD_PARTICIPANT', 'GRANT_ACCESS',
  'ANSWER_CONSENT',
] as const;
export type CaseAction = (typeof caseActions)[number];

export const caseSources = ['PORTAL', 'MAIL', 'INTERNAL', 'IMPORT'] as const;
export type CaseSource = (typeof caseSources)[number];

export const severities = ['NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
export type Severity = (typeof severities)[number];

export const issueTypes = [
  'CROSS_SITE_SCRIPTING', 'SQL_INJECTION', 'COMMAND_INJECTION', 'CROSS_SITE_REQUEST_FORGERY', 'SERVER_SIDE_REQUEST_FORGERY',
  'REMOTE_CODE_EXECUTION', 'AUTHENTICATION_BYPASS', 'AUTHORIZATION_BYPASS', 'INFORMATION_DISCLOSURE', 'PATH_TRAVERSAL',
  'XML_EXTERNAL_ENTITY', 'INSECURE_DESERIALIZATION', 'OPEN_REDIRECT', 'CLICKJACKING', 'SUBDOMAIN_TAKEOVER',
  'CRYPTOGRAPHIC_WEAKNESS', 'SECURITY_MISCONFIGURATION', 'DENIAL_OF_SERVICE', 'BUSINESS_LOGIC', 'OTHER',
] as const;
export type IssueType = (typeof issueTypes)[number];

export const responseStatuses = ['PENDING', 'MET', 'OVERDUE', 'ANSWERED_LATE', 'NOT_OWED'] as const;
export type ResponseStatus = (typeof responseStatuses)[number];

export const consentStates = ['NOT_ASKED', 'ASKED', 'GRANTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'] as const;
export type ConsentState = (typeof consentStates)[number];
export const listingChoices = ['NAME', 'ALIAS', 'ANONYMOUS', 'DO_NOT_LIST'] as const;
export type ListingChoice = (typeof listingChoices)[number];

/** Who reads one case with a key of their own, beside its reporter and the team. */
export const participantRoles = ['CO_FINDER', 'SERVICE_OWNER', 'OUTSIDE_PARTY'] as const;
export type ParticipantRole = (typeof participantRoles)[number];
export interface CaseParticipant {
  readonly accountId: string;
  readonly role: ParticipantRole;
}

export const disclosureAnswers = ['FINE_FROM', 'PLEASE_WAIT_UNTIL'] as const;
export type DisclosureAnswer = (typeof disclosureAnswers)[number];

export const clocks = ['RESPONSE', 'NEXT_UPDATE', 'INFORMATION_WARNING', 'INFORMATION_CLOSE', 'CONSENT_LAPSE'] as const;
export type Clock = (typeof clocks)[number];

/** What the rules know of a case. Ids are database keys; times are instants. */
export interface CaseFacts {
  readonly id: string;
  readonly state: CaseState;
  readonly resolution: Resolution | null;
  readonly source: CaseSource;
  readonly reporterId: string | null;
  readonly weakness: string | null;
  readonly severity: Severity | null;
  readonly submittedAt: Date;
  readonly responseDueAt: Date | null;
  readonly firstRespondedAt: Date | null;
  readonly nextUpdateDueAt: Date | null;
  readonly lastFollowUpAt: Date | null;
  readonly informationAskedAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly verifiedById: string | null;
  readonly fixedAt: Date | null;
  readonly closedAt: Date | null;
  readonly closedById: string | null;
  readonly duplicateOfId: string | null;
  readonly secondLookAskedAt: Date | null;
  readonly secondLookDecidedAt: Date | null;
  /** When the reporter deleted their account: from then on nobody outside reads an answer. */
  readonly reporterGoneAt?: Date | null;
}

/** Who acts on a case, as far as the rules care. The clock acts for nobody. */
export type ActorRole = 'REPORTER' | 'PARTICIPANT' | 'TRIAGER' | 'LEAD' | 'CLOCK';
export interface CaseActor {
  readonly role: ActorRole;
  /** Null for the clock. */
  readonly id: string | null;
}

/** Settings that the rules read; each is published. */
export interface RuleSettings {
  /** The promise, in hours. */
  readonly responseHours: number;
  /** Until the reporter hears again, in days. */
  readonly nextUpdateDays: number;
  /** A triager who did not verify may do what a lead does at closing. */
  readonly smallTeam: boolean;
  /** Credit for independent duplicates. */
  readonly creditDuplicates: boolean;
  /** Accounts of the team, where the caller knows them: tells whether anybody is left to take a second look. */
  readonly teamIds?: readonly string[];
}
export const defaultSettings: RuleSettings = { responseHours: 24, nextUpdateDays: 14, smallTeam: false, creditDuplicates: true };

/** The facts that a rule may change. What is not named stays as it is. */
export type CaseChanges = { -readonly [Fact in keyof Omit<CaseFacts, 'id' | 'source' | 'reporterId' | 'submittedAt'>]?: CaseFacts[Fact] };

/** One change of state, as the history keeps it. `move` is null where a reply moved the case. */
export interface CaseMoveRecord {
  readonly move: CaseMove | null;
  readonly fromState: CaseState;
  readonly toState: CaseState;
  readonly resolution: Resolution | null;
}

/** What a rule decides: what to store, what the facts then are, what the history says. */
export interface CaseOutcome {
  readonly changes: CaseChanges;
  readonly facts: CaseFacts;
  readonly moved: CaseMoveRecord | null;
  /** Whether the text that came with it counts as a response to the reporter. */
  readonly isResponse: boolean;
}
