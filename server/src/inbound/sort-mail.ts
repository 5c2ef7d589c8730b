import { normalEmail } from '../accounts/account-input.ts';
import type { App } from '../app.ts';
import { authorize } from '../authorization.ts';
import { type PersonContext, personCommand } from '../cases/command.ts';
import { UserRefusal } from '../errors.ts';
import { queueMail } from '../mail/outbox.ts';
import { keyOf } from '../read/global-id.ts';
import type { Viewer } from '../read/viewer.ts';
import { makeCase, submissionIdOf } from './case-by-mail.ts';
import type { InboundMailEntity } from './inbound-mail.entity.ts';
import { closeInbound, lockSortable } from './inbound-mail-store.ts';
import type { SortChoice } from './inbound-mail.graphql.ts';
import { sealedOf } from './sealed-parts.ts';

export interface SortMail {
  readonly id: string;
  readonly as: SortChoice;
  readonly to?: string | null | undefined;
}

/**
 * What a mail in the tray is. "Its clock runs from arrival": a case that is made late is due as if it had been made at once; "it stops
 * uncounted" for what is no report. What was sorted otherwise may be made a case for as long as its words are kept.
 * @throws Forbidden, UserRefusal INVALID, REQUIRED, CONFLICT
 */
export async function sortMail(app: App, viewer: Viewer, { id, as, to }: SortMail): Promise<{ mailId: string; caseId?: string }> {
  const mailId = keyOf('InboundMail', id);
  const address = as === 'FORWARD' ? addressFor(to) : null;
  return personCommand(app, viewer, async (context) => {
    authorize(context.viewer, 'inbound:sort');
    const row = mailId === null ? null : await lockSortable(context.manager, mailId);
    if (!row) throw new UserRefusal('CONFLICT', 'Somebody sorted this mail meanwhile, or it is no longer kept. Load the page again.', ['input', 'id']);
    if (as === 'CASE') return { mailId: row.id, caseId: await intoCase(context, row) };
    const change = { state: as === 'FORWARD' ? 'FORWARDED' : 'NOT_A_REPORT', responseDueAt: null } as const;
    await closeInbound(context.manager, row.id, { ...change, sortedAt: context.now, sortedById: context.viewer.accountId });
    if (address !== null) await tell(context, row, address);
    return { mailId: row.id };
  });
}

function addressFor(to: string | null | undefined): string {
  if (!to?.trim()) throw new UserRefusal('REQUIRED', 'Say to which address: it is told from whom a mail came and when.', ['input', 'to']);
  return normalEmail(to, ['input', 'to']);
}

/** Its sealed words become the report, octet by octet. */
async function intoCase(context: PersonContext, row: InboundMailEntity): Promise<string> {
  const report = sealedOf(row);
  if (!report) throw new UserRefusal('CONFLICT', 'The words of this mail are no longer kept.', ['input', 'id']);
  const { authentication = [], spam = false, automatic = false } = row.facts;
  const sender = { sender: row.sender, authentication, spam, automatic: automatic ? 'LIST' as const : null };
  const made = await makeCase(context, { report, sender, messageId: row.messageId, arrivedAt: row.arrivedAt, dueAt: row.responseDueAt, submissionId: submissionIdOf(row.identity) });
  await closeInbound(context.manager, row.id, {
    state: 'CASE', caseId: made.id, sortedAt: context.now, sortedById: context.viewer.accountId,
    seipd: null, sha256: null, keyId: null, packet: null,
  });
  return made.id;
}

async function tell({ manager }: PersonContext, { id, sender, arrivedAt }: InboundMailEntity, recipient: string): Promise<void> {
  await queueMail(manager, {
    identity: `forward:${id}:${recipient}`, accountId: null, recipient, kind: 'MAIL_FORWARDED', facts: { from: sender, arrivedAt: arrivedAt.toISOString() },
  });
}
