/** What the query bar says beside the words of the query language. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Completion } from '../../../../schema/case-query/completions.ts';
import type { Field } from '../../../../schema/case-query/vocabulary.ts';
import { type Audience, issueTypeName, resolutionName, severityName, sourceName, stateName } from '../../ui/names.ts';

type Names = Readonly<Record<string, MessageDescriptor>>;

const fields: Readonly<Record<Field, MessageDescriptor>> = {
  is: msg`Open, overdue, unread …`,
  has: msg`With files, an advisory …`,
  state: msg`How far it is`,
  resolution: msg`How it was closed`,
  type: msg`Type of issue`,
  service: msg`Online service`,
  severity: msg`How grave`,
  cvss: msg`CVSS score`,
  weakness: msg`CWE`,
  response: msg`The first answer`,
  source: msg`How it came`,
  consent: msg`Whether to be thanked`,
  assignee: msg`Who works on it`,
  reporter: msg`Who reported it`,
  participant: msg`Who else reads it`,
  label: msg`Label of the team`,
  number: msg`Case number`,
  submitted: msg`When it was sent`,
  updated: msg`When it last changed`,
  responded: msg`When a person first answered`,
  verified: msg`When it was verified`,
  fixed: msg`When it was fixed`,
  closed: msg`When it was closed`,
  due: msg`When the next word is due`,
  sort: msg`In which order`,
};

const flags: Names = {
  open: msg`Not closed yet`,
  closed: msg`Closed`,
  overdue: msg`An answer or update is late`,
  mine: msg`Mine`,
  unread: msg`With messages you have not read`,
  duplicate: msg`Duplicate of another`,
  creditable: msg`Can be thanked in public`,
  second_look: msg`Somebody has to look again`,
};

const belongings: Names = {
  attachment: msg`With files`,
  advisory: msg`With an advisory`,
  duplicate: msg`Reported again later`,
  title: msg`With a title`,
};

const consents: Names = {
  NOT_ASKED: msg`Not asked yet`,
  ASKED: msg`Asked`,
  GRANTED: msg`Granted`,
  DECLINED: msg`Declined`,
  LAPSED: msg`Lapsed`,
  WITHDRAWN: msg`Withdrawn`,
};

const responses: Names = {
  PENDING: msg`Not due yet`,
  MET: msg`In time`,
  OVERDUE: msg`Overdue`,
  ANSWERED_LATE: msg`Late`,
  NOT_OWED: msg`None owed`,
};

const dates: Names = {
  '2026-01-31': msg`On that day`,
  '2026-01': msg`In that month`,
  '<7d': msg`Less than 7 days away`,
  '<24h': msg`Less than 24 hours away`,
  today: msg`Today`,
};

const orders: Names = {
  submitted: msg`Newest first`,
  'submitted-asc': msg`Oldest first`,
  updated: msg`Last changed first`,
  'updated-asc': msg`Longest unchanged first`,
  due: msg`Due first`,
  'due-desc': msg`Due last`,
  severity: msg`Gravest first`,
  'severity-asc': msg`Least grave first`,
  number: msg`Highest number first`,
  'number-asc': msg`Lowest number first`,
};

const unset = msg`Not set`;
const me = msg`Me`;

function valueName(field: Field, value: string, audience: Audience): MessageDescriptor | undefined {
  switch (field) {
    case 'is': return flags[value];
    case 'has': return belongings[value];
    case 'consent': return consents[value];
    case 'state': return stateName(value, null, audience);
    case 'resolution': return resolutionName(value);
    case 'type': return issueTypeName(value);
    case 'severity': return severityName(value);
    case 'response': return responses[value];
    case 'source': return sourceName(value);
    case 'sort': return orders[value];
    case 'submitted': case 'updated': case 'responded': case 'verified': case 'fixed': case 'closed': case 'due': return dates[value];
    case 'assignee': case 'reporter': case 'participant': return me;
    case 'service': case 'weakness': case 'number': case 'cvss': case 'label': return undefined;
  }
}

/** What a completion means, in the words of the portal; services bring their own names. */
export function completionName({ field, value }: Completion, audience: Audience, services: ReadonlyMap<string, string>): MessageDescriptor | string {
  if (value === null) return fields[field];
  if (value === 'unset') return unset;
  return valueName(field, value, audience) ?? services.get(value) ?? value;
}
