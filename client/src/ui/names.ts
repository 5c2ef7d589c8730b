/**
 * The words for what the API names in capitals: what a reporter would say. One place, so that form, list, case and
 * filter say the same. An unknown value, from a newer server, shows as the API writes it.
 */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

type Names = Readonly<Record<string, MessageDescriptor>>;

const states: Names = {
  RECEIVED: msg`Received`,
  TRIAGING: msg`Being checked`,
  NEEDS_INFORMATION: msg`Waiting for you`,
  VERIFIED: msg`Confirmed`,
  REMEDIATING: msg`Being fixed`,
  FIXED: msg`Fixed`,
  CLOSED: msg`Closed`,
};

const closings: Names = {
  RESOLVED: msg`Closed: resolved`,
  ACCEPTED_RISK: msg`Closed: accepted risk`,
  DUPLICATE: msg`Closed: duplicate`,
  NOT_REPRODUCIBLE: msg`Closed: not reproducible`,
  BY_DESIGN: msg`Closed: works as designed`,
  INFORMATIVE: msg`Closed: informative`,
  OUT_OF_SCOPE: msg`Closed: out of scope`,
  NO_RESPONSE: msg`Closed: no answer from the reporter`,
  WITHDRAWN: msg`Closed: withdrawn`,
  SPAM: msg`Closed: spam`,
};

const resolutions: Names = {
  RESOLVED: msg`Resolved`,
  ACCEPTED_RISK: msg`Accepted risk`,
  DUPLICATE: msg`Duplicate`,
  NOT_REPRODUCIBLE: msg`Not reproducible`,
  BY_DESIGN: msg`Works as designed`,
  INFORMATIVE: msg`Informative`,
  OUT_OF_SCOPE: msg`Out of scope`,
  NO_RESPONSE: msg`No answer from the reporter`,
  WITHDRAWN: msg`Withdrawn`,
  SPAM: msg`Spam`,
};

const severities: Names = {
  NONE: msg`None`,
  LOW: msg`Low`,
  MEDIUM: msg`Medium`,
  HIGH: msg`High`,
  CRITICAL: msg`Critical`,
};

const issueTypes: Names = {
  CROSS_SITE_SCRIPTING: msg`Cross-site scripting`,
  SQL_INJECTION: msg`SQL injection`,
  COMMAND_INJECTION: msg`Command injection`,
  CROSS_SITE_REQUEST_FORGERY: msg`Cross-site request forgery`,
  SERVER_SIDE_REQUEST_FORGERY: msg`Server-side request forgery`,
  REMOTE_CODE_EXECUTION: msg`Remote code execution`,
  AUTHENTICATION_BYPASS: msg`Authentication bypass`,
  AUTHORIZATION_BYPASS: msg`Authorization bypass`,
  INFORMATION_DISCLOSURE: msg`Information disclosure`,
  PATH_TRAVERSAL: msg`Path traversal`,
  XML_EXTERNAL_ENTITY: msg`XML external entity`,
  INSECURE_DESERIALIZATION: msg`Insecure deserialization`,
  OPEN_REDIRECT: msg`Open redirect`,
  CLICKJACKING: msg`Clickjacking`,
  SUBDOMAIN_TAKEOVER: msg`Subdomain takeover`,
  CRYPTOGRAPHIC_WEAKNESS: msg`Cryptographic weakness`,
  SECURITY_MISCONFIGURATION: msg`Security misconfiguration`,
  DENIAL_OF_SERVICE: msg`Denial of service`,
  BUSINESS_LOGIC: msg`Business logic`,
  OTHER: msg`Something else`,
};

const sources: Names = {
  PORTAL: msg`Through this page`,
  MAIL: msg`By mail`,
  INTERNAL: msg`From inside`,
  IMPORT: msg`Imported`,
};

const unknown = (value: string): MessageDescriptor => ({ id: value });
const waitingForReporter = msg`Waiting for reporter`;

/** reporter: "Waiting for you". team: "Waiting for reporter". */
export type Audience = 'reporter' | 'team';

export function stateName(state: string, resolution: string | null | undefined, audience: Audience): MessageDescriptor {
  if (state === 'NEEDS_INFORMATION' && audience === 'team') return waitingForReporter;
  if (state === 'CLOSED' && resolution !== null && resolution !== undefined) return closings[resolution] ?? unknown(resolution);
  return states[state] ?? unknown(state);
}

export const resolutionName = (value: string): MessageDescriptor => resolutions[value] ?? unknown(value);
export const severityName = (value: string): MessageDescriptor => severities[value] ?? unknown(value);
export const issueTypeName = (value: string): MessageDescriptor => issueTypes[value] ?? unknown(value);
export const sourceName = (value: string): MessageDescriptor => sources[value] ?? unknown(value);
/** In the order of the form. */
export const issueTypeValues: readonly string[] = Object.keys(issueTypes);
