/** What each word of a case means, for the schema: `enumOf` asks for one of every word. */
import type {
  CaseAction, CaseMove, CaseSource, CaseState, Clock, ConsentState, DisclosureAnswer, IssueType, ListingChoice, ParticipantRole, Resolution, ResponseStatus, Severity,
} from './case-facts.ts';

type Meanings<Word extends string> = Readonly<Record<Word, string>>;

export const stateMeanings: Meanings<CaseState> = {
  RECEIVED: 'Open. Nobody of the team has begun with it.',
  TRIAGING: 'Open. The team tries to reproduce it.',
  NEEDS_INFORMATION: 'Open. The team asked the reporter something: a warning goes out on day 23, and on day 30 the case closes as NO_RESPONSE; a reply leads back to TRIAGING.',
  VERIFIED: 'Open. The team reproduced it, and weakness and severity are set.',
  REMEDIATING: 'Open. Somebody works on a fix.',
  FIXED: 'Open. The fix is in place; the case still has to be closed.',
  CLOSED: '`resolution` says why. A lead may open it again.',
};

export const resolutionMeanings: Meanings<Resolution> = {
  RESOLVED: 'Verified and fixed. By a lead; the reporter may be acknowledged.',
  ACCEPTED_RISK: 'Verified, and left as it is on purpose. By a lead; the reporter may be acknowledged.',
  DUPLICATE: 'Another case was received earlier about the same flaw; `duplicateOf` tells of it.',
  NOT_REPRODUCIBLE: 'The team could not make it happen.',
  BY_DESIGN: 'It happens, and is meant to.',
  INFORMATIVE: 'True and good to know, without a flaw to fix.',
  OUT_OF_SCOPE: 'About something that the policy leaves out.',
  NO_RESPONSE: 'A question to the reporter stood open for 30 days. By the clock alone.',
  WITHDRAWN: 'The reporter took the report back before it was verified. No response is owed.',
  SPAM: 'No report at all. No response is owed, and none was given.',
};

export const sourceMeanings: Meanings<CaseSource> = {
  PORTAL: 'Sent by its reporter over the page or the API.',
  MAIL: 'Arrived by mail, sealed by its sender or on arrival.',
  INTERNAL: 'Recorded by the team itself. It owes nobody a response and is in no statistics.',
  IMPORT: 'Taken over from an older system or mailbox by a lead. It owes nobody a response and is in no statistics.',
};

export const severityMeanings: Meanings<Severity> = {
  NONE: 'CVSS 0.0.',
  LOW: 'CVSS 0.1 to 3.9.',
  MEDIUM: 'CVSS 4.0 to 6.9.',
  HIGH: 'CVSS 7.0 to 8.9.',
  CRITICAL: 'CVSS 9.0 to 10.0.',
};

export const issueTypeMeanings: Meanings<IssueType> = {
  CROSS_SITE_SCRIPTING: 'Script of an attacker runs in another user’s page. In queries also `xss`.',
  SQL_INJECTION: 'Input becomes part of a database statement. In queries also `sqli`.',
  COMMAND_INJECTION: 'Input becomes part of a command of the operating system.',
  CROSS_SITE_REQUEST_FORGERY: 'Another site makes a user’s browser act. In queries also `csrf`.',
  SERVER_SIDE_REQUEST_FORGERY: 'The server is made to ask addresses of an attacker’s choice. In queries also `ssrf`.',
  REMOTE_CODE_EXECUTION: 'An attacker runs code on the server. In queries also `rce`.',
  AUTHENTICATION_BYPASS: 'Somebody gets in as another person, or without signing in.',
  AUTHORIZATION_BYPASS: 'Somebody reads or does what is not theirs. In queries also `idor`.',
  INFORMATION_DISCLOSURE: 'Something secret is shown to who should not see it.',
  PATH_TRAVERSAL: 'A path leads out of the folder that it should stay in.',
  XML_EXTERNAL_ENTITY: 'An XML parser follows references to files or addresses.',
  INSECURE_DESERIALIZATION: 'Objects are made from data that an attacker wrote.',
  OPEN_REDIRECT: 'A link of the service sends its user to any other site.',
  CLICKJACKING: 'The page is framed by another, so that clicks do something else.',
  SUBDOMAIN_TAKEOVER: 'A name points to a place that anybody can rent.',
  CRYPTOGRAPHIC_WEAKNESS: 'Weak or wrongly used cryptography.',
  SECURITY_MISCONFIGURATION: 'A setting leaves open what should be shut.',
  DENIAL_OF_SERVICE: 'Little effort makes the service slow or stops it.',
  BUSINESS_LOGIC: 'Allowed steps lead, in an order nobody thought of, to what nobody allows.',
  OTHER: 'None of the others.',
};

