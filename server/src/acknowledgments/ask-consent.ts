/**
 * "Asked once, when a case becomes creditable." "Asking never delays closing." Who reported by mail and claims the case later is asked then.
 * Registered as a listener of cases.
 */
import type { CaseListener } from '../cases/case-listeners.ts';
import { queueMail } from '../mail/outbox.ts';
import { changeConsent } from './consent-change.ts';
import { askConsent } from './consent-rules.ts';
import { factsOf, lockConsent } from './consent-store.ts';

export const askWhenCreditable: CaseListener = async (context, { before, after: row }) => {
  const isSame = row.creditableSince === before.creditableSince && row.reporterId === before.reporterId;
  if (row.creditableSince === null || isSame || row.reporterGoneAt) return;
  const { manager, now } = context;
  const consent = factsOf(await lockConsent(manager, row.id));
  const asked = askConsent(consent, true, row.reporterId, now);
  if (!asked || row.reporterId === null) return;
  await changeConsent(context, row, consent, asked, null);
  await queueMail(manager, {
    identity: `consent:${row.id}:${now.toISOString()}`, accountId: row.reporterId, kind: 'CLOSED_CONSENT',
    facts: { cases: [{ caseId: row.id, number: row.number, askedAt: now.toISOString() }] },
  });
};
