/** What researchers said about their names since the backup. */
import { changeConsent } from '../acknowledgments/consent-change.ts';
import { factsOf, lockConsent } from '../acknowledgments/consent-store.ts';
import { lockCase } from '../cases/case-store.ts';
import type { CommandContext } from '../cases/command.ts';
import { consentAfterLine, type ConsentKind } from './replay-consent-rules.ts';

/** A case that the backup does not hold has no name to take away. */
export async function replayConsent(context: CommandContext, number: string, kind: ConsentKind, at: Date): Promise<void> {
  const row = await lockCase(context.manager, { number });
  if (!row || row.reporterId === null) return;
  const before = factsOf(await lockConsent(context.manager, row.id));
  const after = consentAfterLine(before, kind, at);
  if (after !== before) await changeConsent(context, row, before, after, { id: row.reporterId, role: 'REPORTER' });
}
