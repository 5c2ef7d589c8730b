/** "One reminder; LAPSED 30 days after asking." Called by the jobs; each case in a transaction of its own, judged again by the rule. */
import type { App } from '../app.ts';
import { lockCase, recordEvent } from '../cases/case-store.ts';
import { type CommandContext, transactionEach } from '../cases/command.ts';
import { queueMail } from '../mail/outbox.ts';
import { changeConsent } from './consent-change.ts';
import { consentStep, lapseDays, reminderDay } from './consent-rules.ts';
import { factsOf, lockConsent, saveConsent } from './consent-store.ts';

const dueSql = `
  select case_id from consent where state = 'ASKED' and (
    (reminded_at is null and asked_at <= now() - interval '${reminderDay} days') or asked_at <= now() - interval '${lapseDays} days')
  order by case_id limit 500`;

/** @returns how many cases were looked at */
export async function passConsentClock(app: App): Promise<number> {
  const { rows } = await app.pool.query<{ case_id: string }>(dueSql);
  await transactionEach(app, rows, async (context, { case_id: caseId }) => passOne(context, caseId));
  return rows.length;
}

async function passOne(context: CommandContext, caseId: string): Promise<void> {
  const { manager, now } = context;
  const row = await lockCase(manager, { id: caseId });
  if (!row?.reporterId) return;
  const consent = factsOf(await lockConsent(manager, caseId));
  const step = consentStep(consent, now);
  if (step === 'LAPSE') {
    await recordEvent(manager, caseId, null, { kind: 'ClockPassed', clock: 'CONSENT_LAPSE' }, now);
    await changeConsent(context, row, consent, { ...consent, state: 'LAPSED' }, null);
  }
  if (step !== 'REMIND' || !consent.askedAt) return;
  const askedAt = consent.askedAt.toISOString();
  await saveConsent(manager, caseId, row.reporterId, { ...consent, remindedAt: now });
  await queueMail(manager, {
    identity: `consent-reminder:${caseId}:${askedAt}`, accountId: row.reporterId, kind: 'CLOSED_CONSENT',
    facts: { cases: [{ caseId, number: row.number, askedAt }], reminder: true },
  });
}
