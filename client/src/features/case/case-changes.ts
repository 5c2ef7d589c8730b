/** What changed between two readings of a case: shown when somebody else was faster. Pure. */
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { type Audience, issueTypeName, severityName, stateName } from '../../ui/names.ts';
import type { CaseData } from './case-queries.ts';

/** A fact, and what it is now; null where it is gone. */
export interface CaseChange {
  readonly fact: MessageDescriptor;
  readonly now: MessageDescriptor | string | null;
}

type Facts = Pick<CaseData, 'state' | 'resolution' | 'severity' | 'weakness' | 'issueType'> & {
  readonly assignee: Pick<NonNullable<CaseData['assignee']>, 'displayName'> | null;
  readonly onlineService: Pick<NonNullable<CaseData['onlineService']>, 'name'> | null;
};

/** Empty where nothing that the page shows as a fact has changed: then somebody wrote. */
export function changesBetween(before: Facts, after: Facts, audience: Audience): readonly CaseChange[] {
  const changes: CaseChange[] = [];
  const note = (isChanged: boolean, fact: MessageDescriptor, now: CaseChange['now']): void => {
    if (isChanged) changes.push({ fact, now });
  };
  const isMoved = before.state !== after.state || before.resolution !== after.resolution;
  note(isMoved, msg`State`, stateName(after.state, after.resolution, audience));
  note(before.severity !== after.severity, msg`Severity`, after.severity && severityName(after.severity));
  note(before.weakness !== after.weakness, msg`Weakness`, after.weakness);
  note(before.assignee?.displayName !== after.assignee?.displayName, msg`Handled by`, after.assignee?.displayName ?? null);
  note(before.onlineService?.name !== after.onlineService?.name, msg`Service`, after.onlineService?.name ?? null);
  note(before.issueType !== after.issueType, msg`Type of issue`, after.issueType && issueTypeName(after.issueType));
  return changes;
}
