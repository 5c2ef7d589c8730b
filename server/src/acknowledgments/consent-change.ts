/** Writes a change of consent: the row, its event in the case, the notice that feeds and pages have changed. Commands only. */
import type { CaseEntity } from '../cases/case.entity.ts';
import { type EventActor, recordEvent, updateCase } from '../cases/case-store.ts';
import type { CommandContext } from '../cases/command.ts';
import { type ConsentFacts, endsListing } from './consent-rules.ts';
import { renewAcknowledgmentId, saveConsent } from './consent-store.ts';

/** @param row locked, with a reporter @param author null for the clock and for asking */
export async function changeConsent(
  { manager, now }: CommandContext, row: CaseEntity, before: ConsentFacts, after: ConsentFacts, author: EventActor | null,
): Promise<void> {
  if (row.reporterId === null) throw new Error('Nobody is asked about a case that nobody outside reported.');
  await saveConsent(manager, row.id, row.reporterId, after);
  if (endsListing(before, after)) await renewAcknowledgmentId(manager, row.id);
  if (before.state === after.state) return;
  await recordEvent(manager, row.id, author, { kind: 'ConsentChanged', consentState: after.state }, now);
  await updateCase(manager, row, {}, now);
}
