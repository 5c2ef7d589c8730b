/** The enums of cases, from the unions of case-facts.ts. */
import { enumOf } from '../read/graphql-types.ts';
import {
  caseActions, caseMoves, caseSources, caseStates, clocks, consentStates, disclosureAnswers, issueTypes, listingChoices, participantRoles, resolutions,
  responseStatuses, severities,
} from './case-facts.ts';
import { replyWays } from './reply-by-rules.ts';

export const CaseStateEnum = enumOf('CaseState', caseStates, 'Where an investigation stands.');
export const ResolutionEnum = enumOf('Resolution', resolutions, 'Why a case was closed.');
export const CaseSourceEnum = enumOf('CaseSource', caseSources, 'How a case came in.');
export const IssueTypeEnum = enumOf('IssueType', issueTypes, 'What kind of vulnerability is reported.');
export const SeverityEnum = enumOf('Severity', severities, 'How grave it is, from the CVSS score or judged by the team.');
export const ResponseStatusEnum = enumOf(
  'ResponseStatus', responseStatuses, 'NOT_OWED: spam, withdrawn, internal or imported. Counted apart.',
);
export const CaseMoveEnum = enumOf('CaseMove', caseMoves, 'Every way to change the state of a case.');
export const CaseActionEnum = enumOf('CaseAction', caseActions, 'The moves, and what else a viewer may do.');
export const ClockEnum = enumOf('Clock', clocks, 'A moment that passed without anybody acting.');
export const ConsentStateEnum = enumOf('ConsentState', consentStates, 'Whether the researcher agreed to be listed.');
export const ListingChoiceEnum = enumOf('ListingChoice', listingChoices, 'How the researcher wants to be listed.');
export const DisclosureAnswerEnum = enumOf('DisclosureAnswer', disclosureAnswers, 'What the team says to a planned publication.');
export const ReplyByEnum = enumOf('ReplyBy', replyWays, 'How a reporter without a key hears: on the page, told by mail that something waits there, or by plain mail.');

export const ParticipantRoleEnum = enumOf('ParticipantRole', participantRoles, 'As what somebody reads a case. An outside party gets the report, not what was said about it.');
const caseRoles = ['REPORTER', 'TEAM', 'PARTICIPANT', 'CONTACT'] as const;
export const CaseRoleEnum = enumOf('CaseRole', caseRoles, 'As what somebody acts in a case, or reads it; CONTACT is who reports about installed software are handed on to.');

export const caseOrderFields = ['SUBMITTED_AT', 'UPDATED_AT', 'RESPONSE_DUE_AT', 'SEVERITY', 'NUMBER'] as const;
export const CaseOrderFieldEnum = enumOf(
  'CaseOrderField', caseOrderFields, 'What a list of cases can be sorted by; cases without a value come last.',
);
export const orderDirections = ['ASC', 'DESC'] as const;
export const OrderDirectionEnum = enumOf('OrderDirection', orderDirections, 'Which way.');