export const responseMeanings: Meanings<ResponseStatus> = {
  PENDING: 'Nobody has answered yet, and the time is not over.',
  MET: 'A person of the team answered in time.',
  OVERDUE: 'Nobody has answered, and the time is over. The reporter can follow up.',
  ANSWERED_LATE: 'A person answered after the time was over. It stays so.',
  NOT_OWED: 'Spam, withdrawn in time, internal or imported: counted apart.',
};

export const moveMeanings: Meanings<CaseMove> = {
  START_TRIAGE: 'From RECEIVED or NEEDS_INFORMATION to TRIAGING.',
  ASK_FOR_INFORMATION: 'From TRIAGING to NEEDS_INFORMATION, with a question to the reporter.',
  VERIFY: 'From TRIAGING to VERIFIED, never by the reporter; weakness and severity are set before.',
  UNVERIFY: 'A lead takes a verification back, with a message to the reporter: to TRIAGING.',
  START_REMEDIATION: 'From VERIFIED to REMEDIATING.',
  MARK_FIXED: 'From REMEDIATING to FIXED, with the day of the fix.',
  REPORT_FIX_FAILS: 'The reporter or the team found that the fix does not hold: from FIXED back to REMEDIATING.',
  CLOSE: 'From any open state to CLOSED, with a resolution; a reason to the reporter goes with it unless it is spam.',
  REOPEN: 'From CLOSED to TRIAGING, with a message to the reporter.',
  WITHDRAW: 'The reporter takes the report back before it is verified.',
  ASK_SECOND_LOOK: 'The reporter asks once, within 90 days of closing, that somebody else judges it.',
  GRANT_SECOND_LOOK: 'Somebody who neither verified nor closed it opens it again.',
  REFUSE_SECOND_LOOK: 'Somebody who neither verified nor closed it lets the closing stand.',
};

export const actionMeanings: Meanings<CaseAction> = {
  ...moveMeanings,
  REPLY: 'Write to the other side of the case: `postMessage`.',
  NOTE: 'Write within the team: `postMessage` with `internal`.',
  FOLLOW_UP: 'Remind the team of an answer or an update that is missing: `followUp`.',
  ASSIGN: 'Say who works on it: `assignCase`.',
  ASSESS: 'Set weakness, CVSS and severity: `assessCase`.',
  CLASSIFY: 'Set online service and kind of vulnerability: `classifyCase`.',
  TITLE: 'Give it a sealed title: `titleCase`.',
  PLAN_DISCLOSURE: 'Say when it is to be published, or answer that: `planDisclosure`.',
  ADD_PARTICIPANT: 'Let somebody else read this one case: `addParticipant`.',
  GRANT_ACCESS: 'Add readers to sealed texts by re-wrapping: `grantCaseAccess`.',
  ANSWER_CONSENT: 'Say whether and how to be listed: `answerConsent`.',
};

export const clockMeanings: Meanings<Clock> = {
  RESPONSE: 'The promised first response was due.',
  NEXT_UPDATE: 'The announced next word to the reporter was due.',
  INFORMATION_WARNING: 'A question to the reporter is 23 days old: a reminder went out.',
  INFORMATION_CLOSE: 'A question to the reporter is 30 days old: the case closed as NO_RESPONSE.',
  CONSENT_LAPSE: 'The question about being listed is 30 days old, without an answer.',
};

export const consentMeanings: Meanings<ConsentState> = {
  NOT_ASKED: 'The case is not creditable yet, or the question has not gone out.',
  ASKED: 'The question went out and has no answer.',
  GRANTED: 'Listed by name, by alias or as anonymous.',
  DECLINED: 'Said no. May say yes later.',
  LAPSED: 'No answer within 30 days. May say yes later.',
  WITHDRAWN: 'Said yes once and took it back: nothing of it is shown any more.',
};

export const listingMeanings: Meanings<ListingChoice> = {
  NAME: 'By the name of the account, with a link to the profile.',
  ALIAS: 'By another name, given for this, that leads to no profile.',
  ANONYMOUS: 'As somebody who is not named.',
  DO_NOT_LIST: 'Not at all.',
};

export const disclosureMeanings: Meanings<DisclosureAnswer> = {
  FINE_FROM: 'The team has nothing against publishing from the day in `until` on.',
  PLEASE_WAIT_UNTIL: 'The team asks to wait until the day in `until`, and says in a message why.',
};

export const participantMeanings: Meanings<ParticipantRole> = {
  CO_FINDER: 'Found it together with the reporter.',
  SERVICE_OWNER: 'Answers for the service inside of the organization.',
  OUTSIDE_PARTY: 'Somebody outside of the organization: gets the report, not what was said about it.',
};
