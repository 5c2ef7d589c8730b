/** The enums of cases, from the unions of case-facts.ts. */
import { enumOf } from '../read/graphql-types.ts';
import {
  caseActions, caseMoves, caseSources, caseStates, clocks, consentStates, disclosureAnswers, issueTypes, listingChoices, participantRoles, resolutions,
  responseStatuses, severities,
} from './case-facts.ts';
import {
  actionMeanings, clockMeanings, consentMeanings, disclosureMeanings, issueTypeMeanings, listingMeanings, moveMeanings, participantMeanings, resolutionMeanings,
  responseMeanings, severityMeanings, sourceMeanings, stateMeanings,
} from './case-meanings.ts';
import { replyWays } from './reply-by-rules.ts';

export const CaseStateEnum = enumOf('CaseState', caseStates, 'Where an investigation stands.', stateMeanings);
export const ResolutionEnum = enumOf('Resolution', resolutions, 'Why a case was closed.', resolutionMeanings);
export const CaseSourceEnum = enumOf('CaseSource', caseSources, 'How a case came in.', sourceMeanings);
export const IssueTypeEnum = enumOf('IssueType', issueTypes, 'What kind of vulnerability is reported.', issueTypeMeanings);
export const SeverityEnum = enumOf('Severity', severities, 'How grave it is, from the CVSS score or judged by the team.', severityMeanings);
export const ResponseStatusEnum = enumOf('ResponseStatus', responseStatuses, 'How the promise of a first response stands.', responseMeanings);
export const CaseMoveEnum = enumOf('CaseMove', caseMoves, 'Every way to change the state of a case.', moveMeanings);
export const CaseActionEnum = enumOf('CaseAction', caseActions, 'The moves, and what else a viewer may do.', actionMeanings);
export const ClockEnum = enumOf('Clock', clocks, 'A moment that passed without anybody acting.', clockMeanings);
export const ConsentStateEnum = enumOf('ConsentState', consentStates, 'Whether the researcher agreed to be listed.', consentMeanings);
export const ListingChoiceEnum = enumOf('ListingChoice', listingChoices, 'How the researcher wants to be listed.', listingMeanings);
export const DisclosureAnswerEnum = enumOf('DisclosureAnswer', disclosureAnswers, 'What the team says to a planned publication.', disclosureMeanings);
export const ReplyByEnum = enumOf('ReplyBy', replyWays, 'How a reporter without a key hears.', {
  PAGE: 'A mail says that an answer waits; its words are on the page alone.',
  PLAIN_MAIL: 'The answer’s words come by mail, unsealed. For who has no key, by their own choice.',
});

export const ParticipantRoleEnum = enumOf('ParticipantRole', participantRoles, 'As what somebody reads a case.', participantMeanings);
const caseRoles = ['REPORTER', 'TEAM', 'PARTICIPANT', 'CONTACT'] as const;
export const CaseRoleEnum = enumOf('CaseRole', caseRoles, 'As what somebody acts in a case, or reads it.', {
  REPORTER: 'Who reported it.',
  TEAM: 'A triager or lead.',
  PARTICIPANT: 'Somebody who reads this one case.',
  CONTACT: 'Who reports about installed software are handed on to.',
});

export const caseOrderFields = ['SUBMITTED_AT', 'UPDATED_AT', 'RESPONSE_DUE_AT', 'SEVERITY', 'NUMBER'] as const;
export const CaseOrderFieldEnum = enumOf('CaseOrderField', caseOrderFields, 'What a list of cases can be sorted by; cases without a value come last.', {
  SUBMITTED_AT: 'By the time of receipt.',
  UPDATED_AT: 'By the last change that a reporter may know of.',
  RESPONSE_DUE_AT: 'By when the reporter is owed the next word.',
  SEVERITY: 'By severity, NONE lowest.',
  NUMBER: 'By the year and the running number in a case’s number.',
});
export const orderDirections = ['ASC', 'DESC'] as const;
export const OrderDirectionEnum = enumOf('OrderDirection', orderDirections, 'Which end of a sorted list comes first.', {
  ASC: 'The earliest or lowest first.',
  DESC: 'The latest or highest first.',
});
