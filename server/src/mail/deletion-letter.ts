/** To somebody whose account is to go. For write-letter.ts. */
import { undoToken } from '../personal-data/undo-links.ts';
import type { PortalKey } from '../receipts/portal-key.ts';
import { type Letter, link, text } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';
import { timeInWords } from './time-in-words.ts';

type Facts = Extract<MailFacts, { kind: 'DELETION_ASKED' }>['facts'];
interface Context {
  readonly publicUrl: string;
  readonly portalKey: Pick<PortalKey, 'deriveToken'>;
}

export const deletionAsked = ({ accountId, at }: Facts, { publicUrl, portalKey }: Context): Letter => ({
  subject: 'Your account is to be deleted',
  blocks: [
    text(`Somebody signed in as you asked to delete your account. It goes on ${timeInWords(at)}, with your address, your keys and what opens them.`),
    link('Keep the account', `${publicUrl}/keep-account#${undoToken(portalKey, accountId, new Date(at))}`),
    text('The link works until then, without signing in. If it was not you who asked, keep the account, set a new password, and write to us.'),
  ],
});
