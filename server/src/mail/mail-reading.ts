/** Mails of the outbox as people will read them. */
import type { App } from '../app.ts';
import { claimToken } from '../inbound/claim-links.ts';
import type { Installation } from '../installation.ts';
import { answerInPlain } from './case-letters.ts';
import { openCopy } from './clear-copy.ts';
import { type Block, html, type Letter, link, plainText } from './letter.ts';
import { attachmentsOf, type MailAttachment } from './mail-attachments.ts';
import type { MailFacts } from './mail-kinds.ts';
import { mailColumns } from './take-mail.ts';
import { writeLetter } from './write-letter.ts';

export type MailRow = MailFacts & {
  readonly id: string;
  readonly identity: string;
  readonly accountId: string | null;
  readonly recipient: string;
  readonly caseId: string | null;
  /** As it went out; null before. */
  readonly messageId: string | null;
  /** Sealed under the portal's own secret; null where there is none. */
  readonly clearCopy: string | null;
  /** Where the case came by mail and nobody claimed it yet: until when the link works. */
  readonly claimEndsAt: Date | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
};

export interface WrittenMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
type Reading = Pick<App, 'config' | 'portalKey'>;

function letterOf(app: Reading, { organization }: Pick<Installation, 'organization'>, mail: WrittenFrom): Letter {
  const context = { publicUrl: app.config.publicUrl, organization, portalKey: app.portalKey };
  const copy = mail.kind === 'REPLY_WAITS' && mail.clearCopy != null ? openCopy(app.portalKey, mail.clearCopy) : null;
  const letter = mail.kind === 'REPLY_WAITS' && copy !== null ? answerInPlain(mail.facts, copy, context) : writeLetter(mail, context);
  return { ...letter, blocks: letter.blocks.flatMap((block) => leadingThere(app, mail, block)) };
}
type WrittenFrom = MailFacts & Partial<Pick<MailRow, 'accountId' | 'caseId' | 'clearCopy' | 'claimEndsAt'>>;

/** Who reported by mail and has no account yet opens the case by the link that makes it theirs. */
function leadingThere({ config: { publicUrl }, portalKey }: Reading, { accountId, caseId, claimEndsAt }: WrittenFrom, block: Block): readonly Block[] {
  if (block.kind !== 'link' || !block.url.startsWith(`${publicUrl}/cases/`) || accountId !== null) return [block];
  if (caseId == null || claimEndsAt == null) return [block];
  return [link('Follow it on the portal', `${publicUrl}/claim#${claimToken(portalKey, { caseId, claimEndsAt })}`)];
}

const footerOf = ({ config }: Reading, { organization, mode }: Pick<Installation, 'organization' | 'mode'>): string =>
  `${organization} · ${config.publicUrl}${mode === 'EXAMPLE' ? ' · Example: reports sent here reach nobody.' : ''}`;

export function writtenMail(app: Reading, installation: Pick<Installation, 'organization' | 'mode'>, mail: WrittenFrom): WrittenMail {
  const letter = letterOf(app, installation, mail);
  const footer = footerOf(app, installation);
  return { subject: letter.subject, text: plainText(letter, footer), html: html(letter, footer) };
}

/** What `/mailbox` shows: newest first. Blocks spare the page from finding links in text. */
export interface ShownMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: string;
  readonly text: string;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** Sealed. */
  readonly attachments: readonly MailAttachment[];
}

const shown = 200;

export async function mailsToShow(app: App, installation: Installation): Promise<readonly ShownMail[]> {
  const rows = await app.dataSource.manager.query<MailRow[]>(
    `select ${mailColumns} from mail where facts ->> 'joined' is null order by created_at desc, id desc limit $1`, [shown]);
  return Promise.all(rows.map(async (row) => {
    const { subject, blocks } = letterOf(app, installation, row);
    const links = blocks.flatMap((block) => (block.kind === 'link' ? [{ label: block.label, url: block.url }] : []));
    return { id: row.id, to: row.recipient, subject, at: row.createdAt.toISOString(), text: writtenMail(app, installation, row).text, links, attachments: await attachmentsOf(app.dataSource.manager, row) };
  }));
}
