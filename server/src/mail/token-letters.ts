/** What people are told of the tokens of tools. For write-letter.ts. */
import { type Letter, link, text } from './letter.ts';
import type { MailFacts } from './mail-kinds.ts';
import { timeInWords } from './time-in-words.ts';

type Facts<K extends MailFacts['kind']> = Extract<MailFacts, { kind: K }>['facts'];
interface Context {
  readonly publicUrl: string;
}
const page = ({ publicUrl }: Context) => link('Open the tokens', `${publicUrl}/admin/partners`);

export const tokenExpires = ({ token, expiresAt, days }: Facts<'TOKEN_EXPIRES'>, context: Context): Letter => ({
  subject: `A token ends in ${days === 1 ? 'a day' : `${days} days`}: ${token}`,
  blocks: [
    text(`The token “${token}” lets its tool in until ${timeInWords(expiresAt)}. Then the tool is refused.`),
    text('Replace it before: the old one can live on for up to a fortnight while the tool is changed. If nobody needs it any more, do nothing.'),
    page(context),
  ],
});

export const tokenOwnerless = ({ token, endsAt }: Facts<'TOKEN_OWNERLESS'>, context: Context): Letter => ({
  subject: `Nobody answers for a token: ${token}`,
  blocks: [
    text(`Whoever answered for the token “${token}” may no longer do so, and the tool still gets in with it.`),
    text(endsAt === null
      ? 'Take it over on the page, or revoke it.'
      : `It lets its tool read facts of cases. Take it over on the page, or revoke it: where nobody does, it ends on ${timeInWords(endsAt)}.`),
    page(context),
  ],
});
