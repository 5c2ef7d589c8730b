/** What researchers said about their names since the backup. Only ever takes names away: the journal knows none that could be put in. */
import { changeConsent } from '../acknowledgments/consent-change.ts';
import { type ConsentFacts, withdrawConsent } from '../acknowledgments/consent-rules.ts';
import { factsOf, lockConsent } from '../acknowledgments/consent-store.ts';
import { lockCase } from '../cases/case-store.ts';
import type { CommandContext } from '../cases/command.ts';
import type { JournalKind } from './journal.ts';

export type ConsentKind = Extract<JournalKind, `CONSENT_${string}`>;

const anonymous = { choice: 'ANONYMOUS', publishedName: null, url: null, organization: null } as const;

/** How consent stands after a line of the journal; a line whose change is there already changes nothing. */
export function consentAfterLine(before: ConsentFacts, kind: ConsentKind, at: Date): ConsentFacts {
  const { linkUsedAt } = before;
  switch (kind) {
    case 'CONSENT_WITHDRAWN': return before.state === 'WITHDRAWN' ? before : withdrawConsent(before, at);
    case 'CONSENT_CHANGED': return before.state === 'GRANTED' ? { ...before, ...anonymous } : before;
    // Which name was granted is lost; the link that granted it stays used, and the case page asks for it again.
    case 'CONSENT_ANSWERED': return before.state === 'ASKED' ? { ...before, state: 'LAPSED', linkUsedAt: linkUsedAt ?? at } : before;
    case 'CONSENT_DECLINED':
      return before.state === 'WITHDRAWN' || before.state === 'NOT_ASKED' ? before : { ...before, ...anonymous, state: 'DECLINED', choice: 'DO_NOT_LIST', answeredAt: at, linkUsedAt: linkUsedAt ?? at };
  }
}

/** A case that the backup does not hold has no name to take away. */
export async function replayConsent(context: CommandContext, number: string, kind: ConsentKind, at: Date): Promise<void> {
  const row = await lockCase(context.manager, { number });
  if (!row || row.reporterId === null) return;
  const before = factsOf(await lockConsent(context.manager, row.id));
  const after = consentAfterLine(before, kind, at);
  if (after !== before) await changeConsent(context, row, before, after, { id: row.reporterId, role: 'REPORTER' });
}
