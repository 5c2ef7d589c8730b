/**
 * Which case a mail answers, and as whom: by the case's address with its token, which only the correspondent was told; or by the
 * Message-ID of a mail of ours, where it comes from the very address that got that mail. Whoever guesses is told nothing.
 */
import type { CaseEntity } from '../cases/case.entity.ts';
import { participantsOf } from '../cases/case-participants.ts';
import { lockCase } from '../cases/case-store.ts';
import type { CommandContext } from '../cases/command.ts';
import type { Arrival } from './arrival.ts';
import { readCaseAddress } from './case-address.ts';
import { MailCorrespondentEntity } from './inbound-mail.entity.ts';

export interface Answered {
  /** Locked by this transaction. */
  readonly row: CaseEntity;
  /** Null: the reporter without an account. */
  readonly accountId: string | null;
  readonly role: 'REPORTER' | 'PARTICIPANT';
}

/** NONE: it names no case. UNKNOWN: it names one without proof. */
export async function findAnswered(context: CommandContext, arrival: Arrival): Promise<Answered | 'NONE' | 'UNKNOWN'> {
  const { app, settings } = context;
  const base = app.config.inboundAddress ?? settings.contactEmail;
  const named = [...arrival.envelopeTo, ...arrival.mail.recipients].flatMap((address) => readCaseAddress(app.portalKey, base, address) ?? []);
  for (const { number, isFor } of named.slice(0, 8)) {
    const row = await lockCase(context.manager, { number });
    const found = row && (await correspondents(context, row)).find(({ name }) => isFor(name));
    if (row && found) return { row, accountId: found.accountId, role: found.role };
  }
  return (await byMessageId(context, arrival)) ?? (named.length > 0 ? 'UNKNOWN' : 'NONE');
}

interface Correspondent extends Pick<Answered, 'accountId' | 'role'> {
  /** As the address's token names them. */
  readonly name: string;
}

async function correspondents({ manager }: CommandContext, { id, reporterId }: CaseEntity): Promise<readonly Correspondent[]> {
  const byMail = await manager.findOneBy(MailCorrespondentEntity, { caseId: id });
  const others = (await participantsOf(manager, [id])).get(id) ?? [];
  return [
    ...(byMail ? [{ name: byMail.address, accountId: reporterId, role: 'REPORTER' as const }] : []),
    ...(reporterId === null ? [] : [{ name: reporterId, accountId: reporterId, role: 'REPORTER' as const }]),
    ...others.map(({ accountId }) => ({ name: accountId, accountId, role: 'PARTICIPANT' as const })),
  ];
}

async function byMessageId(context: CommandContext, { mail }: Arrival): Promise<Answered | null> {
  const { manager } = context;
  if (mail.sender === null || mail.answers.length === 0 || mail.authentication.includes('dmarc=fail')) return null;
  const [sent] = await manager.query<{ caseId: string; accountId: string | null }[]>(
    `select case_id as "caseId", account_id as "accountId" from mail where message_id = any($1) and case_id is not null and lower(recipient) = $2
     order by id desc limit 1`, [mail.answers, mail.sender]);
  const row = sent ? await lockCase(manager, { id: sent.caseId }) : null;
  if (!sent || !row) return null;
  const name = sent.accountId ?? mail.sender;
  const found = (await correspondents(context, row)).find((one) => one.name === name);
  return found ? { row, accountId: found.accountId, role: found.role } : null;
}
