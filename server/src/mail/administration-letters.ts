/** What administration writes: about the portal's own address, and about who may do what. For write-letter.ts. */
import { linkToken } from '../accounts/one-time-codes.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { type Letter, link, text } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';

type Facts<K extends MailFacts['kind']> = Extract<MailFacts, { kind: K }>['facts'];
interface Place {
  readonly publicUrl: string;
  readonly organization: string;
  readonly portalKey: Pick<PortalKey, 'deriveToken'>;
}

export const contactAddress = ({ codeId }: Facts<'CONTACT_ADDRESS'>, { publicUrl, organization, portalKey }: Place): Letter => ({
  subject: `Is this the address for vulnerability reports to ${organization}?`,
  blocks: [
    text(`An administrator wants researchers to write to this address. Whoever reads it confirms that mail arrives here: open the link signed in as an administrator, or pass it to one. It works once, for a day.`),
    link('Confirm the address', `${publicUrl}/admin/settings#contact=${linkToken(portalKey, 'CONTACT_ADDRESS', codeId)}`),
    text('If nobody of your organization asked for it, do nothing: the address stays as it was.'),
  ],
});

export const contactReplaced = ({ publicUrl, organization }: Place): Letter => ({
  subject: 'Researchers are told another address now',
  blocks: [
    text(`The portal of ${organization} names another address for vulnerability reports from now on, in security.txt and on its pages. Keep reading this one: old pages, mails and address books still name it.`),
    text('If this surprises you, ask an administrator; the audit log says who changed it.'),
    link('To the portal', publicUrl),
  ],
});
