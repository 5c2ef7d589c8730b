/** Mails of the outbox as people will read them. */
import type { App } from '../app.ts';
import { claimToken } from '../inbound/claim-links.ts';
import type { Installation } from '../installation.ts';
import { answerInPlain } from './case-letters.ts';
import { openCopy } from './clear-copy.ts';
import { type Block, html, type Letter, link, plainText } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';
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

/** Text, links and subject as blocks. */
export function letterOf(app: Reading, { organization }: Pick<Installation, 'organization'>, mail: WrittenFrom): Letter {
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
