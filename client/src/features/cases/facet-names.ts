/** What the facets are called, and their values. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { parseCaseQuery } from '../../../../schema/case-query/parse-case-query.ts';
import { type Audience, issueTypeName, resolutionName, severityName, stateName } from '../../ui/names.ts';

/** In the order of the panel. Fields of a newer server are left out. */
export const facetNames: Readonly<Record<string, MessageDescriptor>> = {
  state: msg`State`, service: msg`Service`, type: msg`Type of issue`, severity: msg`Severity`, resolution: msg`Closed as`, assignee: msg`Assignee`, label: msg`Label`,
};

const notSet = msg`Not set`;
const nobody = msg`Nobody`;
const none = msg`None`;
const open = msg`Not closed`;
const me = msg`Me`;
const withoutValue: Readonly<Record<string, MessageDescriptor>> = { assignee: nobody, label: none, resolution: open };

/** The schema's name or the text that a value of a query stands for; null: it has none. */
function meaningOf(field: string, value: string): string | null {
  const { where } = parseCaseQuery(`${field}:${value}`);
  if (where.kind !== 'condition' || where.condition.test.kind !== 'any') return value;
  const [meant] = where.condition.test.values;
  if (meant === null || meant === undefined) return null;
  return typeof meant === 'object' ? (meant.kind === 'named' ? String('name' in meant ? meant.name : '') : 'me') : String(meant);
}

export function facetValueName(field: string, value: string, audience: Audience, services: ReadonlyMap<string, string>): MessageDescriptor | string {
  const meant = meaningOf(field, value);
  if (meant === null) return withoutValue[field] ?? notSet;
  switch (field) {
    case 'state': return stateName(meant, null, audience);
    case 'type': return issueTypeName(meant);
    case 'severity': return severityName(meant);
    case 'resolution': return resolutionName(meant);
    case 'service': return services.get(meant) ?? meant;
    case 'assignee': return meant === 'me' ? me : meant;
    default: return meant;
  }
}
