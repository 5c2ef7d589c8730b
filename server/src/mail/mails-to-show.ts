/** The example's mails as `/mailbox` shows them: what a mail program would show, and how much of it is in clear. */
import type { EntityManager } from 'typeorm';
import type { App } from '../app.ts';
import type { Installation } from '../installation.ts';
import { attachmentsOf, type MailAttachment } from './mail-attachments.ts';
import { caseNumberOf } from './mail-kinds.ts';
import { currentKeysOf, sealedTextFor } from './mail-readers.ts';
import { letterOf, type MailRow, writtenMail } from './mail-reading.ts';
import { isSealed } from './mail-rules.ts';
import { sealedAccountsSql } from './mail-switches.ts';
import { blandSubject } from './pgp-mime.ts';
import { mailColumns } from './take-mail.ts';

/** Newest first. Links spare the page from finding them in text. */
export interface ShownMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: string;
  /** Null where only its reader knows. */
  readonly text: string | null;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Sealed. */
  readonly attachments: readonly MailAttachment[];
  /** BY_PORTAL: sealed on its way, and the example, which wrote it, shows it all the same. BY_SENDER: a person's words, sealed in their browser. */
  readonly sealed: 'BY_PORTAL' | 'BY_SENDER' | null;
  /** The subject that everybody on its way reads. */
  readonly clearSubject: string;
}

const shown = 200;

export async function mailsToShow(app: App, installation: Installation): Promise<readonly ShownMail[]> {
  const { manager } = app.dataSource;
  const rows = await manager.query<MailRow[]>(
    `select ${mailColumns} from mail where facts ->> 'joined' is null order by created_at desc, id desc limit $1`, [shown]);
  const keyed = await whoHearsSealed(manager);
  return Promise.all(rows.map(async (row): Promise<ShownMail> => {
    const isToKey = isSealed(row.kind) && row.accountId !== null && keyed.has(row.accountId);
    const carried = isToKey ? await carriedBy(manager, row) : null;
    const { subject, blocks } = letterOf(app, installation, row);
    const clearSubject = isToKey ? blandSubject(caseNumberOf(row)) : subject;
    return {
      id: row.id, to: row.recipient, at: row.createdAt.toISOString(), clearSubject,
      subject: carried === null ? subject : clearSubject,
      text: carried === null ? writtenMail(app, installation, row).text : null,
      links: blocks.flatMap((block) => (block.kind === 'link' ? [{ label: block.label, url: block.url }] : [])),
      attachments: carried === null ? await attachmentsOf(manager, row) : [{ filename: `${clearSubject}.asc`, content: carried }],
      sealed: carried === null ? (isToKey ? 'BY_PORTAL' : null) : 'BY_SENDER',
    };
  }));
}

async function whoHearsSealed(manager: EntityManager): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ account_id: string }[]>(sealedAccountsSql);
  return new Set(rows.map((row) => row.account_id));
}

async function carriedBy(manager: EntityManager, mail: MailRow): Promise<string | null> {
  if (mail.kind !== 'REPLY_WAITS' || mail.facts.textId === undefined || mail.accountId === null) return null;
  return sealedTextFor(manager, mail.facts.textId, await currentKeysOf(manager, mail.accountId));
}
